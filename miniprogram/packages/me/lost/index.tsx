import { app as words } from '@/copy/app'
import { go } from '@/platform/navigate'
import { Screen } from '@/ui/screen'
import { Empty } from '@/ui/states'

/** An address that leads nowhere: an old link, or a mistyped one. */
export default function Lost() {
  return (
    <Screen title={words.lost.title}>
      <Empty
        icon="search"
        title={words.lost.title}
        text={words.lost.text}
        exit={{ words: words.lost.exit, onPress: () => go('home') }}
      />
    </Screen>
  )
}
