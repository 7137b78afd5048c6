import { meaningLabel } from '@shared/directory/synonyms'
import { useState } from 'react'
import { find as words } from '@/copy/find'
import { PlaceButton } from '@/features/place/place-button'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Link } from '@/ui/base/link'
import { Span } from '@/ui/base/span'
import { Chip, Chips } from '@/ui/chip'
import { SearchBox } from '@/ui/field'
import { Icon } from '@/ui/icon'
import styles from './ask.module.scss'
import { FilterSheet } from './filter-sheet'
import { ask } from './question'
import type { Answer } from './use-answer'

interface AskProps {
  answer: Answer
  /** the other way to look at the same answer, one tap away */
  other: 'map' | 'list'
}

const ways = { map: 'map', list: 'find' } as const

/** What is asked: in words, what was understood of them, and the filters used most. The same over the list and over the map. */
export function Ask({ answer: { asked, place, found }, other }: AskProps) {
  const [sheet, setSheet] = useState(false)
  const { text, filters, near } = asked
  const narrow = (change: typeof filters) => ask({ filters: { ...filters, ...change } })
  const [before, meant, after] = words.understood(
    text,
    (found?.words ?? []).map(({ means }) => meaningLabel(means)),
  )
  const visit = filters.modes?.includes('visit') ?? false
  return (
    <Box className={styles.ask}>
      <PlaceButton />
      <Box className={styles.line}>
        <Box className={styles.search}>
          <SearchBox
            inset
            label={words.searchName}
            placeholder={words.search}
            value={text}
            onChange={(text) => ask({ text })}
          />
        </Box>
        <Link to={there(ways[other])} className={styles.other} aria-label={words.other[other].name}>
          <Icon name={other} />
          <Box className={styles.otherWord}>{words.other[other].words}</Box>
        </Link>
      </Box>
      {found && found.words.length > 0 && (
        <Box className={styles.understood} aria-live="polite">
          {before}
          <Span className={styles.meant}>{meant}</Span>
          {after}
        </Box>
      )}
      {found && found.unused.length > 0 && <Box className={styles.understood}>{words.unused(found.unused)}</Box>}
      <Chips scroll label={words.filters}>
        {place && (
          <Chip inset on={near} onPress={() => ask({ near: !near })}>
            {words.near}
          </Chip>
        )}
        <Chip inset on={filters.openNow ?? false} onPress={() => narrow({ openNow: !filters.openNow })}>
          {words.open}
        </Chip>
        <Chip inset on={filters.freeOfCharge ?? false} onPress={() => narrow({ freeOfCharge: !filters.freeOfCharge })}>
          {words.freeOfCharge}
        </Chip>
        <Chip inset on={visit} onPress={() => narrow({ modes: visit ? [] : ['visit'] })}>
          {words.visit}
        </Chip>
        <Chip inset opens onPress={() => setSheet(true)}>
          {words.more}
        </Chip>
      </Chips>
      {sheet && <FilterSheet filters={filters} count={found?.rows.length ?? 0} onClose={() => setSheet(false)} />}
    </Box>
  )
}
