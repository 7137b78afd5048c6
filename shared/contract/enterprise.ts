import * as z from 'zod'
import { officerRoles } from '../access/roles'
import { gradeStates } from '../enterprise/grade'
import { industries, sizes, tiers } from '../enterprise/profile'
import { limits } from '../limits'
import { lockedEnterprise, lookedAt, openCode, openGrade, openName, waitingView } from './enterprise-views'
import { reads, writes } from './entry'
import {
  contested,
  creditCode,
  district,
  enterpriseId,
  instant,
  joinRequestId,
  name,
  pageInput,
  pageOf,
  phone,
  queueInput,
  queueOf,
  requestId,
} from './fields'
import { mayRefuse } from './refusals'

const profile = {
  name: name(limits.enterpriseName),
  district,
  industry: z.enum(industries),
  tier: z.enum(tiers),
  size: z.enum(sizes),
}
const officers = officerRoles

/** Enterprises and their people (I1). */
export const enterprise = {
  /**
   * The first person of an enterprise registers it by 统一社会信用代码 and becomes its manager. A malformed code is refused;
   * a code whose check digit fails is accepted only with `confirmUnusual` and stays marked until an officer has looked, who may ask by
   * `phone`; of any other it is not kept.
   */
  register: writes('person')
    .input(z.strictObject({ creditCode, ...profile, confirmUnusual: z.boolean().default(false), phone, requestId }))
    .output(z.object({ enterpriseId, codeUnusual: z.boolean() }))
    .errors(mayRefuse('CREDIT_CODE_MALFORMED', 'CREDIT_CODE_UNUSUAL', 'ENTERPRISE_REGISTERED', 'LIMIT_REACHED')),

  /**
   * Its manager puts right what the enterprise says about itself; the credit code, which says who it is, stays. Notices that are
   * sent from now on go by the new profile, those that were sent stay where they are (G2).
   */
  update: writes(['enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...profile, requestId }))
    .output(z.object({ updated: z.literal(true) }))
    .errors(mayRefuse('ENTERPRISE_FROZEN')),

  /** Asks to join. The answer is the same whether the enterprise is registered or not (T10). */
  join: writes('person')
    .input(z.strictObject({ creditCode, displayName: name(limits.name), requestId }))
    .output(z.object({ asked: z.literal(true) }))
    .errors(mayRefuse('CREDIT_CODE_MALFORMED', 'LIMIT_REACHED')),

  joinRequests: reads(['enterprise-manager'])
    .input(z.strictObject({ enterpriseId, ...pageInput }))
    .output(pageOf(z.object({ id: joinRequestId, displayName: z.string(), askedAt: instant }))),

  approveJoin: writes(['enterprise-manager'])
    .input(z.strictObject({ joinRequestId, accept: z.boolean(), requestId }))
    .output(z.object({ accepted: z.boolean() }))
    .errors(mayRefuse('WRONG_STATE', 'ENTERPRISE_FROZEN')),

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
            /** how its grade was looked up, where it is one that is */
            grade: z.enum(gradeStates),
            codeUnusual: z.boolean(),
            /** an officer doubts whose code it is: nothing new in its name until that is lifted */
            frozen: z.boolean(),
            /** nobody manages it (无管理员) */
            unmanaged: z.boolean(),
            manager: z.boolean(),
          }),
        ),
      }),
    ),

  /** How many bookings are to come, what is neither confirmed nor rated, and the complaints that go on; the latest of each first. */
  waiting: reads(['enterprise-member', 'enterprise-manager'])
    .input(z.strictObject({ enterpriseId }))
    .output(waitingView),

  /** Codes whose check digit fails and wait for an officer's eye, the longest first, or those that were let pass, the latest first. */
  unusualCodes: reads(officers)
    .input(lookedAt)
    .output(queueOf(z.union([openCode, lockedEnterprise]))),

  /** The same of names that look like another enterprise's, or mix writings; nothing is refused for it (T24). */
  doubtfulNames: reads(officers)
    .input(lookedAt)
    .output(queueOf(z.union([openName, lockedEnterprise]))),

  /** Grades from 专精特新 on, which an officer looks up: those that wait, the longest first, or those that were found, the latest first. */
  grades: reads(officers)
    .input(lookedAt)
    .output(queueOf(z.union([openGrade, lockedEnterprise]))),

  /** `tier`: the one that was shown and looked up; `found`: whether it is in the official list. */
  confirmGrade: writes(officers)
    .input(z.strictObject({ enterpriseId, tier: z.enum(tiers), found: z.boolean(), requestId }))
    .output(z.object({ found: z.boolean() }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** The phone that an enterprise left for questions about its code: to an officer of its district, who leaves a trace. */
  codePhone: writes(['district-officer'])
    .input(z.strictObject({ enterpriseId, requestId }))
    .output(z.object({ phone: z.string() }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** 我有利害关系: another looks at this enterprise's code and name; nobody takes it back. */
  recuseCode: writes(officers)
    .input(z.strictObject({ enterpriseId, requestId }))
    .output(z.object({ recused: z.literal(true) })),

  /** 不是这样: what ties the officer to this enterprise is wrong, they say: the city's administrators are told. */
  contestCode: writes(officers)
    .input(z.strictObject({ enterpriseId, requestId }))
    .output(contested)
    .errors(mayRefuse('WRONG_STATE')),

  confirmName: writes(officers)
    .input(z.strictObject({ enterpriseId, requestId }))
    .output(z.object({ confirmed: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  confirmCode: writes(officers)
    .input(z.strictObject({ enterpriseId, requestId }))
    .output(z.object({ confirmed: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST')),

  /** Enterprises that nobody manages (无管理员), those without one for longest first. */
  unmanaged: reads(officers)
    .input(z.strictObject(queueInput))
    .output(
      queueOf(z.object({ id: enterpriseId, name: z.string(), creditCode: z.string(), district, since: instant })),
    ),
}
