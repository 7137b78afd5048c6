import { foldAlike } from '@shared/case/alike'
import type { ComplaintId } from '@shared/ids'
import { complaint } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { More, type MoreProps } from '@/ui/more'
import { Empty } from '@/ui/states'
import { Column } from '@/ui/workbench'
import { CaseRows } from './case-rows'
import styles from './complaint-desk.module.scss'
import { type Case, type Ground, tabs, type Which } from './queries'

const grounds = Object.keys(complaint.ground.words) as Ground[]

export interface Shown {
  which: Which
  onWhich: (which: Which) => void
  /** null: of every kind */
  ground: Ground | null
  onGround: (ground: Ground | null) => void
}

interface QueueProps {
  cases: readonly Case[]
  more: MoreProps
  shown: Shown
  openId: ComplaintId | null
  onOpen: (complaintId: ComplaintId) => void
}

/** Those in turn and those behind them, the oldest first, or those that are closed, the latest first; what says the same is folded. */
export function Queue({ cases, more, shown: { which, onWhich, ground, onGround }, openId, onOpen }: QueueProps) {
  return (
    <Column label={words.queue} kind="queue">
      <Box className={styles.queueHead}>
        <Heading level={2} className={styles.title}>
          {words.queue}
        </Heading>
        <Chips label={words.which.label}>
          {tabs.map((tab) => (
            <Chip key={tab} inset on={tab === which} onPress={() => onWhich(tab)}>
              {words.which[tab]}
            </Chip>
          ))}
        </Chips>
        <Chips label={words.grounds.label} scroll>
          {[null, ...grounds].map((each) => (
            <Chip key={each ?? ''} inset on={each === ground} onPress={() => onGround(each)}>
              {each === null ? words.grounds.all : complaint.ground.words[each]}
            </Chip>
          ))}
        </Chips>
      </Box>
      {cases.length === 0 && <Empty icon="flag" title={words.empty[which].title} text={words.empty[which].text} />}
      {foldAlike(cases).map((fold) => (
        <CaseRows key={fold.first.id} fold={fold} openId={openId} onOpen={onOpen} />
      ))}
      <More {...more} />
    </Column>
  )
}
