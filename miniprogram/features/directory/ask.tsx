import { searched } from '@shared/directory/asked'
import { meaningLabel } from '@shared/directory/synonyms'
import { find as words } from '@/copy/find'
import { PlaceButton } from '@/features/place/place-button'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Link } from '@/ui/base/link'
import { Span } from '@/ui/base/span'
import { SearchBox } from '@/ui/field'
import { Icon } from '@/ui/icon'
import styles from './ask.module.scss'
import { FilterButton } from './filter-button'
import { FilterChips } from './filter-chips'
import { inAddress } from './in-address'
import { ask } from './question'
import type { Answer } from './use-answer'

interface AskProps {
  answer: Answer
  /** the other way to look at the same answer, one tap away; absent where both are seen */
  other?: 'map' | 'list'
}

const ways = { map: 'map', list: 'find' } as const

/** What is asked: in words, what was understood of them, and the filters. The same over the list and over the map. */
export function Ask({ answer, other }: AskProps) {
  const { asked, place, found } = answer
  const { text, filters } = asked
  // What a chip says is not said again.
  const said = (found?.words ?? []).filter(({ means }) => !filters.categories?.some((each) => each === means.category))
  const [before, meant, after] = words.understood(text, [...new Set(said.map(({ means }) => meaningLabel(means)))])
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
            onChange={(text) => ask(searched(asked, text))}
          />
        </Box>
        {other && (
          <Link to={there(ways[other], inAddress(asked))} className={styles.other} aria-label={words.other[other].name}>
            <Icon name={other} />
            <Box className={styles.otherWord}>{words.other[other].words}</Box>
          </Link>
        )}
      </Box>
      {said.length > 0 && (
        <Box className={styles.understood} aria-live="polite">
          {before}
          <Span className={styles.meant}>{meant}</Span>
          {after}
        </Box>
      )}
      {found && found.nearly.length > 0 && <Box className={styles.understood}>{words.nearly(found.nearly)}</Box>}
      {found && found.unused.length > 0 && <Box className={styles.understood}>{words.unused(found.unused)}</Box>}
      <FilterChips asked={asked} placed={place !== null} wraps={!other}>
        {other !== 'map' && <FilterButton answer={answer} />}
      </FilterChips>
    </Box>
  )
}
