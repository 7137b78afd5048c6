import { officerRoles } from '@shared/access/roles'
import type { DistrictCode } from '@shared/directory/districts'
import type { Documents } from '../../platform/documents'
import { holdersOf, type RoleGrant } from '../../store/roles'

/** The officers of the city or of a district. */
export type Officers = (scope: 'city' | DistrictCode) => Promise<readonly RoleGrant[]>

/** As they are at one moment, each scope asked for once: for whoever looks at many matters together. */
export function officersAt(documents: Documents, now: number): Officers {
  const known = new Map<string, ReturnType<Officers>>()
  return (scope) => {
    const asked = known.get(scope) ?? holdersOf(documents, scope, officerRoles, now)
    known.set(scope, asked)
    return asked
  }
}
