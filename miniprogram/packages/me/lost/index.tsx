import { titles } from '@/copy/titles'
import { Lost } from '@/features/lost'
import { Screen } from '@/ui/screen'

/** What an unknown address opens. */
export default function LostPage() {
  return (
    <Screen title={titles.lost}>
      <Lost />
    </Screen>
  )
}
