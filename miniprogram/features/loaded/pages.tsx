import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { More, type MoreProps } from '@/ui/more'
import { Missing } from './missing'

export interface PagesProps<T> {
  list: {
    items: readonly T[] | undefined
    more: MoreProps
    query: Pick<UseQueryResult, 'error' | 'fetchStatus'> & { refetch: () => unknown }
  }
  /** How many rows the wait is drawn with. */
  rows?: number
  /** In place of a list that has nothing in it. */
  empty: ReactNode
  children: (items: readonly T[]) => ReactNode
}

/** As much of a list as has come, and the way to more of it; or what there is in its place. */
export function Pages<T>({ list: { items, more, query }, rows, empty, children }: PagesProps<T>) {
  if (items === undefined) return <Missing query={query} rows={rows} />
  if (items.length === 0 && !more.has) return <>{empty}</>
  return (
    <>
      {children(items)}
      <More {...more} />
    </>
  )
}
