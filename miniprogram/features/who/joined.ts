import type { UseQueryResult } from '@tanstack/react-query'
import type { Input, Path } from '@/api/contract'
import { queryOf } from '@/api/query'
import { refusedWith } from '@/platform/envelope'
import { bySession, token } from '@/platform/session'

/** A question about the person: null for someone who has not said who they are, which is an answer too and is kept as one. Without a session nobody needs to be asked. */
export function aboutMe<P extends Path>(path: P, input: Input<P>) {
  const query = queryOf(path, input)
  const queryFn = async () => {
    if (bySession && token() === null) return null
    try {
      return await query.queryFn()
    } catch (error) {
      if (refusedWith(error, 'UNAUTHENTICATED')) return null
      throw error
    }
  }
  return { ...query, queryFn, staleTime: 5 * 60_000 }
}

type Asked<T> = Pick<UseQueryResult<T | null>, 'data' | 'error' | 'isError' | 'fetchStatus' | 'refetch'>

/** Two answers about a person as one: there once both are. */
export function joined<A, B, T>(a: Asked<A>, b: Asked<B>, join: (a: A, b: B) => T) {
  const known = a.data !== undefined && b.data !== undefined
  const data = known ? (a.data && b.data ? join(a.data, b.data) : null) : undefined
  return {
    data,
    error: a.error ?? b.error,
    isError: a.isError || b.isError,
    fetchStatus: a.fetchStatus === 'idle' ? b.fetchStatus : a.fetchStatus,
    refetch: () => Promise.all([a.refetch(), b.refetch()]),
  }
}
