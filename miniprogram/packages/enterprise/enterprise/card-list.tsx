import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Missing } from '@/features/loaded/missing'
import { List } from '@/ui/list'
import { More, type MoreProps } from '@/ui/more'
import { Section } from '@/ui/section'

interface CardListProps<T> {
  title: string
  list: {
    items: readonly T[] | undefined
    more: MoreProps
    query: Pick<UseQueryResult, 'error' | 'fetchStatus'> & { refetch: () => unknown }
  }
  children: (item: T) => ReactNode
}

/** What waits for the manager of an enterprise, card by card; nothing where none does. */
export function CardList<T>({ title, list: { items, more, query }, children }: CardListProps<T>) {
  if (!items) return <Missing query={query} rows={1} />
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <List card>{items.map(children)}</List>
      {more.has && <More {...more} byReaching={false} inset />}
    </Section>
  )
}
