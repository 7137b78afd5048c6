import type { tabs } from '@shared/screens'
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { paintAround } from '@/platform/chrome'
import { displayClass, useDisplay } from '@/platform/display'
import { showUnread } from '@/platform/unread'
import { Consent } from '@/ui/consent/index'
import { cx } from '../base/cx'
import { Offline } from '../states/offline'
import { Toast } from '../toast'
import { Bars, useBars } from '../toast/place'
import styles from './screen.module.scss'

export interface ScreenProps {
  title: string
  /** Which tab this is; the other screens have a way back instead. */
  tab?: (typeof tabs)[number]
  /** `all`: the page is one surface, for forms and reading; `top`: its title lies on the first panel. */
  surface?: 'all' | 'top'
  /** Full width on a desktop (the workbench); other screens keep a reading width. */
  wide?: boolean
  /** On a desktop, along the top in place of the tabs (the workbench). */
  nav?: ReactNode
  /** The bar with the main action. */
  bar?: ReactNode
  children: ReactNode
}

/** Everything a page needs around its content. In WeChat the title, the way back and the tabs are WeChat's own. */
export function Screen({ title, tab, surface, wide, bar, children }: ScreenProps) {
  const display = useDisplay()
  const [bars, count] = useBars()
  useDidShow(() => {
    paintAround(display, tab !== undefined)
    if (tab) showUnread()
  })
  useEffect(() => paintAround(display, tab !== undefined), [display, tab])
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return (
    <View
      className={cx(displayClass(display), styles.screen, wide && styles.wide, surface === 'all' && styles.surface)}
    >
      <Bars.Provider value={count}>
        <View className={styles.main}>
          <Offline />
          {children}
        </View>
        {bar}
      </Bars.Provider>
      {bars === 0 && <Toast className={styles.said} />}
      <Consent />
    </View>
  )
}
