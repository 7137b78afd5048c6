import type { LookId } from '@shared/ids'
import { queueStates } from '@shared/queue'
import { looks as words } from '@/copy/looks'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { may } from '@/features/work/entries'
import { useNarrowed } from '@/features/work/use-narrowed'
import type { Officer } from '@/features/work/use-officer'
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
import { Agreement } from './agreement'
import { Desk } from './desk'
import { type Look, useLooks } from './queries'
import { type Narrowed, Queue } from './queue'

/** A second look at some of what was decided, by who does not know how (D6); and how often both agree, for who answers for it. */
export default function LooksPage() {
  return (
    <WorkScreen title={titles.looks} current="review" needs="points.look">
      {(officer) => <Waiting officer={officer} />}
    </WorkScreen>
  )
}

function Waiting({ officer }: { officer: Officer }) {
  const params = useParams('looks')
  const narrowed = useNarrowed(params, queueStates)
  const looks = useLooks(narrowed.question)
  const seeking = useSought(looks, params.lookId)
  return (
    <Workbench>
      {looks.items && !seeking ? (
        <Looks rows={looks.items} list={looks} narrowed={narrowed} askedId={params.lookId} officer={officer} />
      ) : (
        <Missing query={looks.query} rows={6} />
      )}
    </Workbench>
  )
}

interface LooksProps {
  rows: readonly Look[]
  list: ReturnType<typeof useLooks>
  narrowed: Narrowed
  askedId: LookId | undefined
  officer: Officer
}

function Looks({ rows, list: { first, more }, narrowed, askedId, officer }: LooksProps) {
  const at = (lookId: LookId | undefined) => there('looks', { lookId, ...narrowed.asked })
  const { openId, ownId, choose, step, leave, list, detail } = useSelection({
    askedId,
    ids: rows.map(({ id }) => id),
    there: at,
  })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1) })
  const look = rows.find(({ id }) => id === openId)
  return (
    <>
      {list && (
        <Queue rows={rows} count={first?.count} more={more} narrowed={narrowed} openId={openId} onOpen={choose}>
          {may(officer, 'points.agreement') && <Agreement />}
        </Queue>
      )}
      {detail && look && <Desk key={look.id} look={look} onLooked={leave} />}
      {detail && !look && openId && (
        <Empty
          icon="info"
          title={words.gone.title}
          text={words.gone.text}
          exit={{ words: words.gone.exit, onPress: () => replace('looks') }}
        />
      )}
    </>
  )
}
