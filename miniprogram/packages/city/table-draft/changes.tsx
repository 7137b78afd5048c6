import { tables as words } from '@/copy/tables'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import styles from '../tables/tables.module.scss'
import type { TableDraft } from './answer'

/** What the draft changes, item by item, against the version that would otherwise govern. */
export function Changes({ draft: { diff } }: { draft: TableDraft }) {
  if (!diff) return null
  return (
    <Section title={words.changes}>
      <Box className={styles.second}>{words.against(diff.against.version, diff.unchanged)}</Box>
      {diff.caps.length > 0 && <Box className={styles.second}>{words.caps(diff.caps.length)}</Box>}
      {diff.changes.length > 0 && (
        <Box className={styles.rows}>
          {diff.changes.map(({ id, half, before, after }) => (
            <Box key={`${half} ${id}`} className={styles.change}>
              <Box className={styles.strong}>{`${id} ${(after ?? before)?.name ?? ''}`}</Box>
              <Box className={styles.figure}>{changeOf(before, after)}</Box>
              {before && after && before.name !== after.name && (
                <Box className={styles.second}>{words.named(before.name)}</Box>
              )}
            </Box>
          ))}
        </Box>
      )}
    </Section>
  )
}

type Side = NonNullable<TableDraft['diff']>['changes'][number]['before']

const changeOf = (before: Side, after: Side) =>
  before && after ? words.became(before.amountText, after.amountText) : after ? words.added : words.gone
