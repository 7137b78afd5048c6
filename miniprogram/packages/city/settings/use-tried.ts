import { limits } from '@shared/limits'
import { partsOf, useParts } from '@/api/use-parts'
import { useDirectory } from '@/features/directory/use-directory'
import { asked, type Change, useEffectOf } from './queries'

/** Where every station of the city would stand, asked for in parts: all of them, or what has not come yet. null: nothing is asked */
export function useTried(change: Change | null) {
  const directory = useDirectory()
  const stations = directory.data?.directory.carriers.filter(({ kind }) => kind === 'station') ?? []
  const parts = partsOf(
    stations.map(({ id }) => id),
    limits.replayed,
  )
  const tried = useParts('settings.tried', change ? parts.map((carrierIds) => ({ ...asked(change), carrierIds })) : [])
  const { data, error, fetchStatus, refetch } = directory.data ? tried : { ...directory, data: undefined }
  return { data: data?.flatMap((part) => part.stations), error, fetchStatus, refetch }
}

/** All that a change would do has come, its stations too where they are concerned. */
export function useSeen(change: Change): boolean {
  const { data: effect } = useEffectOf(change)
  const { data: stations } = useTried(effect?.points ? change : null)
  return effect !== undefined && (!effect.points || stations !== undefined)
}
