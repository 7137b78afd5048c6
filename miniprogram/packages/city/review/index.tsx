import type { ClaimId } from '@shared/ids'
import { queueStates } from '@shared/queue'
import { useState } from 'react'
import { review as words } from '@/copy/review'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { Locked, lockedLast } from '@/features/tied/locked'
import { useNarrowed } from '@/features/work/use-narrowed'
import { useSelection } from '@/features/work/use-selection'
import { useSought } from '@/features/work/use-sought'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { Desk } from './desk'
import { KeysHelp } from './keys-help'
import { type Row, useClaims } from './queries'
import { type Narrowed, Queue } from './queue'

/** Claims wait, evidence is looked at, a decision is made, and the next one comes (D1, D6). */
export default function ReviewPage() {
  return (
    <WorkScreen title={titles.review} current="review" needs="points.verify">
      {() => <Review />}
    </WorkScreen>
  )
}

function Review() {
  const params = useParams('review')
  const narrowed = useNarrowed(params, queueStates)
  const claims = useClaims(narrowed.question)
  const seeking = useSought(claims, params.claimId)
  return (
    <Workbench>
      {claims.items && !seeking ? (
        <Claims rows={lockedLast(claims.items)} list={claims} narrowed={narrowed} askedId={params.claimId} />
      ) : (
        <Missing query={claims.query} rows={6} />
      )}
    </Workbench>
  )
}

interface ClaimsProps {
  rows: readonly Row[]
  list: ReturnType<typeof useClaims>
  narrowed: Narrowed
  askedId: ClaimId | undefined
}

function Claims({ rows, list: { first, more }, narrowed, askedId }: ClaimsProps) {
  const at = (claimId: ClaimId | undefined) => there('review', { claimId, ...narrowed.asked })
  const { openId, ownId, choose, step, leave, list, detail } = useSelection({
    askedId,
    ids: rows.map(({ id }) => id),
    there: at,
  })
  const [help, setHelp] = useState(false)
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1), s: () => step(1), '?': () => setHelp(true) })
  const claim = rows.find(({ id }) => id === openId)
  return (
    <>
      {list && (
        <Queue
          claims={rows}
          count={first?.count}
          more={more}
          narrowed={narrowed}
          openId={openId}
          onOpen={choose}
          onHelp={() => setHelp(true)}
        />
      )}
      {detail && claim?.tied && (
        <Locked
          list="review"
          key={claim.id}
          of={{ claimId: claim.id }}
          name={claim.carrierName}
          tied={claim.tied}
          onNext={rows.at(-1)?.id === claim.id ? undefined : () => step(1)}
        />
      )}
      {detail && claim && !claim.tied && (
        <Desk
          key={`${claim.id} ${claim.state}`}
          claim={claim}
          onSkip={rows.length > 1 ? () => step(1) : undefined}
          onDecided={leave}
        />
      )}
      {detail && !claim && openId && (
        <Empty
          icon="info"
          title={words.gone.title}
          text={words.gone.text}
          exit={{ words: words.gone.exit, onPress: () => replace('review') }}
        />
      )}
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </>
  )
}
