import type { ClaimId } from '@shared/ids'
import { isOfCity } from '@shared/points/claim-clock'
import type { QueueState } from '@shared/queue'
import { day, dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { review as words } from '@/copy/review'
import { oddOf } from '@/features/service/oddities'
import { useKeysFoot } from '@/features/work/keys-foot'
import { QueueColumn, QueueRows } from '@/features/work/queue-column'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { waited } from '@/features/work/waited'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import type { MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
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
  const help = (
    <>
      <Button kind="text" size="small" onPress={() => go('looks')}>
        {words.looks}
      </Button>
      <Button kind="text" size="small" flush onPress={onHelp}>
        {words.keys.all}
      </Button>
    </>
  )
  return (
    <QueueColumn
      title={words.queue}
      states={twoSides}
      narrowed={narrowed}
      count={count}
      counted={words.counted}
      hint={queues.hint.both}
      byDistrict
      foot={useKeysFoot(help)}
      none={claims.length === 0}
      empty={{ icon: 'checkc', tone: 'good', ...words.empty }}
      more={more}
    >
      <QueueRows rows={claims} count={count} openId={openId} onOpen={onOpen} nameOf={({ carrierName }) => carrierName}>
        {(claim, on, open) => (
          <QueueRow
            key={claim.id}
            title={claim.carrierName}
            aside={words.worth(claim.proposed)}
            text={words.what(claim.itemName, claim.record.enterpriseName)}
            note={noteOf(claim)}
            mark={markOf(claim)}
            on={on}
            onPress={open}
          />
        )}
      </QueueRows>
    </QueueColumn>
  )
}

function noteOf({ record, filedAt, decidedAt, clock }: Claim) {
  if (decidedAt !== null) return words.decidedOn(dayOf(decidedAt, now()))
  return dotted([words.served(day(record.date, now())), waited(filedAt, now()), clock && dueOf(clock)])
}

/** By when the city decides, or the station answers. */
function dueOf(clock: NonNullable<Claim['clock']>) {
  const due = queues.due(day(clock.lastDay, now()), clock.provisional)
  return isOfCity(clock) ? due : words.stationDue(due)
}

function markOf(claim: Claim) {
  const { state, record, oddities, flags } = claim
  if (isDecided(claim)) return <Tag tone={state === 'verified' ? 'good' : 'plain'}>{words.outcome[state]}</Tag>
  if (record.denial !== 'none')
    return (
      <>
        {flags.includes('overdue') && <Flags claim={claim} />}
        <Tag tone="bad">{words.denied}</Tag>
      </>
    )
  if (flags.length > 0) return <Flags claim={claim} />
  return oddOf(record, oddities).length > 0 && <Tag tone="warn">{words.odd}</Tag>
}
