import type { CarrierId, TableDraftId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '@/api/query'
import { tables as words } from '@/copy/tables'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/states'
import styles from '../tables/tables.module.scss'
import type { TableDraft } from './answer'
import { Replayed } from './replayed'

/** The running cycle under the draft, worked out from its records: who would cross the line, and what each station would have. */
export function Trial({ draft }: { draft: TableDraft }) {
  const [asked, setAsked] = useState(false)
  const directory = useDirectory()
  return (
    <Section title={words.trial}>
      <Box className={styles.inner}>
        <Box className={styles.second}>{words.trialNote}</Box>
        {asked ? (
          <Loaded query={directory} rows={4}>
            {({ directory: { carriers } }) => (
              <Stations
                draftId={draft.id}
                carrierIds={carriers.filter(({ kind }) => kind === draft.version?.kind).map(({ id }) => id)}
              />
            )}
          </Loaded>
        ) : (
          <Button wide kind="line" onPress={() => setAsked(true)}>
            {words.try}
          </Button>
        )}
      </Box>
    </Section>
  )
}

function Stations({ draftId, carrierIds }: { draftId: TableDraftId; carrierIds: readonly CarrierId[] }) {
  const parts = Array.from({ length: Math.ceil(carrierIds.length / limits.replayed) }, (_, nth) =>
    carrierIds.slice(nth * limits.replayed, (nth + 1) * limits.replayed),
  )
  const answers = useQueries({
    queries: parts.map((part) => queryOf('table.replay', { draftId, carrierIds: [...part] })),
  })
  if (answers.some(({ data }) => data === undefined)) return <Skeleton rows={4} />
  return <Replayed answers={answers.flatMap(({ data }) => data ?? [])} />
}
