import { type Role, type RoleName, scopeOfRole } from './roles'

/**
 * Who may call an operation: anyone (also without signing in), any signed-in person, or the holders of the listed roles.
 * `self` stands for the person that the resource belongs to.
 */
export type Access = 'anyone' | 'person' | readonly (RoleName | 'self')[]

export interface Actor {
  /** null: nobody has signed in */
  person: string | null
  roles: readonly Role[]
}

/** What the stored resource says about itself; never what the caller says about it. */
export interface Resource {
  enterprise?: string | null
  carrier?: string | null
  district?: string | null
  person?: string | null
}

/**
 * The one place that allows (J1, T5). Without a resource it answers "may this actor try at all"; with one it answers
 * "may this actor do it to this": a role counts only where its scope is the resource's own enterprise, carrier or district.
 * @param access the contract entry's `access`
 */
export function can(actor: Actor, access: Access, resource?: Resource): boolean {
  if (access === 'anyone') return true
  if (actor.person === null) return false
  if (access === 'person') return true
  if (access.includes('self') && (!resource || resource.person === actor.person)) return true
  return actor.roles.some((held) => access.includes(held.role) && (!resource || covers(held, resource)))
}

function covers(held: Role, resource: Resource): boolean {
  const kind = scopeOfRole[held.role]
  return kind === 'city' || resource[kind] === held.scope
}
