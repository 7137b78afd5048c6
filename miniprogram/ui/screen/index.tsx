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
  /** The page is one surface, for reading and picking, and nothing on it is another; else its surfaces lie inset on the ground. */
  surface?: boolean
  /** Its blocks are parts of one thing, and stand without a distance. */
  joined?: boolean
  /** Full width on a desktop (the workbench); other screens keep a reading width. */
  wide?: boolean
  /** On a desktop, room for two columns of blocks. */
  broad?: boolean
  /** On a desktop, at the end of the navigation. */
  corner?: ReactNode
  /** On a desktop, along the top in place of the tabs (the workbench). */
  nav?: ReactNode
  /** The bar with the main action. */
  bar?: ReactNode
  children: ReactNode
}

/**
 * Everything a page needs around its content, and the one distance between its blocks, which are sections. In WeChat the title, the
 * way back and the tabs are WeChat's own.
 */
export function Screen({ title, tab, surface, joined, wide, bar, children }: ScreenProps) {
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
      className={cx(
        displayClass(display),
        styles.screen,
        wide && styles.wide,
        surface && styles.surface,
        joined && styles.joined,
      )}
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
