import type { CaseId } from '@shared/ids'
import { apply as words } from '@/copy/apply'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { ForPerson } from '@/features/who/for-person'
import { go, replace } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'
import { procedureOf } from '../parts/procedure-of'
import { useCase } from '../parts/queries'
import { About } from './about'
import { Begin } from './begin'
import { Fill } from './fill'
import { isOpen } from './open'

/** What is filled in for a procedure of the lifecycle: begun, or gone on with (E1). */
export default function ApplyPage() {
  const { procedure: id, carrierId, caseId } = useParams('apply')
  return (
    <ForPerson screen="apply">
      {(who) => {
        if (caseId !== undefined) return <Draft key={caseId} caseId={caseId} />
        return carrierId === undefined ? <Begin who={who} id={id} /> : <About who={who} id={id} carrierId={carrierId} />
      }}
    </ForPerson>
  )
}

function Draft({ caseId }: { caseId: CaseId }) {
  const query = useCase(caseId)
  const { data } = query
  const procedure = data && procedureOf(data.procedure)
  if (!data || !procedure)
    return (
      <Screen title={titles.apply}>
        <Missing list="applications" query={query} rows={6} />
      </Screen>
    )
  if (isOpen(procedure, data.state)) return <Fill procedure={procedure} draft={data} />
  const { exit, ...rest } = words.filed
  return (
    <Screen title={procedure.title}>
      <Empty
        icon="checkc"
        tone="good"
        {...rest}
        exit={{ words: exit, onPress: () => replace('application', { caseId }) }}
        also={{ words: titles.applications, onPress: () => go('applications') }}
      />
    </Screen>
  )
}
