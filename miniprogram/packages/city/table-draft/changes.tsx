import { tables as words } from '@/copy/tables'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
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
        <List card>
          {diff.changes.map(({ id, half, before, after }) => (
            <Row
              key={`${half} ${id}`}
              title={`${id} ${(after ?? before)?.name ?? ''}`}
              note={changeOf(before, after)}
            />
          ))}
        </List>
      )}
    </Section>
  )
}

type Side = NonNullable<TableDraft['diff']>['changes'][number]['before']

const changeOf = (before: Side, after: Side) =>
  before && after ? words.became(before.amountText, after.amountText) : after ? words.added : words.gone
