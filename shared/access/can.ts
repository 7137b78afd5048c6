import type { DistrictCode } from '../directory/districts'
import type { CarrierId, EnterpriseId, PersonId } from '../ids'
import { type Role, type RoleName, scopeOfRole } from './roles'

/**
 * Who may call an operation: anyone (also without signing in), any signed-in person, or the holders of the listed roles.
 * `self` stands for the person that the resource belongs to.
 */
export type Access = 'anyone' | 'person' | readonly (RoleName | 'self')[]

export interface Actor {
  /** null: nobody has signed in */
  personId: PersonId | null
  roles: readonly Role[]
}

/** What the stored resource says about itself; never what the caller says about it. */
export interface Resource {
  enterpriseId?: EnterpriseId | null
  carrierId?: CarrierId | null
  district?: DistrictCode | null
  personId?: PersonId | null
}

/**
 * The one place that decides what is allowed (J1, T5). Without a resource it answers "may this actor try at all"; with one it answers
 * "may this actor do it to this": a role counts only where its scope is the resource's own enterprise, carrier or district.
 * @param access the contract entry's `access`
 */
export function can(actor: Actor, access: Access, resource?: Resource): boolean {
  if (access === 'anyone') return true
  if (actor.personId === null) return false
  if (access === 'person') return true
  if (access.includes('self') && (!resource || resource.personId === actor.personId)) return true
  return actor.roles.some((held) => access.includes(held.role) && (!resource || covers(held, resource)))
}

/** Where a resource says what it belongs to. */
const scopeField = { enterprise: 'enterpriseId', carrier: 'carrierId', district: 'district' } as const

function covers(held: Role, resource: Resource): boolean {
  const kind = scopeOfRole[held.role]
  return kind === 'city' || resource[scopeField[kind]] === held.scope
}
