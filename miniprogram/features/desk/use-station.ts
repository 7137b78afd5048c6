import { asId, type CarrierId } from '@shared/ids'
import { useWho } from '@/features/who/use-who'

export interface WorkedAt {
  id: CarrierId
  label: string
  manager: boolean
}

export interface StationState {
  station: WorkedAt | null
  /** who it is, as far as that is known */
  who: ReturnType<typeof useWho>
}

/** The station this person works at, and whether they manage it; null: at none, or not known yet. */
export function useStation(): StationState {
  const who = useWho()
  const held = (who.data?.roles ?? []).filter(({ role }) => role === 'carrier-manager' || role === 'carrier-staff')
  const [first] = held
  const manager = held.some(({ role, scope }) => role === 'carrier-manager' && scope === first?.scope)
  return { station: first ? { id: asId<CarrierId>(first.scope), label: first.label, manager } : null, who }
}
