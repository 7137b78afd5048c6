import { tied as words } from '@/copy/tied'
import { Contest, type Contested } from '@/features/tied/contest'
import { type Tied, TieFacts } from '@/features/tied/locked'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Icon } from '@/ui/icon'
import styles from '@/ui/workbench/cards.module.scss'

/** What this officer has a tie to, where it lies: whose it is, why another looks, and no more. */
export function TiedCard({ of, name, tied }: { of: Contested; name: string; tied: Tied }) {
  return (
    <Box as="article" className={styles.card}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.strong}>
          {name}
        </Heading>
        <Icon name="lock" size={16} />
      </Box>
      <Box className={styles.second}>{tied.others.length === 0 ? words.stuck : words.passed}</Box>
      <TieFacts tied={tied} />
      <Contest of={of} tie={tied.tie} />
    </Box>
  )
}
