import { limits } from '@shared/limits'
import { listedKinds } from '@shared/points/lists-of'
import { useQueries } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useDirectory } from '@/features/directory/use-directory'
import { asked, type Change, useEffectOf } from './queries'

/**
 * Where every station of the city would stand, asked for in parts: all of them, or what has not come yet, what failed before what is on
 * its way. null: nothing is asked
 */
export function useTried(change: Change | null) {
  const directory = useDirectory()
  const stations = directory.data?.directory.carriers.filter(({ kind }) => listedKinds.includes(kind)) ?? []
  const ids = change ? stations.map(({ id }) => id) : []
  const parts = Array.from({ length: Math.ceil(ids.length / limits.replayed) }, (_, nth) =>
    ids.slice(nth * limits.replayed, (nth + 1) * limits.replayed),
  )
  const answers = useQueries({
    queries: parts.map((carrierIds) => queryOf('settings.tried', change && { ...asked(change), carrierIds })),
  })
  const missing = [directory, ...answers].filter(({ data }) => data === undefined)
  const first = missing.find(({ error }) => error) ?? missing[0]
  return {
    data: first ? undefined : answers.flatMap(({ data }) => data?.stations ?? []),
    error: first?.error ?? null,
    fetchStatus: first?.fetchStatus ?? 'idle',
    refetch: () => Promise.all(missing.map(({ refetch }) => refetch())),
  }
}

/** All that a change would do has come, its stations too where they are concerned. */
export function useSeen(change: Change): boolean {
  const { data: effect } = useEffectOf(change)
  const { data: stations } = useTried(effect?.points ? change : null)
  return effect !== undefined && (!effect.points || stations !== undefined)
}
