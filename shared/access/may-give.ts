import { isOfficerRole, type Role } from './roles'

/** City admins give officers' roles and a station's management; managers what belongs to their own carrier or enterprise. */
export function givers({ role, scope }: Role): Role[] {
  const own: Role[] = role.startsWith('station-')
    ? [{ role: 'carrier-manager', scope }]
    : role.startsWith('enterprise-')
      ? [{ role: 'enterprise-manager', scope }]
      : []
  return isOfficerRole(role) || role === 'carrier-manager' ? [...own, { role: 'city-admin', scope: 'city' }] : own
}

/** @param giver what the person holds who wants to give it */
export const mayGive = (giver: readonly Role[], given: Role): boolean =>
  givers(given).some((able) => giver.some(({ role, scope }) => role === able.role && scope === able.scope))
