import { isOfficerRole, type RoleName } from '@shared/access/roles'
import { districtCodes, districts } from '@shared/directory/districts'
import { asId, type CarrierId } from '@shared/ids'
import { listedKinds } from '@shared/points/lists-of'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
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

/**
 * Where this person answers for who is let in: the whole city, or their own station or enterprise.
 * @param askedId what is opened by its address: a station that is in no list yet has a name all the same
 */
export function usePlaces({ roles }: Officer, askedId: string | undefined): Place[] {
  const { data } = useDirectory()
  const city = roles.some(({ role }) => isOfficerRole(role) && role !== 'district-officer')
  const own = roles.flatMap(({ role, scope, label }): Place[] => {
    const invited = managed[role]
    return invited ? [{ id: scope, label, group: 'own', roles: invited }] : []
  })
  const listed = data?.directory.carriers ?? []
  const isPlace = askedId === WAITING || askedId === 'city' || districtCodes.some((code) => code === askedId)
  const asked = city && data && askedId && !isPlace && ![...listed, ...own].some(({ id }) => id === askedId)
  const { data: found } = useQuery(queryOf('directory.carrier', asked ? { carrierId: asId<CarrierId>(askedId) } : null))
  if (!city) return own
  const unlisted = found && !listed.some(({ id }) => id === found.carrier.id) ? [found.carrier] : []
  const stations = [...listed, ...unlisted].filter(({ kind }) => listedKinds.includes(kind))
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
