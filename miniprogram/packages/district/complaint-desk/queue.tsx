import { complaint } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { dayOf } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { QueueRow } from '@/ui/queue-row'
import { Empty } from '@/ui/states'
import { Tag, type Tone } from '@/ui/tag'
import { Column } from '@/ui/workbench'
import styles from './complaint-desk.module.scss'
import { type Case, isOpen } from './queries'

interface QueueProps {
  cases: readonly Case[]
  open: string | null
  onOpen: (id: string) => void
}

const tones: Record<Case['state'], Tone> = {
  filed: 'warn',
  heard: 'primary',
  upheld: 'plain',
  partly: 'plain',
  'not-upheld': 'plain',
}

/** Open ones first, oldest first; then those that are done. */
export function Queue({ cases, open, onOpen }: QueueProps) {
  if (cases.length === 0) return <Empty icon="flag" title={words.empty.title} text={words.empty.text} />
  return (
    <Column label={words.queue} kind="queue">
      <Box className={styles.queueHead}>
        <Heading level={2} className={styles.title}>
          {words.queue}
        </Heading>
        <Box className={styles.second}>{words.counted(cases.filter(isOpen).length)}</Box>
      </Box>
      {cases.map(({ id, carrierName, ground, enterpriseName, state, steps }) => (
        <QueueRow
          key={id}
          title={carrierName}
          text={complaint.ground.words[ground]}
          note={[enterpriseName, steps[0] && words.filed(dayOf(steps[0].at, now()))].filter(Boolean).join('·')}
          mark={<Tag tone={tones[state]}>{complaint.states[state]}</Tag>}
          on={id === open}
          onPress={() => onOpen(id)}
        />
      ))}
    </Column>
  )
}
