import { isOfficerRole } from '@shared/access/roles'
import { waiting as words } from '@/copy/waiting'
import { useWaiting } from '@/features/enterprise/use-waiting'
import { useWho } from '@/features/who/use-who'
import { type BareScreen, there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Link } from '@/ui/base/link'
import { Section } from '@/ui/section'
import styles from './me.module.scss'

const leads = {
  coming: 'bookings',
  toConfirm: 'received',
  toRate: 'received',
  complaints: 'complaints',
} as const satisfies Record<keyof typeof words.figures, BareScreen>

/** How many of each concern the enterprise now; none is said as none, but not to who has other work here. */
export function Figures() {
  const waiting = useWaiting().data
  const works = useWho().data?.roles.some(({ role }) => role.startsWith('carrier-') || isOfficerRole(role))
  if (!waiting) return null
  const some = (name: 'toConfirm' | 'toRate' | 'complaints') => {
    const { items, more } = waiting[name]
    return { count: items.length, more }
  }
  const { coming } = waiting
  const figures = { coming, toConfirm: some('toConfirm'), toRate: some('toRate'), complaints: some('complaints') }
  if (works && Object.values(figures).every(({ count }) => count === 0)) return null
  return (
    <Section kind="card">
      <Box className={styles.figures}>
        {(Object.keys(leads) as (keyof typeof leads)[]).map((name) => {
          const { count, more } = figures[name]
          const figure = words.figure(count, more)
          return (
            <Link key={name} to={there(leads[name])} className={styles.figure}>
              <Box className={cx(styles.number, count === 0 && styles.zero)}>{figure}</Box>
              <Box className={styles.note}>{words.figures[name]}</Box>
            </Link>
          )
        })}
      </Box>
    </Section>
  )
}
