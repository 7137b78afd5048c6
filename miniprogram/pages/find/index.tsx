import { find as words } from '@/copy/find'
import { titles } from '@/copy/titles'
import { Ask } from '@/features/directory/ask'
import { Results } from '@/features/directory/results'
import { useAnswer } from '@/features/directory/use-answer'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Screen } from '@/ui/screen'

/** Search, filters and the list, all answered on the device. */
export default function Find() {
  const answer = useAnswer()
  useShare(words.share, there('find'))
  return (
    <Screen title={titles.find} tab="find" surface>
      <Box>
        <Ask answer={answer} other="map" />
        <Results answer={answer} />
      </Box>
    </Screen>
  )
}
