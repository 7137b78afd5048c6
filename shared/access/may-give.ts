import { isOfficerRole, type Role, type RoleName, scopeOfRole } from './roles'

/** Who gives the roles of a scope of their own. */
const managerOf: Partial<Record<(typeof scopeOfRole)[RoleName], RoleName>> = {
  carrier: 'carrier-manager',
  enterprise: 'enterprise-manager',
}

/** City admins give officers' roles and a carrier's management; managers what belongs to their own carrier or enterprise. */
export function givers({ role, scope }: Role): Role[] {
  const manager = managerOf[scopeOfRole[role]]
  const own: Role[] = manager ? [{ role: manager, scope }] : []
  return isOfficerRole(role) || role === 'carrier-manager' ? [...own, { role: 'city-admin', scope: 'city' }] : own
}

/** @param giver what the person holds who wants to give it */
export const mayGive = (giver: readonly Role[], given: Role): boolean =>
  givers(given).some((able) => giver.some(({ role, scope }) => role === able.role && scope === able.scope))
