import { complaintDesk as words } from '@/copy/complaint-desk'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import type { Officer } from '@/features/work/use-officer'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { replace } from '@/platform/navigate'
import { useKeys } from '@/platform/use-keys'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { CaseDesk } from './case-desk'
import { type Case, useCases } from './queries'
import { Queue } from './queue'

/** Complaints, for the district that hears and the city that finds (F1). */
export default function ComplaintsPage() {
  return (
    <WorkScreen title={titles.complaintDesk} current="complaintDesk" needs="complaint.queue">
      {(officer) => <Complaints officer={officer} />}
    </WorkScreen>
  )
}

function Complaints({ officer }: { officer: Officer }) {
  const cases = useCases()
  return (
    <Workbench>
      <Loaded query={cases} rows={6}>
        {(all) => <Cases cases={all} officer={officer} />}
      </Loaded>
    </Workbench>
  )
}

function Cases({ cases, officer }: { cases: readonly Case[]; officer: Officer }) {
  const { open, choose, step, list, detail } = useSelection(
    'complaintDesk',
    cases.map(({ id }) => id),
  )
  useKeys({ j: () => step(1), k: () => step(-1) })
  const chosen = cases.find(({ id }) => id === open)
  return (
    <>
      {list && <Queue cases={cases} open={open} onOpen={choose} />}
      {detail && chosen && <CaseDesk key={`${chosen.id} ${chosen.state}`} complaint={chosen} officer={officer} />}
      {detail && !chosen && open && (
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
