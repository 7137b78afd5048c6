import { tables as words } from '@/copy/tables'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import styles from '../tables/tables.module.scss'
import type { TableDraft } from './answer'
import { changeWords } from './change-words'

/** What the draft changes, item by item, against the version that would otherwise govern. */
export function Changes({ draft: { diff } }: { draft: TableDraft }) {
  if (!diff) return null
  return (
    <Section title={words.changes}>
      <Box className={styles.second}>{words.against(diff.against.version, diff.unchanged)}</Box>
      {diff.general.length > 0 && <Box className={styles.second}>{words.general(diff.general)}</Box>}
      {diff.caps.length > 0 && <Box className={styles.second}>{words.caps(diff.caps.length)}</Box>}
      {diff.changes.length > 0 && (
        <Box className={styles.rows}>
          {diff.changes.map(({ id, half, before, after, fields }) => (
            <Box key={`${half} ${id}`} className={styles.change}>
              <Box className={styles.strong}>{`${id} ${(after ?? before)?.name ?? ''}`}</Box>
              <Changed of={{ before, after, fields }} />
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

/** Nothing where its name alone is otherwise. */
function Changed({ of }: { of: Parameters<typeof changeWords>[0] }) {
  const told = changeWords(of)
  return told ? <Box className={styles.figure}>{told}</Box> : null
}
