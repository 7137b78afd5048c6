import { library as words } from '@/copy/policies'
import type { Instrument } from '@/features/policy/queries'
import { statusTone } from '@/features/policy/status'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../policy.module.scss'

/** What the text says of itself, and where it stands today. */
export function Head({ instrument }: { instrument: Instrument }) {
  const { title, number, issuer, date, status, statusText, articles } = instrument
  return (
    <Section>
      <Heading level={2} className={styles.title}>
        {title}
      </Heading>
      <Box className={styles.tags}>
        <Tag tone={statusTone[status]}>{words.status[status]}</Tag>
      </Box>
      <KeyValues
        rows={[
          [words.rows.number, number ?? words.notStated],
          [words.rows.issuer, issuer ?? words.notStated],
          [words.rows.date, date ?? words.notStated],
          [words.rows.status, statusText],
        ]}
      />
      <Box className={styles.caption}>{words.articles(articles.length)}</Box>
    </Section>
  )
}
