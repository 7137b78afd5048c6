import { access } from '@/copy/access'
import { Loaded } from '@/features/loaded'
import type { Officer } from '@/features/work/use-officer'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Empty } from '@/ui/states'
import { GrantCard } from './grant-card'
import styles from './grants.module.scss'
import { useGrants } from './queries'
import { type Place, WAITING } from './use-places'

const words = access.grants

/** The roles held in one place, those that wait first. */
export function GrantList({ place, officer }: { place: Place; officer: Officer }) {
  const grants = useGrants(place)
  return (
    <Box className={styles.main}>
      <Box className={styles.head}>
        <Heading level={2} id={SUBJECT} className={styles.title}>
          {place.id === WAITING ? words.waiting : words.list(place.label)}
        </Heading>
        {grants.data && <Box className={styles.second}>{words.count(grants.data.length)}</Box>}
      </Box>
      <Loaded query={grants}>
        {(held) =>
          held.length === 0 ? (
            <Empty icon="users" {...(place.id === WAITING ? words.nothingWaiting : words.empty)} />
          ) : (
            <Box className={styles.cards}>
              {held.map((grant) => (
                <GrantCard key={grant.id} grant={grant} officer={officer} />
              ))}
            </Box>
          )
        }
      </Loaded>
    </Box>
  )
}
