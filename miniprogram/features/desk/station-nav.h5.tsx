import type { ScreenName } from '@shared/screens'
import { stationNav as words } from '@/copy/board'
import styles from '@/features/work/work-nav.module.scss'
import { there } from '@/platform/there'
import { cx } from '@/ui/base/cx'
import { Link } from '@/ui/base/link'
import type { StationNavProps } from './station-nav'

const entries = [
  'desk',
  'records',
  'ledger',
  'stationComplaints',
  'openingHours',
  'services',
  'peopleRooms',
] as const satisfies readonly ScreenName[]

/** Along the top on a desktop: what a station's people work on. */
export function StationNav({ station, current }: StationNavProps) {
  const open = entries.filter((to) => to !== 'stationComplaints' || station.manager)
  return (
    <nav className={styles.bar} aria-label={words.label}>
      <span className={styles.brand} aria-hidden>
        <span className={cx(styles.mark, styles.station)}>{words.mark}</span>
        {station.label}
      </span>
      <span className={styles.entries}>
        {open.map((to) => (
          <Link
            key={to}
            to={there(to)}
            className={cx(styles.entry, to === current && styles.on)}
            {...(to === current && { 'aria-current': 'page' as const })}
          >
            {words[to]}
          </Link>
        ))}
      </span>
      <Link to={there('me')} className={styles.entry}>
        {words.me}
      </Link>
    </nav>
  )
}
