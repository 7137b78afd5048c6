import type { ClaimId } from '@shared/ids'
import { useState } from 'react'
import { review as words } from '@/copy/review'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { Locked, lockedLast } from '@/features/tied/locked'
import { useSelection } from '@/features/work/use-selection'
import { useSought } from '@/features/work/use-sought'
import { WorkScreen } from '@/features/work/work-screen'
import { replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import type { MoreProps } from '@/ui/more'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { Desk } from './desk'
import { KeysHelp } from './keys-help'
import { type Row, useClaims } from './queries'
import { Queue } from './queue'

/** Claims wait, evidence is looked at, a decision is made, and the next one comes (D1, D6). */
export default function ReviewPage() {
  return (
    <WorkScreen title={titles.review} current="review" needs="points.verify">
      {() => <Review />}
    </WorkScreen>
  )
}

function Review() {
  const claims = useClaims()
  const { claimId } = useParams('review')
  const seeking = useSought(claims, claimId)
  return (
    <Workbench>
      {claims.items && !seeking ? (
        <Claims claims={lockedLast(claims.items)} more={claims.more} askedId={claimId} />
      ) : (
        <Missing query={claims.query} rows={6} />
      )}
    </Workbench>
  )
}

interface ClaimsProps {
  claims: readonly Row[]
  more: MoreProps
  askedId: ClaimId | undefined
}

function Claims({ claims, more, askedId }: ClaimsProps) {
  const { openId, choose, step, leave, list, detail } = useSelection({
    askedId,
    ids: claims.map(({ id }) => id),
    there: (claimId) => there('review', { claimId }),
  })
  const [help, setHelp] = useState(false)
  useKeys({ j: () => step(1), k: () => step(-1), s: () => step(1), '?': () => setHelp(true) })
  const claim = claims.find(({ id }) => id === openId)
  return (
    <>
      {list && <Queue claims={claims} more={more} openId={openId} onOpen={choose} onHelp={() => setHelp(true)} />}
      {detail && claim?.tied && <Locked key={claim.id} carrierName={claim.carrierName} tied={claim.tied} />}
      {detail && claim && !claim.tied && (
        <Desk key={claim.id} claim={claim} onSkip={claims.length > 1 ? () => step(1) : undefined} onDecided={leave} />
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
