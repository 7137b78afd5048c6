import type { CarrierId, TableDraftId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { partsOf, useParts } from '@/api/use-parts'
import { tables as words } from '@/copy/tables'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
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
  const parts = partsOf(carrierIds, limits.replayed)
  const replayed = useParts(
    'table.replay',
    parts.map((part) => ({ draftId, carrierIds: part })),
  )
  return (
    <Loaded query={replayed} rows={4}>
      {(answers) => <Replayed answers={answers} />}
    </Loaded>
  )
}
