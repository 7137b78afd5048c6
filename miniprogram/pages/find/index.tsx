import { find as words } from '@/copy/find'
import { titles } from '@/copy/titles'
import { useShare } from '@/platform/share'
import { Screen } from '@/ui/screen'
import { Ask } from './ask'
import { Results } from './results'
import { useAnswer } from './use-answer'

/** Search, filters and the list, all answered on the device. */
export default function Find() {
  const answer = useAnswer()
  useShare(words.share, 'find')
  return (
    <Screen title={titles.tabs.find} tab="find" surface="all">
      <Ask answer={answer} />
      <Results answer={answer} />
    </Screen>
  )
}
