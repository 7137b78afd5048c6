import { type ComplaintQueue, complaintQueues } from '@shared/case/queues'
import type { ComplaintId } from '@shared/ids'
import { useEffect, useState } from 'react'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
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
import { CaseDesk } from './case-desk'
import { type Ground, useCases } from './queries'
import { Queue, type Shown } from './queue'

/** Complaints, for whoever hears or decides them (F1). */
export default function ComplaintDeskPage() {
  return (
    <WorkScreen title={titles.complaintDesk} current="complaintDesk" needs="complaint.queue">
      {() => <Complaints />}
    </WorkScreen>
  )
}

/** Those that are open, until what the address asks for turns out to be among the others. */
function Complaints() {
  const params = useParams('complaintDesk')
  const { complaintId } = params
  const narrowed = useNarrowed<ComplaintQueue>(params, complaintQueues)
  const [ground, setGround] = useState<Ground | null>(params.ground ?? null)
  const { state } = narrowed.question
  const cases = useCases({ ...narrowed.question, ...(ground && { ground }) })
  const seeking = useSought(cases, complaintId)
  const next = complaintQueues[complaintQueues.indexOf(state) + 1]
  const notHere = next !== undefined && cases.first !== undefined && !seeking && !cases.more.failed
  const first = params.state === undefined && !narrowed.narrowed && ground === null
  const elsewhere = first && notHere && complaintId !== undefined && !cases.items?.some(({ id }) => id === complaintId)
  useEffect(() => {
    if (elsewhere && next) narrowed.narrow({ state: next })
  }, [elsewhere, next, narrowed.narrow])
  return (
    <Workbench>
      {cases.items && !seeking && !elsewhere ? (
        <Cases cases={cases} shown={{ narrowed, ground, onGround: setGround }} askedId={complaintId} />
      ) : (
        <Missing query={cases.query} rows={6} />
      )}
    </Workbench>
  )
}

interface CasesProps {
  cases: ReturnType<typeof useCases>
  shown: Shown
  askedId: ComplaintId | undefined
}

function Cases({ cases: { items = [], first, more }, shown, askedId }: CasesProps) {
  const { narrowed, ground } = shown
  const at = (complaintId: ComplaintId | undefined) =>
    there('complaintDesk', { complaintId, ...narrowed.asked, ...(ground && { ground }) })
  const { openId, ownId, choose, step, list, detail } = useSelection({
    askedId,
    ids: items.map(({ id }) => id),
    there: at,
  })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1) })
  const chosen = items.find(({ id }) => id === openId)
  return (
    <>
      {list && <Queue cases={items} count={first?.count} more={more} shown={shown} openId={openId} onOpen={choose} />}
      {detail && chosen && <CaseDesk key={`${chosen.id} ${chosen.state} ${chosen.station}`} complaint={chosen} />}
      {detail && !chosen && openId && (
        <Empty
          icon="info"
          title={words.gone.title}
          text={words.gone.text}
          exit={{ words: words.gone.exit, onPress: () => replace('complaintDesk') }}
        />
      )}
    </>
  )
}
