import * as z from 'zod'
import { disputeDecisions } from '../enterprise/decide-dispute'
import { nameDoubts } from '../enterprise/name-doubts'
import { queueStates } from '../screens'
import { disputeId, district, enterpriseId, instant, queueInput } from './fields'
import { tied } from './service'

/** An officer's queue about enterprises. */
export const lookedAt = z.strictObject({ state: z.enum(queueStates).default('waiting'), ...queueInput })
const looked = z.object({
  id: enterpriseId,
  name: z.string(),
  creditCode: z.string(),
  district,
  /** since when it waits */
  at: instant,
  /** when an officer let it pass; null: it waits */
  passedAt: instant.nullable(),
  tied: z.null(),
})
export const openCode = looked.extend({ /** there is a number to ask for */ hasPhone: z.boolean() })
export const openName = looked.extend({
  doubt: z.enum(nameDoubts),
  /** the enterprise that had such a name before */
  like: z.object({ name: z.string(), creditCode: z.string() }).nullable(),
})
export const lockedEnterprise = z.object({ id: enterpriseId, name: z.string(), tied })
export const openDispute = z.object({
  id: disputeId,
  name: z.string(),
  creditCode: z.string(),
  district,
  filedAt: instant,
  file: z.object({
    displayName: z.string(),
    claim: z.string(),
    answer: z.string().nullable(),
    codeUnusual: z.boolean(),
    unmanaged: z.boolean(),
  }),
  /** the code is frozen for it */
  doubted: z.boolean(),
  /** what came of it; null: nothing yet */
  decided: z.object({ decision: z.enum(disputeDecisions), reason: z.string(), at: instant }).nullable(),
  tied: z.null(),
})
export const lockedDispute = z.object({ id: disputeId, name: z.string(), tied })
