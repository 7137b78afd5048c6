import type { RecordId } from '@shared/ids'
import { queueStates } from '@shared/queue'
import { checks as words } from '@/copy/checks'
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
import { type Row, useChecks } from './queries'
import { type Narrowed, Queue } from './queue'

/** Services that their enterprise denies: somebody looks, and says whether each stands (C3, D1). */
export default function ChecksPage() {
  return (
    <WorkScreen title={titles.checks} current="checks" needs="service.check">
      {() => <Waiting />}
    </WorkScreen>
  )
}

function Waiting() {
  const params = useParams('checks')
  const narrowed = useNarrowed(params, queueStates)
  const checks = useChecks(narrowed.question)
  const seeking = useSought(checks, params.recordId)
  return (
    <Workbench>
      {checks.items && !seeking ? (
        <Checks rows={lockedLast(checks.items)} list={checks} narrowed={narrowed} askedId={params.recordId} />
      ) : (
        <Missing query={checks.query} rows={6} />
      )}
    </Workbench>
  )
}

interface ChecksProps {
  rows: readonly Row[]
  list: ReturnType<typeof useChecks>
  narrowed: Narrowed
  askedId: RecordId | undefined
}

function Checks({ rows, list: { first, more }, narrowed, askedId }: ChecksProps) {
  const at = (recordId: RecordId | undefined) => there('checks', { recordId, ...narrowed.asked })
  const { openId, ownId, choose, step, leave, list, detail } = useSelection({
    askedId,
    ids: rows.map(({ id }) => id),
    there: at,
  })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1) })
  const row = rows.find(({ id }) => id === openId)
  return (
    <>
      {list && (
        <Queue rows={rows} count={first?.count} more={more} narrowed={narrowed} openId={openId} onOpen={choose} />
      )}
      {detail && row?.tied && (
        <Locked list="checks" key={row.id} of={{ recordId: row.id }} name={row.carrierName} tied={row.tied} />
      )}
      {detail && row && !row.tied && <Desk key={`${row.id} ${row.record.denial}`} service={row} onDecided={leave} />}
      {detail && !row && openId && (
        <Empty
          icon="info"
          title={words.gone.title}
          text={words.gone.text}
          exit={{ words: words.gone.exit, onPress: () => replace('checks') }}
        />
      )}
    </>
  )
}
