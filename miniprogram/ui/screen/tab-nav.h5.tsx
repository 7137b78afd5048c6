import { type ReactNode, useSyncExternalStore } from 'react'
import { app } from '@/copy/app'
import { titles } from '@/copy/titles'
import { ui } from '@/copy/ui'
import { there } from '@/platform/there'
import { unread } from '@/platform/unread'
import { cx } from '../base/cx'
import { Link } from '../base/link'
import { Icon } from '../icon'
import type { ScreenProps } from '.'
import styles from './tab-nav.module.scss'

const tabs = [
  { name: 'home', icon: 'home' },
  { name: 'find', icon: 'search' },
  { name: 'messages', icon: 'chat' },
  { name: 'me', icon: 'user' },
] as const

/** The four tabs: at the thumb on a phone and only on the tab pages; along the top on a desktop, on every screen. */
export function TabNav({ current, corner }: { current: ScreenProps['tab']; corner: ReactNode }) {
  const dot = useSyncExternalStore(unread.subscribe, unread.get)
  return (
    <nav className={cx(styles.tabs, !current && styles.deep)} aria-label={ui.mainNavigation}>
      <span className={styles.brand} aria-hidden>
        {app.name}
      </span>
      {tabs.map(({ name, icon }) => (
        <Link
          key={name}
          to={there(name)}
          className={cx(styles.tab, name === current && styles.on)}
          {...(name === current && { 'aria-current': 'page' as const })}
        >
          <Icon name={icon} className={styles.icon} />
          <span>{titles[name]}</span>
          {name === 'messages' && dot && <span className={styles.dot} role="img" aria-label={ui.unread} />}
        </Link>
      ))}
      {corner && <div className={styles.corner}>{corner}</div>}
    </nav>
  )
}
