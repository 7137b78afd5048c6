import { complaint as said } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { moment } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Cite } from '@/ui/cite'
import type { TimelineStep } from '@/ui/timeline'
import styles from './complaint-desk.module.scss'
import { type Case, isOpen } from './queries'

/** What has happened, in the words of each side, and what is still to come. */
export function stepsOf(complaint: Case): TimelineStep[] {
  const { steps, state, stationSaid } = complaint
  const finding = state === 'filed' || state === 'heard' ? 'upheld' : state
  const own = said.steps(complaint.route)
  const names = { ...own, decided: own.decided[finding] }
  const done = steps.map(
    ({ what, at, text }, index): TimelineStep => ({
      key: what,
      title: names[what],
      at: moment(at, now()),
      state: index === steps.length - 1 && isOpen(complaint) ? 'now' : 'done',
      children: (
        <Box className={styles.said}>
          {what === 'heard' && stationSaid && (
            <>
              <Box>{complaint.withoutStation ? words.heardWithout : words.heardStation}</Box>
              <Cite>{stationSaid}</Cite>
              <Box>{words.heardOpinion}</Box>
            </>
          )}
          <Cite>{text}</Cite>
          {what === 'filed' && state === 'filed' && steps.length === 1 && complaint.station === 'told' && (
            <Box>{words.notReplied}</Box>
          )}
        </Box>
      ),
    }),
  )
  const todo = (key: string, title: string, text?: string): TimelineStep => ({
    key,
    title,
    state: 'todo',
    children: text,
  })
  if (state === 'filed') done.push(todo('to-hear', own.toHear))
  if (isOpen(complaint)) done.push(todo('to-decide', own.toDecide, words.toldAll))
  else done.push({ key: 'end', title: own.end, state: 'done' })
  return done
}
