import * as z from 'zod'
import { nameDoubts } from '../enterprise/name-doubts'
import { complaintId, district, enterpriseId, instant, recordId } from './fields'

const someOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), more: z.boolean() })
const served = z.object({ id: recordId, serviceName: z.string(), completedAt: instant })

/** What concerns an enterprise now; of each kind at most `limits.waiting`, and `more` says that there are others. */
export const waitingView = z.object({
  coming: z.object({ count: z.number().int(), more: z.boolean() }),
  toConfirm: someOf(served),
  toRate: someOf(served),
  /** `asked`: whether the station may be told, which only the complainant can say */
  complaints: someOf(z.object({ id: complaintId, number: z.string(), filedAt: instant, asked: z.boolean() })),
})

/** A name that looks like another enterprise's, or mixes writings. */
export const doubtfulNameView = z.object({
  id: enterpriseId,
  name: z.string(),
  creditCode: z.string(),
  district,
  doubt: z.enum(nameDoubts),
  /** the enterprise that had such a name before */
  like: z.object({ name: z.string(), creditCode: z.string() }).nullable(),
})
