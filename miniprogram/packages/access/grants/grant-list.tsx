import { access } from '@/copy/access'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
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

/** The roles held in one place, the latest first. */
export function GrantList({ place, officer }: { place: Place; officer: Officer }) {
  const grants = useGrants(place)
  return (
    <Box className={styles.main}>
      <Box className={styles.head}>
        <Heading level={2} id={SUBJECT} className={styles.title}>
          {place.id === WAITING ? words.waiting : words.list(place.label)}
        </Heading>
        {grants.items && <Box className={styles.second}>{words.count(grants.items.length, grants.more.has)}</Box>}
      </Box>
      <Pages
        list={grants}
        empty={
          <Empty icon="users" {...(place.id === WAITING ? words.nothingWaiting : words.empty)} exit={onward('me')} />
        }
      >
        {(held) => (
          <Box className={styles.cards}>
            {held.map((grant) => (
              <GrantCard key={grant.id} grant={grant} officer={officer} />
            ))}
          </Box>
        )}
      </Pages>
    </Box>
  )
}
