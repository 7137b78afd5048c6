import { limits } from '@shared/limits'
import { useState } from 'react'
import type { Output } from '@/api/contract'
import { library as words } from '@/copy/policies'
import { Missing } from '@/features/loaded/missing'
import { useSearch } from '@/features/policy/queries'
import { statusTone } from '@/features/policy/status'
import { useSettled } from '@/features/policy/use-settled'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Link } from '@/ui/base/link'
import { Span } from '@/ui/base/span'
import { Button } from '@/ui/button'
import { List } from '@/ui/list'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import styles from '../policy.module.scss'

type Hit = Output<'policy.search'>['hits'][number]

/** The words around what was typed, as printed, and where they stand. */
function One({ id, title, status, nth, article, before, word, after }: Hit) {
  return (
    <Link to={there('policy', { instrumentId: id, ...(nth !== null && { nth }) })} className={styles.entry}>
      <Heading level={3} className={styles.paragraphFound}>
        {before}
        <Span className={styles.found}>{word}</Span>
        {after}
      </Heading>
      <Box className={styles.second}>{words.where(title, article)}</Box>
      <Tag tone={statusTone[status]}>{words.status[status]}</Tag>
    </Link>
  )
}

/** Every title and passage with these words, a page at a time. */
export function Found({ text: typed, onAll }: { text: string; onAll: () => void }) {
  const text = useSettled(typed)
  const [pages, setPages] = useState({ of: text, count: 1 })
  const count = pages.of === text ? pages.count : 1
  const limit = Math.min(limits.page.most, count * limits.page.usual)
  const query = useSearch(text, limit)
  const { data } = query
  if (!data) return <Missing query={query} rows={3} />
  const { total, hits } = data
  if (total === 0)
    return (
      <Empty
        icon="search"
        title={words.nothing}
        text={words.nothingText}
        exit={{ words: words.toAll, onPress: onAll }}
      />
    )
  const left = total - hits.length
  return (
    <Section title={words.count(total)}>
      <List card>
        {hits.map((hit) => (
          <One key={`${hit.id}:${String(hit.nth)}`} {...hit} />
        ))}
      </List>
      {left > 0 && (
        <Box className={styles.more}>
          {limit < limits.page.most ? (
            <Button
              kind="quiet"
              onPage
              wide
              busy={query.isFetching}
              onPress={() => setPages({ of: text, count: count + 1 })}
            >
              {words.further(left)}
            </Button>
          ) : (
            <Box className={styles.second}>{words.tooMany(left)}</Box>
          )}
        </Box>
      )}
    </Section>
  )
}
