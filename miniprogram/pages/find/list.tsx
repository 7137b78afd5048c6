import { titles } from '@/copy/titles'
import { Ask } from '@/features/directory/ask'
import { Results } from '@/features/directory/results'
import type { Answer } from '@/features/directory/use-answer'
import { Screen } from '@/ui/screen'

/** The list; the map is a tap away. */
export function FindList({ answer }: { answer: Answer }) {
  return (
    <Screen title={titles.find} tab="find" surface joined>
      <Ask answer={answer} other="map" />
      <Results answer={answer} />
    </Screen>
  )
}
