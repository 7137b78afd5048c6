import { waiting as words } from '@/copy/waiting'
import { useWaiting } from '@/features/enterprise/use-waiting'
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

/** How many of each concern the enterprise now; none is said as none. */
export function Figures() {
  const waiting = useWaiting().data
  if (!waiting) return null
  const { coming, ...some } = waiting
  const listed = Object.entries(some).map(([name, { items, more }]) => [name, { count: items.length, more }] as const)
  const figures = Object.fromEntries([['coming', coming], ...listed]) as Record<keyof typeof leads, typeof coming>
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
