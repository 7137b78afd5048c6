import { isOfficerRole, type Role, type RoleName } from './roles'

/** City admins give officers' roles and a station's management; managers what belongs to their own carrier or enterprise. */
export function mayGive(giver: readonly Role[], { role, scope }: Role): boolean {
  const holds = (name: RoleName, where: string) => giver.some((held) => held.role === name && held.scope === where)
  const own =
    (role.startsWith('station-') && holds('station-manager', scope)) ||
    (role.startsWith('enterprise-') && holds('enterprise-manager', scope))
  return own || (holds('city-admin', 'city') && (isOfficerRole(role) || role === 'station-manager'))
}
