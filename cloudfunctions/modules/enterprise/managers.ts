import { resourceOf } from '@shared/access/scope'
import type { Tx } from '../../platform/documents'
import { enterprises } from '../../store/enterprises'
import type { RoleGrant } from '../../store/roles'

/** Keeps in the enterprise who manages it, with a role that begins or ends; two at once conflict here and one runs again. */
export async function recordManager(
  tx: Tx,
  { role, scope, personId }: Pick<RoleGrant, 'role' | 'scope' | 'personId'>,
  holds: boolean,
  now: number,
): Promise<void> {
  const { enterpriseId } = resourceOf({ role, scope })
  const enterprise = role === 'enterprise-manager' && enterpriseId ? await enterprises.get(tx, enterpriseId) : null
  if (!enterprise) return
  const others = enterprise.managerIds.filter((id) => id !== personId)
  const managerIds = holds ? [...others, personId] : others
  const unmanagedAt = managerIds.length > 0 ? null : (enterprise.unmanagedAt ?? now)
  await enterprises.change(tx, enterprise._id, { managerIds, unmanagedAt })
}
