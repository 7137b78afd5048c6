import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { app } from '@/copy/app'
import { ui } from '@/copy/ui'
import { paintAround } from '@/platform/chrome'
import { arrived } from '@/platform/coming.h5'
import { displayClass, useDisplay } from '@/platform/display'
import { back } from '@/platform/navigate'
import { cx } from '../base/cx'
import { Press } from '../base/press'
import { Icon } from '../icon'
import { Offline } from '../states/offline'
import { Toast } from '../toast'
import { Bars, useBars } from '../toast/place'
import type { ScreenProps } from '.'
import styles from './screen.module.scss'
import { TabNav } from './tab-nav.h5'

/** In a browser the title, the way back and the tabs are ours: landmarks, a heading, and a way past them to the content. */
export function Screen({ title, tab, surface, joined, wide, broad, corner, nav, bar, children }: ScreenProps) {
  const display = useDisplay()
  const [bars, count] = useBars()
  const content = useRef<HTMLElement>(null)
  useEffect(arrived, [])
  useEffect(() => paintAround(display, tab !== undefined), [display, tab])
  useEffect(() => void Taro.setNavigationBarTitle({ title: ui.documentTitle(title) }), [title])
  return (
    <div
      className={cx(
        displayClass(display),
        styles.screen,
        surface && styles.surface,
        joined && styles.joined,
        wide && styles.wide,
        broad && styles.broad,
      )}
    >
      <button type="button" className={cx('raw', styles.skip)} onClick={() => content.current?.focus()}>
        {ui.skipToContent}
      </button>
      {nav ?? <TabNav current={tab} corner={corner} />}
      <header className={cx(styles.bar, title === app.name && styles.brand)}>
        {!tab && (
          <Press onPress={back} className={styles.back} aria-label={ui.back}>
            <Icon name="left" />
          </Press>
        )}
        <h1 className={cx(styles.title, tab && styles.root)}>{title}</h1>
      </header>
      <Bars.Provider value={count}>
        <main ref={content} tabIndex={-1} className={cx(styles.main, tab && styles.aboveTabs)}>
          <Offline />
          {children}
        </main>
        {bar}
      </Bars.Provider>
      {bars === 0 && <Toast className={cx(styles.said, tab && styles.saidAboveTabs)} />}
    </div>
  )
}
