import { approverRoles } from '../access/approvers'
import { type Access, type Actor, can, type Resource } from '../access/can'
import { isOfficerRole, officerRoles } from '../access/roles'
import type { Action, Procedure } from './procedure'

const opening = ({ opens }: Procedure): Access => (opens.by === 'person' ? ['self'] : opens.by)

/** Begun by officers, about a carrier and not in its name. */
export const openedByOfficers = ({ opens: { by } }: Procedure): boolean => by !== 'person' && by.some(isOfficerRole)

/** As an officer: then they judge what conditions come to, and nobody decides on what concerns their own people. */
export const takenAsOfficer = (procedure: Procedure, { by }: Action): boolean =>
  by === 'opener' ? openedByOfficers(procedure) : by !== 'person' && by.some(isOfficerRole)

/** May this person begin such a case for this, or act for whoever did? @param resource of the case: whose it is and where */
export const mayOpen = (actor: Actor, procedure: Procedure, resource: Resource): boolean =>
  can(actor, opening(procedure), resource)

/** @param passedToCity the district has nobody who may: what would be theirs is the city's (`passing.ts`) */
export function mayTake(
  actor: Actor,
  procedure: Procedure,
  { by }: Action,
  resource: Resource,
  passedToCity: boolean,
): boolean {
  if (by === 'opener') return mayOpen(actor, procedure, resource)
  return can(actor, passedToCity && by.includes('district-officer') ? approverRoles : by, resource)
}

/**
 * A draft is its opener's alone; what is filed is seen by whoever may act in it by a role, and by the officers of its district and of the
 * city. What everybody may do tells them nothing of it, and who opened it blindly sees nothing for having done so.
 */
export const maySee = (actor: Actor, procedure: Procedure, resource: Resource, filed: boolean): boolean =>
  (!procedure.opens.blind && mayOpen(actor, procedure, resource)) ||
  (filed &&
    (can(actor, officerRoles, resource) ||
      procedure.actions.some((action) => action.by !== 'person' && mayTake(actor, procedure, action, resource, false))))

/** The same person without what they are as an officer. */
export const asNoOfficer = (actor: Actor): Actor => ({
  ...actor,
  roles: actor.roles.filter(({ role }) => !isOfficerRole(role)),
})

/** As whom somebody who may see a case sees it: as one of its sides, and only where they are of none as an officer. */
export function seesAs(
  actor: Actor,
  procedure: Procedure,
  resource: Resource,
  filed: boolean,
): 'opener' | 'holder' | 'officer' {
  const side = asNoOfficer(actor)
  if (!maySee(side, procedure, resource, filed)) return 'officer'
  return !procedure.opens.blind && mayOpen(side, procedure, resource) ? 'opener' : 'holder'
}
