import { meaningLabel } from '@shared/directory/synonyms'
import { useState } from 'react'
import { find as words } from '@/copy/find'
import { ask } from '@/features/directory/question'
import { PlaceButton } from '@/features/place/place-button'
import { Box } from '@/ui/base/box'
import { Span } from '@/ui/base/span'
import { Chip, Chips } from '@/ui/chip'
import { SearchBox } from '@/ui/field'
import { FilterSheet } from './filter-sheet'
import styles from './find.module.scss'
import type { Answer } from './use-answer'

/** What is asked: in words, what was understood of them, and the filters used most. */
export function Ask({ answer: { asked, place, found } }: { answer: Answer }) {
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
      <SearchBox
        inset
        label={words.searchName}
        placeholder={words.search}
        value={text}
        onChange={(text) => ask({ text })}
      />
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
        <Chip inset on={filters.free ?? false} onPress={() => narrow({ free: !filters.free })}>
          {words.free}
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
