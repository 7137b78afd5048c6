import type { TableDraftId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { tables as words } from '@/copy/tables'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { may } from '@/features/work/entries'
import { WorkScreen } from '@/features/work/work-screen'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Column, Workbench } from '@/ui/workbench'
import styles from '../tables/tables.module.scss'
import { Answer } from './answer'
import { Changes } from './changes'
import { Mapping } from './mapping'
import { Onward } from './onward'
import { Trial } from './trial'

/** A points table that was brought: what is wrong with it, what it changes, what a cycle would be under it, and on to its first day (D2). */
export default function TableDraftPage() {
  const { draftId } = useParams('tableDraft')
  return (
    <WorkScreen title={titles.tableDraft} current="tables" needs="table.get">
      {(officer) => <Draft draftId={draftId} mayChange={may(officer, 'table.map')} />}
    </WorkScreen>
  )
}

function Draft({ draftId, mayChange }: { draftId: TableDraftId | undefined; mayChange: boolean }) {
  const query = useQuery({
    ...queryOf('table.get', draftId === undefined ? null : { draftId }),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' ? 3_000 : false),
  })
  return (
    <Workbench>
      <Loaded query={query} rows={6} list="tables">
        {(draft) =>
          draft.version ? (
            <>
              <Column label={words.changes} kind="queue">
                <Box className={styles.part}>
                  <Answer draft={draft} />
                  <Changes draft={draft} />
                  {mayChange && draft.state === 'read' && <Mapping key={draft.id} draft={draft} />}
                </Box>
              </Column>
              <Column label={words.trial} kind="main">
                <Box className={styles.part}>
                  <Trial draft={draft} />
                </Box>
              </Column>
              <Column label={words.start} kind="side">
                <Box className={styles.part}>
                  <Onward draft={draft} mayChange={mayChange} />
                </Box>
              </Column>
            </>
          ) : (
            <Column label={titles.tableDraft} kind="main">
              <Box className={styles.page}>
                <Answer draft={draft} />
              </Box>
            </Column>
          )
        }
      </Loaded>
    </Workbench>
  )
}
