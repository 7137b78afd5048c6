import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import { complaint } from '@/copy/complaint'
import { day } from '@/copy/moment'
import { type Complaint, isClosed } from '@/features/complaint/queries'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Cite } from '@/ui/cite'
import type { TimelineStep } from '@/ui/timeline'
import styles from '../complaint.module.scss'
import { Consequence } from './consequence'

type Words = ReturnType<typeof complaint.steps>

/** What happened, what is waited for, and the end. The first thing that has not happened is the one that is waited for. */
export function stepsOf(of: Complaint): TimelineStep[] {
  const words = complaint.steps(of.route)
  const closed = isClosed(of)
  const heard = closed || of.state === 'heard'
  const coming = [
    ...(heard || of.toldOn !== null ? [] : [{ key: 'toTell', title: words.toTell, children: words.toTellText }]),
    ...(heard ? [] : [{ key: 'toHear', title: words.toHear, children: words.toHearText }]),
    ...(closed ? [] : [{ key: 'toDecide', title: words.toDecide }]),
  ].map((step, index) => ({ ...step, state: index === 0 ? ('now' as const) : ('todo' as const) }))
  const end = closed
    ? { key: 'end', title: words.end, state: 'done' as const, children: words.ended }
    : { key: 'end', title: words.end, state: 'todo' as const, children: words.endText(of.deductible) }
  return [...of.steps.map((step) => happened(of, words, step)), ...coming, end]
}

function happened(of: Complaint, words: Words, { what, at, text }: Complaint['steps'][number]): TimelineStep {
  const findings: Partial<Record<Complaint['state'], string>> = words.decided
  const base = { key: what, at: formatMoment(at, beijingDate(now())), state: 'done' as const }
  switch (what) {
    case 'filed':
      return { ...base, title: words.filed, children: <Said of={of} words={words} text={text} /> }
    case 'replied':
      return { ...base, title: words.replied, children: <Cite>{text}</Cite> }
    case 'heard':
      return {
        ...base,
        title: words.heard,
        children: (
          <Box className={styles.said}>
            {of.withoutStation && <Box>{words.without}</Box>}
            <Cite>{text}</Cite>
          </Box>
        ),
      }
    case 'decided':
      return {
        ...base,
        title: findings[of.state] ?? words.end,
        children: (
          <>
            <Box>{text}</Box>
            <Consequence of={of} />
          </>
        ),
      }
  }
}

function Said({ of: { ground, toldOn }, words, text }: { of: Complaint; words: Words; text: string }) {
  return (
    <Box className={styles.said}>
      <Box>{complaint.ground.words[ground]}</Box>
      <Cite>{text}</Cite>
      {toldOn && <Box>{words.told(day(toldOn, now()))}</Box>}
    </Box>
  )
}
