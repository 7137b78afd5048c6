import { isOfficerRole } from '@shared/access/roles'
import type { ScreenName } from '@shared/screens'
import { dotted } from '@/copy/punctuation'
import { work as words } from '@/copy/work'
import { there } from '@/platform/there'
import { cx } from '@/ui/base/cx'
import { Link } from '@/ui/base/link'
import { workEntries } from './entries'
import { useOfficer } from './use-officer'
import styles from './work-nav.module.scss'

/** Along the top on a desktop: what there is to work on, and as whom. */
export function WorkNav({ current }: { current: ScreenName }) {
  const { data } = useOfficer()
  const role = data?.roles.find((held) => isOfficerRole(held.role)) ?? data?.roles[0]
  return (
    <nav className={styles.bar} aria-label={words.navigation}>
      <span className={styles.brand} aria-hidden>
        <span className={styles.mark}>{words.mark}</span>
        {words.brand}
      </span>
      <span className={styles.entries}>
        {workEntries(data).map(({ to, words: name }) => (
          <Link
            key={to}
            to={there(to)}
            className={cx(styles.entry, to === current && styles.on)}
            {...(to === current && { 'aria-current': 'page' as const })}
          >
            {name}
          </Link>
        ))}
      </span>
      <Link to={there('me')} className={styles.entry}>
        {role ? dotted([words.role[role.role], role.label, role.displayName]) : words.home}
      </Link>
    </nav>
  )
}
