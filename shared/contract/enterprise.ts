import * as z from 'zod'
import { industries, sizes, tiers } from '../enterprise/profile'
import { limits } from '../limits'
import { reads, writes } from './entry'
import { district, enterpriseId, instant, joinRequestId, pageInput, pageOf, requestId, text } from './fields'
import { mayRefuse } from './refusals'

const profile = {
  name: text(limits.enterpriseName),
  district,
  industry: z.enum(industries),
  tier: z.enum(tiers),
  size: z.enum(sizes),
}
const creditCode = z.string().trim().min(1).max(limits.creditCode)

/** Enterprises and their people (I1). */
export const enterprise = {
  /**
   * The first person of an enterprise registers it by 统一社会信用代码 and becomes its manager. A malformed code is refused;
   * a code whose check digit fails is accepted only with `confirmUnusual` and stays marked until an officer has looked.
   */
  register: writes('person')
    .input(z.strictObject({ creditCode, ...profile, confirmUnusual: z.boolean().default(false), requestId }))
    .output(z.object({ enterpriseId, codeUnusual: z.boolean() }))
    .errors(mayRefuse('CREDIT_CODE_MALFORMED', 'CREDIT_CODE_UNUSUAL', 'ENTERPRISE_REGISTERED')),

  /**
   * Its manager puts right what the enterprise says about itself; the credit code, which says who it is, stays. Notices that are
   * sent from now on go by the new profile, those that were sent stay where they are (G2).
   */
  update: writes(['enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...profile, requestId }))
    .output(z.object({ updated: z.literal(true) })),

  /** Asks to join. The answer is the same whether the enterprise is registered or not (T10). */
  join: writes('person')
    .input(z.strictObject({ creditCode, displayName: text(limits.name), requestId }))
    .output(z.object({ asked: z.literal(true) }))
    .errors(mayRefuse('CREDIT_CODE_MALFORMED')),

  joinRequests: reads(['enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...pageInput }))
    .output(pageOf(z.object({ id: joinRequestId, displayName: z.string(), askedAt: instant }))),

  approveJoin: writes(['enterprise-manager'])
    .input(z.strictObject({ joinRequestId, accept: z.boolean(), requestId }))
    .output(z.object({ accepted: z.boolean() }))
    .errors(mayRefuse('WRONG_STATE')),

  /** The enterprises that I belong to, with what the platform holds about them. */
  mine: reads('person')
    .input(z.strictObject({}))
    .output(
      z.object({
        enterprises: z.array(
          z.object({
            id: enterpriseId,
            creditCode: z.string(),
            name: z.string(),
            district,
            industry: z.enum(industries),
            tier: z.enum(tiers),
            size: z.enum(sizes),
            codeUnusual: z.boolean(),
            manager: z.boolean(),
          }),
        ),
      }),
    ),

  /** Codes whose check digit fails, waiting for an officer's eye. */
  unusualCodes: reads(['district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ district: district.optional(), ...pageInput }))
    .output(pageOf(z.object({ id: enterpriseId, name: z.string(), creditCode: z.string(), district }))),

  confirmCode: writes(['district-officer', 'city-reviewer', 'city-admin'])
    .input(z.strictObject({ enterpriseId, requestId }))
    .output(z.object({ confirmed: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),
}
