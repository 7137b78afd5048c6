import * as z from 'zod'
import { DIGITS } from '../booking/code'
import { limits } from '../limits'
import { reads, writes } from './entry'
import { arrivalId, enterpriseId, eventId, instant, joinId, pageInput, pageOf, requestId, text } from './fields'
import { mayRefuse } from './refusals'

export const hostRoles = [
  'carrier-staff',
  'carrier-manager',
  'district-officer',
  'city-reviewer',
  'city-admin',
] as const
export const member = ['enterprise-member', 'enterprise-manager'] as const

/** One who came, as the host sees it: for which enterprise, never who. */
const arrivalView = z.object({
  id: arrivalId,
  eventId,
  enterpriseId,
  enterpriseName: z.string(),
  at: instant,
  byDesk: z.boolean(),
  walkIn: z.boolean(),
  undone: z.boolean(),
})
const digits = z
  .string()
  .trim()
  .regex(new RegExp(`^\\d{${DIGITS}}$`))

/** Who came to an event, by a code that its host shows (B7), and the records of it (C1). */
export const eventAttendance = {
  /** What its host shows to who comes, until the next one. */
  code: reads(hostRoles)
    .input(z.strictObject({ eventId }))
    .output(z.object({ code: z.string(), until: instant }))
    .errors(mayRefuse('ATTEND_REFUSED')),

  /** 签到: who scanned the code has come, for an enterprise that joined, or that takes a free seat by it (现场加). */
  attend: writes(member)
    .input(z.strictObject({ eventId, enterpriseId, code: digits, requestId }))
    .output(arrivalView)
    .errors(
      mayRefuse(
        'ATTEND_REFUSED',
        'CODE_INVALID',
        'TOO_MANY_TRIES',
        'EVENT_FULL',
        'EVENT_CLOSED',
        'ENTERPRISE_FROZEN',
        'SELF_SERVICE',
        'CARRIER_LEFT',
        'LIMIT_REACHED',
      ),
    ),

  /** Who came, the latest first, and how many: `joined` seats of those who joined before, `came` of these, `walkIns` without having joined. */
  attendance: reads(hostRoles)
    .input(z.strictObject({ eventId, ...pageInput }))
    .output(
      pageOf(arrivalView).extend({
        joined: z.number().int(),
        came: z.number().int(),
        walkIns: z.number().int(),
        recorded: z.boolean(),
      }),
    ),

  /** Whom the desk may mean: enterprises with seats whose name begins so. */
  expected: reads(hostRoles)
    .input(z.strictObject({ eventId, name: text(limits.event.title) }))
    .output(
      z.object({
        items: z.array(
          z.object({ joinId, enterpriseName: z.string(), seats: z.number().int(), arrived: z.number().int() }),
        ),
      }),
    ),

  /** 手工登记: one more of an enterprise that joined has come, as the desk says. */
  register: writes(hostRoles)
    .input(z.strictObject({ joinId, requestId }))
    .output(arrivalView)
    .errors(mayRefuse('ATTEND_REFUSED')),

  /** They have not come after all. */
  undoAttend: writes(hostRoles)
    .input(z.strictObject({ arrivalId, requestId }))
    .output(arrivalView)
    .errors(mayRefuse('WRONG_STATE')),

  /** 写记录: after the event, one service record for each enterprise that came, each to be confirmed by it. */
  record: writes(['carrier-staff', 'carrier-manager'])
    .input(z.strictObject({ eventId, summary: text(limits.summary), requestId }))
    .output(z.object({ eventId }))
    .errors(mayRefuse('RECORD_REFUSED')),
}
