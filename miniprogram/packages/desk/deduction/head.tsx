import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import { deduction as words } from '@/copy/deduction'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { SampleTag, Tag } from '@/ui/tag'
import styles from './deduction.module.scss'
import { answerable, type Proposed, stateOf, toneOf } from './queries'

/** How it stands comes first: whether anything was taken off, and until when the station may say how it was. */
export function Head({ proposed }: { proposed: Proposed }) {
  const { amount, itemName, state, clock, rule } = proposed
  return (
    <Section kind="card" aside={<Tag tone={toneOf(proposed)}>{stateOf(proposed)}</Tag>} title={titleOf(proposed)}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.answer}>
          {words.title(formatPoints(amount), itemName)}
        </Heading>
        {!rule.official && <SampleTag version={rule.version} />}
        {state === 'told' && !clock.over && (
          <Box>{words.until(formatDay(clock.lastDay, beijingDate(now())), clock.workingDays)}</Box>
        )}
        {answerable(proposed) && clock.provisional && (
          <Note tone="warn" icon="clock">
            {words.provisional}
          </Note>
        )}
        {state === 'told' && <BasisNote basis={clock.basis} />}
      </Box>
    </Section>
  )
}

const titleOf = ({ state, clock }: Proposed) =>
  state === 'told' && clock.over ? words.overAnswer : words.answer[state]
