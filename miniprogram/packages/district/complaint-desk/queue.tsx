import type { ComplaintId } from '@shared/ids'
import { complaint } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { dayOf } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { More, type MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Empty } from '@/ui/states'
import { Tag, type Tone } from '@/ui/tag'
import { Column } from '@/ui/workbench'
import styles from './complaint-desk.module.scss'
import type { Case, Which } from './queries'

const states: readonly Which[] = ['open', 'closed']

interface QueueProps {
  cases: readonly Case[]
  more: MoreProps
  which: Which
  onWhich: (which: Which) => void
  openId: ComplaintId | null
  onOpen: (complaintId: ComplaintId) => void
}

const tones: Record<Case['state'], Tone> = {
  filed: 'warn',
  heard: 'primary',
  upheld: 'plain',
  partly: 'plain',
  'not-upheld': 'plain',
}

/** Those that are open, the oldest first, or those that are closed, the latest first. */
export function Queue({ cases, more, which, onWhich, openId, onOpen }: QueueProps) {
  return (
    <Column label={words.queue} kind="queue">
      <Box className={styles.queueHead}>
        <Heading level={2} className={styles.title}>
          {words.queue}
        </Heading>
        <Chips label={words.which.label}>
          {states.map((state) => (
            <Chip key={state} inset on={state === which} onPress={() => onWhich(state)}>
              {words.which[state]}
            </Chip>
          ))}
        </Chips>
      </Box>
      {cases.length === 0 && <Empty icon="flag" title={words.empty[which].title} text={words.empty[which].text} />}
      {cases.map(({ id, carrierName, ground, enterpriseName, state, steps }) => (
        <QueueRow
          key={id}
          title={carrierName}
          text={complaint.ground.words[ground]}
          note={[enterpriseName, steps[0] && words.filed(dayOf(steps[0].at, now()))].filter(Boolean).join('·')}
          mark={<Tag tone={tones[state]}>{complaint.states[state]}</Tag>}
          on={id === openId}
          onPress={() => onOpen(id)}
        />
      ))}
      <More {...more} />
    </Column>
  )
}
