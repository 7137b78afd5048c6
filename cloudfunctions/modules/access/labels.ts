import type { Role } from '@shared/access/roles'
import { resourceOf } from '@shared/access/scope'
import { districts } from '@shared/directory/districts'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'

/** The Chinese names of scopes: an enterprise's, a carrier's, a district's; '' for the city. */
export async function scopeLabels(documents: Documents, held: readonly Role[]): Promise<(role: Role) => string> {
  const scopes = held.map(resourceOf)
  const [enterprisesHeld, carriersHeld] = await Promise.all([
    enterprises.getAll(
      documents,
      scopes.flatMap(({ enterpriseId }) => enterpriseId ?? []),
    ),
    carriers.getAll(
      documents,
      scopes.flatMap(({ carrierId }) => carrierId ?? []),
    ),
  ])
  return (role) => {
    const { enterpriseId, carrierId, district } = resourceOf(role)
    if (district) return districts[district].name
    const named = enterpriseId ? enterprisesHeld.get(enterpriseId) : carrierId && carriersHeld.get(carrierId)
    return named ? named.name : ''
  }
}
