import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { BareScreen } from '@/platform/there'
import { Missing } from './missing'

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'fetchStatus'> & { refetch: () => unknown }
  /** How many rows the wait is drawn with. */
  rows?: number
  /** Where others of its kind are listed, for when it is not there. */
  list?: BareScreen
  children: (data: T) => ReactNode
}

/** What was asked for, or what there is in its place. */
export function Loaded<T>({ query, rows, list, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  return <Missing query={query} rows={rows} list={list} />
}
