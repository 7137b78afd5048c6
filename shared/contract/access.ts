import * as z from 'zod'
import { limits } from '../limits'
import { reads, writes } from './entry'
import { grantId, instant, inviteId, name, pageInput, pageOf, requestId, roleName, scope } from './fields'
import { mayRefuse } from './refusals'

export const grantView = z.object({
  id: grantId,
  role: roleName,
  scope,
  scopeLabel: z.string(),
  displayName: z.string(),
  invitedAt: instant,
  acceptedAt: instant.nullable(),
  approvedAt: instant.nullable(),
  until: instant.nullable(),
  /** true when the caller proposed it or would get it: someone else has to approve */
  mine: z.boolean(),
})

/** Who is let in to what (J0, J1, T9). Staff come by a manager's code; officers also need a second person. */
export const access = {
  /** The first city admin, once, with the secret that the operator set at deployment. */
  bootstrap: writes('person')
    .input(z.strictObject({ secret: z.string().min(limits.secret.least).max(limits.secret.most), requestId }))
    .output(z.object({ role: roleName }))
    .errors(mayRefuse('BOOTSTRAP_CLOSED', 'CODE_INVALID')),

  /**
   * A one-time code for one role in one scope. Managers invite into their own carrier or enterprise, city admins invite officers and
   * station managers.
   */
  invite: writes(['enterprise-manager', 'station-manager', 'city-admin'])
    .input(
      z.strictObject({
        role: roleName,
        scope,
        /** how the inviter calls the person in lists, e.g. 周老师 */
        displayName: name(limits.name),
        requestId,
      }),
    )
    .output(z.object({ inviteId, code: z.string(), expiresAt: instant })),

  /** The invited person takes the role; an officer's role then waits for the second person. */
  accept: writes('person')
    .input(
      z.strictObject({
        code: z.string().trim().min(limits.inviteCode.least).max(limits.inviteCode.most),
        requestId,
      }),
    )
    .output(z.object({ grantId, role: roleName, active: z.boolean() }))
    .errors(mayRefuse('CODE_INVALID', 'ALREADY_MEMBER')),

  /** The second person: neither the one who invited nor the one who gets the role. */
  approve: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ grantId, requestId }))
    .output(z.object({ grantId, active: z.literal(true) }))
    .errors(mayRefuse('SECOND_PERSON_NEEDED', 'WRONG_STATE')),

  /** Roles in a scope that the caller answers for, the latest first; without a scope, for the city, all that wait for a second person. */
  list: reads(['enterprise-manager', 'station-manager', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ scope: scope.optional(), ...pageInput }))
    .output(pageOf(grantView)),

  revoke: writes(['enterprise-manager', 'station-manager', 'city-admin'])
    .input(z.strictObject({ grantId, requestId }))
    .output(z.object({ revoked: z.literal(true) }))
    .errors(mayRefuse('LAST_ADMIN', 'WRONG_STATE')),
}
