import type { Output } from '@/api/contract'
import { tables as words } from '@/copy/tables'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import styles from '../tables/tables.module.scss'

export type TableDraft = Output<'table.get'>

/** How it stands, and everything wrong with the file by cell. */
export function Answer({ draft }: { draft: TableDraft }) {
  return (
    <>
      <Section>
        <Heading level={2} className={styles.answer}>
          {said(draft)}
        </Heading>
        <Box className={styles.second}>{draft.fileName}</Box>
      </Section>
      {draft.wrong.length > 0 && (
        <Section title={words.wrong}>
          <List card>
            {draft.wrong.map(({ cell, problem, found }) => (
              <Row
                key={`${cell} ${problem} ${found}`}
                title={words.cell(cell, found)}
                note={words.problems[problem]}
                tone="bad"
                icon="alert"
              />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}

function said({ state, problems, effectiveFrom, version }: TableDraft): string {
  const { answer } = words
  if (state === 'broken') return answer.broken(problems)
  const from = effectiveFrom ?? version?.effectiveFrom
  return state === 'approved' ? (from ? answer.approved(from) : words.states.approved) : answer[state]
}
