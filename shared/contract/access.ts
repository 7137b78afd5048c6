import * as z from 'zod'
import { limits } from '../limits'
import { queueStates } from '../queue'
import { reads, writes } from './entry'
import { grantId, instant, inviteId, name, pageInput, queueOf, requestId, roleName, scope, soughtWords } from './fields'
import { mayRefuse } from './refusals'
import { tied } from './service-views'

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

/** One that waits and that the caller said they have an interest in says so: another approves it. */
const listedGrant = grantView.extend({ tied: tied.nullable() })

/** Who is let in to what (J0, J1, T9). Staff come by a manager's code; officers also need a second person. */
export const access = {
  /**
   * A city admin by the secret that the operator set at deployment, while fewer than two people of the city can approve or nobody can
   * invite: at the beginning, and when a lapse or a revocation has come that far. Those who are left are told.
   */
  bootstrap: writes('person')
    .input(z.strictObject({ secret: z.string().min(limits.secret.least).max(limits.secret.most), requestId }))
    .output(z.object({ role: roleName }))
    .errors(mayRefuse('BOOTSTRAP_CLOSED', 'CODE_INVALID', 'ALREADY_MEMBER')),

  /** Whether the city has an administrator: while it has none, the way in by the operator's secret is shown. How many is not told. */
  begun: reads('person')
    .input(z.strictObject({}))
    .output(z.object({ begun: z.boolean() })),

  /**
   * A one-time code for one role in one scope. Managers invite into their own carrier or enterprise, city admins invite officers and
   * station managers.
   */
  invite: writes(['enterprise-manager', 'carrier-manager', 'city-admin'])
    .input(
      z.strictObject({
        role: roleName,
        scope,
        /** how the inviter calls the person in lists, e.g. 周老师 */
        displayName: name(limits.name),
        requestId,
      }),
    )
    .output(z.object({ inviteId, code: z.string(), expiresAt: instant }))
    .errors(mayRefuse('LIMIT_REACHED', 'ENTERPRISE_FROZEN')),

  /** The invited person takes the role; an officer's role then waits for the second person. */
  accept: writes('person')
    .input(
      z.strictObject({
        code: z.string().trim().min(limits.inviteCode.least).max(limits.inviteCode.most),
        requestId,
      }),
    )
    .output(z.object({ grantId, role: roleName, active: z.boolean() }))
    .errors(mayRefuse('CODE_INVALID', 'ALREADY_MEMBER', 'TOO_MANY_TRIES', 'ENTERPRISE_FROZEN')),

  /** The second person: neither the one who invited nor the one who gets the role. */
  approve: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ grantId, requestId }))
    .output(z.object({ grantId, active: z.literal(true) }))
    .errors(mayRefuse('SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST', 'WRONG_STATE')),

  /**
   * Roles in a scope that the caller answers for, the latest first; without a scope, for the city, all that wait for a second person, or
   * those that one approved. `sought`: in what the person is called, or how the name of the district begins.
   */
  list: reads(['enterprise-manager', 'carrier-manager', 'city-reviewer', 'city-admin'])
    .input(
      z.strictObject({
        scope: scope.optional(),
        state: z.enum(queueStates).default('waiting'),
        sought: soughtWords,
        ...pageInput,
      }),
    )
    .output(queueOf(listedGrant)),

  /** 我有利害关系: another approves this role; nobody takes it back. */
  recuse: writes(['city-reviewer', 'city-admin'])
    .input(z.strictObject({ grantId, requestId }))
    .output(z.object({ recused: z.literal(true) })),

  /** How many people of the city can approve, and since or from when (within 30 days) they are too few. */
  approvers: reads(['city-reviewer', 'city-admin'])
    .input(z.strictObject({}))
    .output(
      z.object({
        count: z.number().int(),
        needed: z.number().int(),
        shortFrom: instant.nullable(),
        lastUntil: instant.nullable(),
      }),
    ),

  /**
   * Ends a role at once: somebody else's by whoever answers for it, or one's own. Never refused for good: the last city admin goes with
   * `confirmLast`, and the last manager of an enterprise leaves it 无管理员.
   */
  revoke: writes(['enterprise-manager', 'carrier-manager', 'city-admin', 'self'])
    .input(z.strictObject({ grantId, confirmLast: z.boolean().default(false), requestId }))
    .output(z.object({ revoked: z.literal(true) }))
    .errors(mayRefuse('LAST_ADMIN', 'WRONG_STATE')),
}
