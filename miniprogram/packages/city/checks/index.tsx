import type { RecordId } from '@shared/ids'
import { checks as words } from '@/copy/checks'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { Locked, lockedLast } from '@/features/tied/locked'
import { useSelection } from '@/features/work/use-selection'
import { useSought } from '@/features/work/use-sought'
import { WorkScreen } from '@/features/work/work-screen'
import { replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import type { MoreProps } from '@/ui/more'
import { Empty } from '@/ui/states'
import { Workbench } from '@/ui/workbench'
import { Desk } from './desk'
import { type Row, useChecks } from './queries'
import { Queue } from './queue'

/** Services that their enterprise denies: somebody looks, and says whether each stands (C3, D1). */
export default function ChecksPage() {
  return (
    <WorkScreen title={titles.checks} current="checks" needs="service.check">
      {() => <Waiting />}
    </WorkScreen>
  )
}

function Waiting() {
  const checks = useChecks()
  const { recordId } = useParams('checks')
  const seeking = useSought(checks, recordId)
  return (
    <Workbench>
      {checks.items && !seeking ? (
        <Checks rows={lockedLast(checks.items)} more={checks.more} askedId={recordId} />
      ) : (
        <Missing query={checks.query} rows={6} />
      )}
    </Workbench>
  )
}

interface ChecksProps {
  rows: readonly Row[]
  more: MoreProps
  askedId: RecordId | undefined
}

function Checks({ rows, more, askedId }: ChecksProps) {
  const { openId, choose, leave, list, detail } = useSelection({
    askedId,
    ids: rows.map(({ id }) => id),
    there: (recordId) => there('checks', { recordId }),
  })
  const row = rows.find(({ id }) => id === openId)
  return (
    <>
      {list && <Queue rows={rows} more={more} openId={openId} onOpen={choose} />}
      {detail && row?.tied && <Locked key={row.id} carrierName={row.carrierName} tied={row.tied} />}
      {detail && row && !row.tied && <Desk key={row.id} service={row} onDecided={leave} />}
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
