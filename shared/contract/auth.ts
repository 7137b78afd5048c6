import * as z from 'zod'
import { reads, writes } from './entry'
import { grantId, instant, personId, requestId, role } from './fields'
import { mayRefuse } from './refusals'

const code = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** Way in (I1, J0). A WeChat identity is a person; a desktop is signed in by that person's phone. */
export const auth = {
  /** Who I am: makes the person on the first visit and lists what they hold. */
  enter: writes('person')
    .input(z.strictObject({}))
    .output(
      z.object({
        personId,
        roles: z.array(role.extend({ grantId, label: z.string(), displayName: z.string(), until: instant.nullable() })),
      }),
    ),

  /** A desktop asks for a sign-in code: `ticket` is shown as a QR code for `seconds`, `secret` stays in that browser. */
  startDesktop: writes('anyone')
    .input(z.strictObject({}))
    .output(z.object({ ticket: code, secret: code, expiresAt: instant, seconds: z.number().int() }))
    .errors(mayRefuse('LIMIT_REACHED')),

  /** The phone says yes to the desktop that shows `ticket`. */
  confirmDesktop: writes('person')
    .input(z.strictObject({ ticket: code, requestId }))
    .output(z.object({ confirmed: z.literal(true) }))
    .errors(mayRefuse('CODE_INVALID')),

  /** The desktop fetches its session, the same one until the code runs out; SIGNIN_WAITING until the phone has said yes. */
  claimDesktop: writes('anyone')
    .input(z.strictObject({ ticket: code, secret: code }))
    .output(z.object({ token: code, expiresAt: instant }))
    .errors(mayRefuse('SIGNIN_WAITING', 'CODE_INVALID')),

  /** Ends the session this call came with. */
  signOut: writes('person')
    .input(z.strictObject({ requestId }))
    .output(z.object({ ended: z.boolean() })),

  /** The operations this person may try, for showing only what is of use. */
  abilities: reads('person')
    .input(z.strictObject({}))
    .output(z.object({ operations: z.array(z.string()) })),
}
