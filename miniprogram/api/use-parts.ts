import { useQueries } from '@tanstack/react-query'
import type { Input, Output, Path } from './contract'
import { queryOf } from './query'

/** These, so many at a time. */
export const partsOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size))

/**
 * What is asked for in parts and is of use only whole: every answer, or what has not come yet, what failed before what is on its way.
 * Asking again asks for what is missing.
 */
export function useParts<P extends Path>(path: P, inputs: readonly Input<P>[]) {
  const answers = useQueries({ queries: inputs.map((input) => queryOf(path, input)) })
  const missing = answers.filter(({ data }) => data === undefined)
  const first = missing.find(({ error }) => error) ?? missing[0]
  return {
    /** undefined until all of it is there */
    data: first ? undefined : answers.map(({ data }) => data as Output<P>),
    error: first?.error ?? null,
    fetchStatus: first?.fetchStatus ?? ('idle' as const),
    refetch: () => Promise.all(missing.map(({ refetch }) => refetch())),
  }
}
