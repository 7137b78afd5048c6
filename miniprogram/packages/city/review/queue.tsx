import type { ClaimId } from '@shared/ids'
import type { QueueState } from '@shared/screens'
import { day, dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { review as words } from '@/copy/review'
import { oddOf } from '@/features/service/oddities'
import { LockedRow } from '@/features/tied/locked'
import { useKeysFoot } from '@/features/work/keys-foot'
import { NothingHere } from '@/features/work/nothing-here'
import { QueueHead } from '@/features/work/queue-head'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { More, type MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import { Column } from '@/ui/workbench'
import { type Claim, isDecided, type Row } from './queries'
import { Flags } from './turn'

export type Narrowed = ReturnType<typeof useNarrowed<QueueState>>

interface QueueProps {
  claims: readonly Row[]
  count: number | null | undefined
  more: MoreProps
  narrowed: Narrowed
  openId: ClaimId | null
  onOpen: (claimId: ClaimId) => void
  onHelp: () => void
}

/** What waits, oldest first, or what was decided, the latest first; what one has a tie to at the end, and not counted. */
export function Queue({ claims, count, more, narrowed, openId, onOpen, onHelp }: QueueProps) {
  const { narrowing, narrow } = narrowed
  const help = (
    <Button kind="text" size="small" onPress={onHelp}>
      {words.keys.all}
    </Button>
  )
  const foot = useKeysFoot(help)
  return (
    <Column label={words.queue} kind="queue" foot={foot}>
      <QueueHead
        title={words.queue}
        counted={typeof count === 'number' ? words.counted(narrowing.state, count) : undefined}
        states={twoSides}
        narrowing={narrowing}
        onNarrow={narrow}
        hint={queues.hint.both}
        byDistrict
      />
      {claims.length === 0 && !more.has && (
        <NothingHere narrowed={narrowed} empty={{ icon: 'checkc', tone: 'good', ...words.empty }} />
      )}
      {claims.map((claim) =>
        claim.tied ? (
          <LockedRow
            key={claim.id}
            name={claim.carrierName}
            count={count}
            on={claim.id === openId}
            onPress={() => onOpen(claim.id)}
          />
        ) : (
          <QueueRow
            key={claim.id}
            title={claim.carrierName}
            aside={words.worth(claim.proposed)}
            text={words.what(claim.itemName, claim.record.enterpriseName)}
            note={noteOf(claim)}
            mark={markOf(claim)}
            on={claim.id === openId}
            onPress={() => onOpen(claim.id)}
          />
        ),
      )}
      <More {...more} />
    </Column>
  )
}

function noteOf({ record, filedAt, decidedAt }: Claim) {
  if (decidedAt !== null) return words.decidedOn(dayOf(decidedAt, now()))
  return dotted([words.served(day(record.date, now())), waited(filedAt, now())])
}

function markOf(claim: Claim) {
  const { state, record, oddities, flags } = claim
  if (isDecided(claim)) return <Tag tone={state === 'verified' ? 'good' : 'plain'}>{words.outcome[state]}</Tag>
  if (record.denial !== 'none') return <Tag tone="bad">{words.denied}</Tag>
  if (flags.length > 0) return <Flags claim={claim} />
  return oddOf(record, oddities).length > 0 && <Tag tone="warn">{words.odd}</Tag>
}
