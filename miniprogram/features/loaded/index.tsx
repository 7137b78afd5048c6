import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { basisOf, Refused } from '@/api/envelope'
import { Section } from '@/ui/section'
import { ErrorState, Refusal, Skeleton } from '@/ui/states'

interface LoadedProps<T> {
  query: UseQueryResult<T>
  /** How many rows the wait is drawn with. */
  rows?: number
  children: (data: T) => ReactNode
}

/** What was asked for, or what there is in its place: its shape while it comes, a refusal, or a way to ask again. */
export function Loaded<T>({ query, rows = 4, children }: LoadedProps<T>) {
  const { data, error, refetch } = query
  if (data !== undefined) return <>{children(data)}</>
  if (error instanceof Refused)
    return (
      <Section kind="card">
        <Refusal verdict={error.message} basis={basisOf(error)} />
      </Section>
    )
  if (error) return <ErrorState of="read" onRetry={() => void refetch()} />
  return <Skeleton rows={rows} mark={false} />
}
