import type { Role } from '@shared/access/roles'
import { resourceOf } from '@shared/access/scope'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'

/** Is there such an enterprise, carrier or district for a role to be held in? */
export async function scopeExists(documents: Documents, role: Role): Promise<boolean> {
  const { enterpriseId, carrierId, district } = resourceOf(role)
  if (enterpriseId) return (await enterprises.get(documents, enterpriseId)) !== null
  if (carrierId) return (await carriers.get(documents, carrierId)) !== null
  return district !== undefined ? district !== null : role.scope === 'city'
}
