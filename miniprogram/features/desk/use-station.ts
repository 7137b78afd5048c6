import { asId, type CarrierId } from '@shared/ids'
import { useWho } from '@/features/who/use-who'

export interface StationState {
  station: { id: CarrierId; label: string; manager: boolean } | null
  /** not known yet, and no failure */
  loading: boolean
  failed: boolean
  retry: () => void
}

/** The station this person works at, and whether they manage it; null: at none, or not known yet. */
export function useStation(): StationState {
  const { data, isError, refetch } = useWho()
  const held = (data?.roles ?? []).filter(({ role }) => role === 'station-manager' || role === 'station-staff')
  const [first] = held
  const manager = held.some(({ role, scope }) => role === 'station-manager' && scope === first?.scope)
  return {
    station: first ? { id: asId<CarrierId>(first.scope), label: first.label, manager } : null,
    loading: data === undefined && !isError,
    failed: isError && data === undefined,
    retry: () => void refetch(),
  }
}
