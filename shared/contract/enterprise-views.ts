import * as z from 'zod'
import { nameDoubts } from '../enterprise/name-doubts'
import { tiers } from '../enterprise/profile'
import { queueStates } from '../queue'
import { complaintId, district, enterpriseId, instant, queueInput, recordId } from './fields'
import { tied } from './service-views'

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
/** What an enterprise says of its grade. */
export const openGrade = looked.extend({ tier: z.enum(tiers) })
export const openName = looked.extend({
  doubt: z.enum(nameDoubts),
  /** the enterprise that had such a name before */
  like: z.object({ name: z.string(), creditCode: z.string() }).nullable(),
})
export const lockedEnterprise = z.object({ id: enterpriseId, name: z.string(), tied })

const someOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), more: z.boolean() })
const served = z.object({ id: recordId, serviceName: z.string(), completedAt: instant })

/** What concerns an enterprise now; of each kind at most `limits.waiting`, and `more` says that there are others. */
const counted = z.object({ count: z.number().int(), more: z.boolean() })

export const waitingView = z.object({
  coming: counted,
  toConfirm: someOf(served),
  toRate: someOf(served),
  /** `asked`: whether the station may be told, which only the complainant can say */
  complaints: someOf(z.object({ id: complaintId, number: z.string(), filedAt: instant, asked: z.boolean() })),
  /** how many there are in all, those that are over too; complaints that were decided; and people */
  bookings: counted,
  answered: counted,
  members: counted,
})
