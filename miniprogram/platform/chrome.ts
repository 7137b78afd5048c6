import { tabs } from '@shared/screens'
import Taro from '@tarojs/taro'
import themes from '../theme.json'
import type { Display } from './display'

let chosenBefore = false

/**
 * Colours what WeChat draws itself around the screen that is showing. theme.json does it for the system's theme; a person's
 * own choice has to be said on every page.
 * @param tab whether the screen is a tab page: only there is there a tab bar to colour
 */
export function paintAround({ theme }: Display, tab: boolean) {
  if (theme === 'system' && !chosenBefore) return
  chosenBefore = true
  const colours = themes[theme === 'system' ? systemTheme() : theme]
  const { bar, barText, surface, tab: word, tabOn, tabBorder } = colours
  void Taro.setNavigationBarColor({ frontColor: barText === 'black' ? '#000000' : '#ffffff', backgroundColor: bar })
  void Taro.setBackgroundColor({ backgroundColor: bar })
  if (tab) {
    const borderStyle = tabBorder as 'black' | 'white'
    void Taro.setTabBarStyle({ backgroundColor: surface, color: word, selectedColor: tabOn, borderStyle })
    for (const [index, name] of tabs.entries())
      void Taro.setTabBarItem({ index, iconPath: colours[name], selectedIconPath: colours[`${name}On`] })
  }
}

const systemTheme = () => (Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light')
