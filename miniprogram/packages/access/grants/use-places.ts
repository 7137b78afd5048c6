import { isOfficerRole, type RoleName } from '@shared/access/roles'
import { districtCodes, districts } from '@shared/directory/districts'
import { listedKinds } from '@shared/points/lists-of'
import { access } from '@/copy/access'
import { useDirectory } from '@/features/directory/use-directory'
import type { Officer } from '@/features/work/use-officer'

/** Somewhere that roles are held in: the city, a district, a station, an enterprise. */
export interface Place {
  id: string
  label: string
  group: 'waiting' | 'city' | 'districts' | 'stations' | 'own'
  /** what someone can be invited to there */
  roles: readonly RoleName[]
}

/** Not a place: everybody who waits for a second person. */
export const WAITING = 'waiting'

const managed: Partial<Record<RoleName, readonly RoleName[]>> = {
  'carrier-manager': ['carrier-staff', 'carrier-manager'],
  'enterprise-manager': ['enterprise-member', 'enterprise-manager'],
}

/** Where this person answers for who is let in: the whole city, or their own station or enterprise. */
export function usePlaces({ roles }: Officer): Place[] {
  const { data } = useDirectory()
  const city = roles.some(({ role }) => isOfficerRole(role) && role !== 'district-officer')
  const own = roles.flatMap(({ role, scope, label }): Place[] => {
    const invited = managed[role]
    return invited ? [{ id: scope, label, group: 'own', roles: invited }] : []
  })
  if (!city) return own
  const stations = (data?.directory.carriers ?? []).filter(({ kind }) => listedKinds.includes(kind))
  return [
    { id: WAITING, label: access.grants.waiting, group: 'waiting', roles: [] },
    { id: 'city', label: access.grants.city, group: 'city', roles: ['city-reviewer', 'city-admin'] },
    ...districtCodes.map(
      (id): Place => ({ id, label: districts[id].name, group: 'districts', roles: ['district-officer'] }),
    ),
    ...stations.map(({ id, name }): Place => ({ id, label: name, group: 'stations', roles: ['carrier-manager'] })),
    ...own,
  ]
}
