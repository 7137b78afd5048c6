import type { Output } from '@/api/contract'
import { moment } from '@/copy/moment'
import { tasks as words } from '@/copy/tasks'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import { Tag, type Tone } from '@/ui/tag'
import styles from './tasks.module.scss'

type Task = Output<'system.tasks'>['tasks'][number]

const tones: Record<keyof typeof words.state, Tone> = {
  never: 'plain',
  running: 'primary',
  behind: 'warn',
  failing: 'bad',
  fine: 'good',
}

/** The worst that can be said of it, or that all is well. */
function stateOf({ startedAt, endedAt, behind, failedLastHour }: Task): keyof typeof words.state {
  if (startedAt === null) return 'never'
  if (failedLastHour > 0) return 'failing'
  if (behind) return 'behind'
  return endedAt === null || endedAt < startedAt ? 'running' : 'fine'
}

/** One task: what it is for, when it last ran, how much it did. */
export function TaskCard({ task }: { task: Task }) {
  const { name, startedAt, endedAt, doneLastHour, failedLastHour, behind } = task
  const state = stateOf(task)
  return (
    <Box as="article" className={styles.card}>
      <Box className={styles.head}>
        <Heading level={2} className={styles.name}>
          {words.names[name].name}
        </Heading>
        <Tag tone={tones[state]}>{words.state[state]}</Tag>
      </Box>
      <Box className={styles.second}>{words.names[name].note}</Box>
      <Facts>
        {words.done(doneLastHour)}
        {failedLastHour > 0 && words.failed(failedLastHour)}
        {startedAt !== null && words.started(moment(startedAt, now()))}
        {startedAt !== null && endedAt !== null && endedAt >= startedAt && words.ended(moment(endedAt, now()))}
      </Facts>
      {behind && <Box className={styles.second}>{words.behind}</Box>}
    </Box>
  )
}
