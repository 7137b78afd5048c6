import { foldAlike } from '@shared/case/alike'
import { type ComplaintQueue, complaintQueues } from '@shared/case/queues'
import type { ComplaintId } from '@shared/ids'
import { complaint } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { queues } from '@/copy/queues'
import { useKeysFoot } from '@/features/work/keys-foot'
import { QueueColumn } from '@/features/work/queue-column'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { Chip, Chips } from '@/ui/chip'
import type { MoreProps } from '@/ui/more'
import { CaseRows } from './case-rows'
import type { Case, Ground } from './queries'

const grounds = Object.keys(complaint.ground.words) as Ground[]
const tabs = complaintQueues.map((value) => ({ value, words: words.which[value] }))

export interface Shown {
  narrowed: ReturnType<typeof useNarrowed<ComplaintQueue>>
  /** null: of every kind */
  ground: Ground | null
  onGround: (ground: Ground | null) => void
}

interface QueueProps {
  cases: readonly Case[]
  count: number | null | undefined
  more: MoreProps
  shown: Shown
  openId: ComplaintId | null
  onOpen: (complaintId: ComplaintId) => void
}

/** Those in turn and those behind them, the oldest first, or those that are closed, the latest first; what says the same is folded. */
export function Queue({ cases, count, more, shown: { narrowed, ground, onGround }, openId, onOpen }: QueueProps) {
  const { state } = narrowed.narrowing
  return (
    <QueueColumn
      title={words.queue}
      states={tabs}
      narrowed={narrowed}
      count={count}
      counted={words.counted}
      hint={queues.hint.numbered}
      byDistrict
      narrower={
        <Chips label={words.grounds.label} scroll>
          {[null, ...grounds].map((each) => (
            <Chip key={each ?? ''} inset on={each === ground} onPress={() => onGround(each)}>
              {each === null ? words.grounds.all : complaint.ground.words[each]}
            </Chip>
          ))}
        </Chips>
      }
      foot={useKeysFoot()}
      none={cases.length === 0}
      empty={{ icon: 'flag', ...words.empty[state] }}
      more={more}
    >
      {foldAlike(cases).map((fold) => (
        <CaseRows key={fold.first.id} fold={fold} openId={openId} onOpen={onOpen} />
      ))}
    </QueueColumn>
  )
}
