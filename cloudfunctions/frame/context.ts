import { ORPCError } from '@orpc/server'
import { type Access, type Actor, can, type Resource } from '@shared/access/can'
import type { frameCodes } from '@shared/contract/refusals'
import type { PersonId, SessionId } from '@shared/ids'
import type { Deps } from '../platform/deps'
import type { RoleGrant } from '../store/roles'

/** Who calls, as `principal()` found it; never what the call says about itself. */
export interface Caller extends Actor {
  grants: RoleGrant[]
  /** only when WeChat itself vouched for this call */
  openid: string | null
  /** id and end of the desktop session this call came with; null when it came from WeChat itself */
  session: { id: SessionId; expiresAt: number } | null
}

/** What an operation is given besides its input. */
export interface Context {
  deps: Deps
  caller: Caller
  /** the operation's name, e.g. `booking.book` */
  action: string
  access: Access
  /** the network the call came from, as a hash: what is known of a device; null where the platform names none */
  device: string | null
  /** id of this invocation, for the log and the journal */
  request: string
}

type FrameCode = (typeof frameCodes)[number]

/** A refusal that any operation may answer. */
export function refusal(code: Exclude<FrameCode, 'BAD_INPUT'>) {
  return new ORPCError(code, { defined: true })
}

/**
 * Lets the call go on with this resource, or answers NOT_FOUND: what is absent and what is not the caller's business look
 * the same from outside (T10).
 */
export function allowed<R>(context: Context, found: R | null | undefined, resource: (found: R) => Resource): R {
  if (!found || !can(context.caller, context.access, resource(found))) throw refusal('NOT_FOUND')
  return found
}

/** The signed-in person; the frame has already refused a call without one where the contract asks for it. */
export function personOf(context: Context): PersonId {
  if (context.caller.personId === null) throw refusal('UNAUTHENTICATED')
  return context.caller.personId
}
