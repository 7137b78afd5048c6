import { settings as words } from '@/copy/settings'
import { replace } from '@/platform/navigate'
import { useMinWidth } from '@/platform/use-min-width'
import { Chip, Chips } from '@/ui/chip'
import { THREE_COLUMNS } from '@/ui/workbench'
import { nameOfView, type SettingView, settingViews } from './views'

/** Which settings are looked at, where there is no room for a list of that at the left. */
export function ViewChips({ view }: { view: SettingView }) {
  const beside = useMinWidth(THREE_COLUMNS)
  if (beside) return null
  return (
    <Chips scroll label={words.views}>
      {settingViews.map((each) => (
        <Chip key={each} inset on={each === view} onPress={() => void replace('settings', { view: each })}>
          {nameOfView(each)}
        </Chip>
      ))}
    </Chips>
  )
}
