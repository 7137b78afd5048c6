import type { ReactNode } from 'react'
import { LockedRow, type Tied } from '@/features/tied/locked'
import { More, type MoreProps } from '@/ui/more'
import { Column } from '@/ui/workbench'
import { NothingHere, type NothingHereProps } from './nothing-here'
import { QueueHead } from './queue-head'
import type { useNarrowed } from './use-narrowed'

interface QueueColumnProps<S extends string> extends Omit<NothingHereProps<S>, 'narrowed'> {
  title: string
  /** The sides of it, as chips. */
  states: readonly { value: S; words: string }[]
  narrowed: ReturnType<typeof useNarrowed<S>>
  /** How many there are; not known while it loads, and said with the first page alone. */
  count: number | null | undefined
  /** The same in words, with the order that they stand in. */
  counted: (state: S, count: number) => string
  /** What can be sought here. */
  hint: string
  byDistrict?: boolean
  /** What narrows this queue besides. */
  narrower?: ReactNode
  foot?: ReactNode
  /** No row is shown. */
  none: boolean
  more: MoreProps
  children: ReactNode
}

/** The column that a queue stands in: what narrows it, then its rows or why there are none, and the way to more of them. */
export function QueueColumn<S extends string>(props: QueueColumnProps<S>) {
  const { title, states, narrowed, count, counted, hint, byDistrict, narrower, foot, none, more, children, ...said } =
    props
  const { narrowing, narrow } = narrowed
  return (
    <Column label={title} kind="queue" foot={foot}>
      <QueueHead
        title={title}
        counted={typeof count === 'number' ? counted(narrowing.state, count) : undefined}
        states={states}
        narrowing={narrowing}
        onNarrow={narrow}
        hint={hint}
        {...(byDistrict && { byDistrict })}
      >
        {narrower}
      </QueueHead>
      {none && !more.has && <NothingHere narrowed={narrowed} {...said} />}
      {children}
      <More {...more} />
    </Column>
  )
}

interface Lockable {
  id: string
  tied: Tied | null
}

interface QueueRowsProps<R extends Lockable> {
  rows: readonly R[]
  count: number | null | undefined
  openId: R['id'] | null
  onOpen: (id: R['id']) => void
  /** of what the officer has a tie to, all that is shown */
  nameOf: (row: R) => string
  children: (row: Extract<R, { tied: null }>, on: boolean, open: () => void) => ReactNode
}

/** Those that the officer decides on as the queue draws them, and what ties the officer by its name alone. */
export function QueueRows<R extends Lockable>({ rows, count, openId, onOpen, nameOf, children }: QueueRowsProps<R>) {
  return rows.map((row) => {
    const [on, open] = [row.id === openId, () => onOpen(row.id)]
    return isFree(row) ? (
      children(row, on, open)
    ) : (
      <LockedRow
        key={row.id}
        name={nameOf(row)}
        count={count}
        stuck={row.tied?.others.length === 0}
        on={on}
        onPress={open}
      />
    )
  })
}

const isFree = <R extends Lockable>(row: R): row is Extract<R, { tied: null }> => row.tied === null
