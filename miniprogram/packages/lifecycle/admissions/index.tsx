import type { CaseId } from '@shared/ids'
import { queueStates } from '@shared/queue'
import { admissions as words } from '@/copy/admissions'
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
import { type Row, useCases } from './queries'
import { type Narrowed, Queue } from './queue'

/** 区级初审, 市级复核, 公示 and what comes after: the cases that wait for an officer's side (E1, E7). */
export default function AdmissionsPage() {
  return (
    <WorkScreen title={titles.admissions} current="admissions" needs="lifecycle.queue">
      {() => <Waiting />}
    </WorkScreen>
  )
}

function Waiting() {
  const params = useParams('admissions')
  const narrowed = useNarrowed(params, queueStates)
  const cases = useCases(narrowed.question)
  const seeking = useSought(cases, params.caseId)
  return (
    <Workbench>
      {cases.items && !seeking ? (
        <Cases rows={lockedLast(cases.items)} list={cases} narrowed={narrowed} askedId={params.caseId} />
      ) : (
        <Missing query={cases.query} rows={6} />
      )}
    </Workbench>
  )
}

interface CasesProps {
  rows: readonly Row[]
  list: ReturnType<typeof useCases>
  narrowed: Narrowed
  askedId: CaseId | undefined
}

function Cases({ rows, list: { first, more }, narrowed, askedId }: CasesProps) {
  const at = (caseId: CaseId | undefined) => there('admissions', { caseId, ...narrowed.asked })
  const { openId, ownId, choose, step, leave, list, detail } = useSelection({
    askedId,
    ids: rows.map(({ id }) => id),
    there: at,
  })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1), s: () => step(1) })
  const row = rows.find(({ id }) => id === openId)
  return (
    <>
      {list && (
        <Queue rows={rows} count={first?.count} more={more} narrowed={narrowed} openId={openId} onOpen={choose} />
      )}
      {detail && row?.tied && (
        <Locked
          list="admissions"
          key={row.id}
          of={{ caseId: row.id }}
          name={row.name}
          tied={row.tied}
          onNext={row === rows.at(-1) ? undefined : () => step(1)}
        />
      )}
      {detail && row && !row.tied && <Desk key={row.id} caseId={row.id} onDecided={leave} />}
      {detail && !row && openId && (
        <Empty
          icon="info"
          title={words.gone.title}
          text={words.gone.text}
          exit={{ words: words.gone.exit, onPress: () => replace('admissions') }}
        />
      )}
    </>
  )
}
