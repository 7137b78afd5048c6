import { useWho } from '@/features/who/use-who'

/** The station this person works at, and whether they manage it; null: at none. `loading` until that is known. */
export function useStation(): { loading: boolean; station: { id: string; label: string; manager: boolean } | null } {
  const { data, isPending } = useWho()
  const held = (data?.roles ?? []).filter(({ role }) => role === 'station-manager' || role === 'station-staff')
  const [first] = held
  if (!first) return { loading: isPending, station: null }
  const manager = held.some(({ role, scope }) => role === 'station-manager' && scope === first.scope)
  return { loading: false, station: { id: first.scope, label: first.label, manager } }
}
