import { find } from '@/copy/find'
import { home as words } from '@/copy/home'
import { ask, nothingAsked } from '@/features/directory/question'
import { PlaceButton } from '@/features/place/place-button'
import { go } from '@/platform/navigate'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Chip, Chips } from '@/ui/chip'
import { SearchLink } from '@/ui/field/search-link'
import { Section } from '@/ui/section'

/** Where one is, search in plain words, and the problems people come with most often. */
export function Problems() {
  const desktop = useMinWidth(DESKTOP)
  const look = (text: string) => {
    ask({ ...nothingAsked, text })
    go('find')
  }
  return (
    <Section>
      {!desktop && <PlaceButton />}
      <SearchLink onPress={() => look('')}>{find.search}</SearchLink>
      <Chips scroll>
        {words.problems.map((problem) => (
          <Chip key={problem} onPress={() => look(problem)}>
            {problem}
          </Chip>
        ))}
      </Chips>
    </Section>
  )
}
