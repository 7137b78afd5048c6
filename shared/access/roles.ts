/**
 * Who a person can be (J1). A role is held in a scope: an enterprise, a carrier, a district, or the whole city.
 */
export const scopeOfRole = {
  'enterprise-member': 'enterprise',
  'enterprise-manager': 'enterprise',
  'carrier-staff': 'carrier',
  'carrier-manager': 'carrier',
  'district-officer': 'district',
  'city-reviewer': 'city',
  'city-admin': 'city',
} as const

export type RoleName = keyof typeof scopeOfRole

export const roleNames = Object.keys(scopeOfRole) as [RoleName, ...RoleName[]]

/** A role as held: `scope` is the id of the enterprise, carrier or district; the city's scope is `'city'`. */
export interface Role {
  role: RoleName
  scope: string
}

/** The officers: their roles are granted by a second person (J0). */
export const officerRoles = ['district-officer', 'city-reviewer', 'city-admin'] as const satisfies readonly RoleName[]

export function isOfficerRole(role: RoleName): boolean {
  return (officerRoles as readonly RoleName[]).includes(role)
}
