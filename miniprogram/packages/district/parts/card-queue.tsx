import type { queueStates } from '@shared/queue'
import type { ReactNode } from 'react'
import { Pages, type PagesProps } from '@/features/loaded/pages'
import { NothingHere } from '@/features/work/nothing-here'
import { QueueHead } from '@/features/work/queue-head'
import { twoSides } from '@/features/work/two-sides'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { Box } from '@/ui/base/box'
import { Column, Workbench } from '@/ui/workbench'
import styles from '@/ui/workbench/cards.module.scss'

type State = (typeof queueStates)[number]

interface CardQueueProps<T> {
  label: string
  words: {
    queue: string
    counted: (state: State, count: number) => string
    empty: { title: string; text: string }
    /** what is to be looked at, and why */
    why: string
  }
  hint: string
  narrowed: ReturnType<typeof useNarrowed<State>>
  found: PagesProps<T>['list'] & { first: { count: number | null } | undefined }
  /** one card */
  children: (item: T) => ReactNode
}

/** A queue of districts that is worked from its cards: those that wait, and those that were decided. */
export function CardQueue<T>({ label, words, hint, narrowed, found, children }: CardQueueProps<T>) {
  const { narrowing, narrow } = narrowed
  const count = found.first?.count
  return (
    <Workbench>
      <Column label={label} kind="main">
        <Box className={styles.top}>
          <QueueHead
            title={words.queue}
            counted={typeof count === 'number' ? words.counted(narrowing.state, count) : undefined}
            states={twoSides}
            narrowing={narrowing}
            onNarrow={narrow}
            hint={hint}
            byDistrict
          />
        </Box>
        <Pages
          list={found}
          empty={<NothingHere narrowed={narrowed} empty={{ icon: 'checkc', tone: 'good', ...words.empty }} />}
        >
          {(shown) => (
            <Box className={styles.page}>
              {narrowing.state === 'waiting' && <Box className={styles.second}>{words.why}</Box>}
              <Box className={styles.cards}>{shown.map(children)}</Box>
            </Box>
          )}
        </Pages>
      </Column>
    </Workbench>
  )
}
