import { useState } from 'react'
import { review as words } from '@/copy/review'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { replace } from '@/platform/navigate'
import { useKeys } from '@/platform/use-keys'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { Desk } from './desk'
import { KeysHelp } from './keys-help'
import { type Claim, useClaims } from './queries'
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
  return (
    <Workbench>
      <Loaded query={claims} rows={6}>
        {(waiting) => <Claims claims={waiting} />}
      </Loaded>
    </Workbench>
  )
}

function Claims({ claims }: { claims: readonly Claim[] }) {
  const { open, choose, step, leave, list, detail } = useSelection(
    'review',
    claims.map(({ id }) => id),
  )
  const [help, setHelp] = useState(false)
  useKeys({ j: () => step(1), k: () => step(-1), s: () => step(1), '?': () => setHelp(true) })
  const claim = claims.find(({ id }) => id === open)
  return (
    <>
      {list && <Queue claims={claims} open={open} onOpen={choose} onHelp={() => setHelp(true)} />}
      {detail && claim && (
        <Desk key={claim.id} claim={claim} onSkip={claims.length > 1 ? () => step(1) : undefined} onDecided={leave} />
      )}
      {detail && !claim && open && (
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
