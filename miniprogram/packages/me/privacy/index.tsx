import { privacyNotice as words } from '@/copy/privacy'
import { titles } from '@/copy/titles'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from './privacy.module.scss'

/** What is kept, why, for how long, who sees it and how it is put right; what only an operator can say is marked as that. */
export default function PrivacyPage() {
  return (
    <Screen title={titles.privacy}>
      <Section>
        <Box className={styles.second}>{words.lead}</Box>
      </Section>
      {words.kept.map(({ title, rows }) => (
        <Section key={title} kind="card" title={title}>
          <KeyValues rows={rows} />
        </Section>
      ))}
      {words.more.map(({ title, lines }) => (
        <Section key={title} kind="card" title={title}>
          {lines.map((line) => (
            <Box key={line} as="p" className={styles.line}>
              {line}
            </Box>
          ))}
        </Section>
      ))}
      <Section kind="card" title={words.operator.title} aside={<Tag tone="warn">{words.operator.sample}</Tag>}>
        <KeyValues rows={words.operator.rows} />
        <Box className={styles.note}>
          <Note icon="info">{words.operator.note}</Note>
        </Box>
      </Section>
    </Screen>
  )
}
