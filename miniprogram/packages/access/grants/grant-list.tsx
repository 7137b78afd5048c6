import type { QueueState } from '@shared/screens'
import { access } from '@/copy/access'
import { queues } from '@/copy/queues'
import { Pages } from '@/features/loaded/pages'
import { onward } from '@/features/lost/onward'
import { twoSides } from '@/features/work/two-sides'
import type { Officer } from '@/features/work/use-officer'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { Empty } from '@/ui/states'
import { GrantCard } from './grant-card'
import styles from './grants.module.scss'
import { useGrants } from './queries'
import { type Place, WAITING } from './use-places'

const words = access.grants

interface GrantListProps {
  place: Place
  officer: Officer
  state: QueueState
  onState: (state: QueueState) => void
}

/** The roles held in one place, the latest first. */
export function GrantList({ place, officer, state, onState }: GrantListProps) {
  const grants = useGrants(place, state)
  const count = grants.first?.count
  const waits = place.id === WAITING
  return (
    <Box className={styles.main}>
      <Box className={styles.head}>
        <Heading level={2} id={SUBJECT} className={styles.title}>
          {waits ? words.waiting : words.list(place.label)}
        </Heading>
        {typeof count === 'number' && <Box className={styles.second}>{words.count(queues.count(count))}</Box>}
      </Box>
      {waits && (
        <Chips label={queues.state}>
          {twoSides.map(({ value, words: name }) => (
            <Chip key={value} on={value === state} onPress={() => onState(value)}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
      <Pages
        list={grants}
        empty={
          <Empty
            icon="users"
            {...(waits ? (state === 'waiting' ? words.nothingWaiting : queues.nothingDecided) : words.empty)}
            exit={onward('me')}
          />
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
