import type { QueueState } from '@shared/queue'
import { access } from '@/copy/access'
import { queues } from '@/copy/queues'
import { Pages } from '@/features/loaded/pages'
import { NothingHere } from '@/features/work/nothing-here'
import { Seek } from '@/features/work/queue-head'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import type { Officer } from '@/features/work/use-officer'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { GrantCard } from './grant-card'
import styles from './grants.module.scss'
import { useGrants } from './queries'
import { type Place, WAITING } from './use-places'

const words = access.grants

export type Narrowed = ReturnType<typeof useNarrowed<QueueState>>

interface GrantListProps {
  place: Place
  officer: Officer
  narrowed: Narrowed
}

/** The roles held in one place, the latest first. */
export function GrantList({ place, officer, narrowed }: GrantListProps) {
  const { narrowing, narrow, question } = narrowed
  const grants = useGrants(place, question)
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
            <Chip key={value} on={value === narrowing.state} onPress={() => narrow({ state: value })}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
      <Seek
        hint={queues.hint.grant[waits ? 'city' : 'place']}
        sought={narrowing.sought}
        onSought={(sought) => narrow({ sought })}
      />
      <Pages
        list={grants}
        empty={
          <NothingHere
            narrowed={narrowed}
            empty={{ icon: 'users', ...(waits ? words.nothingWaiting : words.empty) }}
            byWords
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
