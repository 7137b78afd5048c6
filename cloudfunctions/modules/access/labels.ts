import { scopeOfRole } from '@shared/access/roles'
import { type DistrictCode, districts } from '@shared/directory/districts'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import type { RoleGrant } from '../../store/roles'

/** The Chinese names of scopes: an enterprise's, a carrier's, a district's; '' for the city. */
export async function scopeLabels(documents: Documents, grants: RoleGrant[]): Promise<(grant: RoleGrant) => string> {
  const of = (kind: string) => grants.filter((grant) => scopeOfRole[grant.role] === kind).map((grant) => grant.scope)
  const [held, served] = await Promise.all([
    enterprises.getAll(documents, of('enterprise')),
    carriers.getAll(documents, of('carrier')),
  ])
  return ({ role, scope }) => {
    const kind = scopeOfRole[role]
    if (kind === 'district') return districts[scope as DistrictCode]?.name ?? ''
    return (kind === 'enterprise' ? held.get(scope)?.name : kind === 'carrier' ? served.get(scope)?.name : '') ?? ''
  }
}
