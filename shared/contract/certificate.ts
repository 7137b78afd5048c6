import * as z from 'zod'
import { kindIds } from '../directory/kinds'
import { certificateStates } from '../lifecycle/derive-certificate'
import { reads, writes } from './entry'
import { basis, carrierId, certificateCode, instant, localDate, requestId } from './fields'
import { mayRefuse } from './refusals'

/** What a certificate says: names, titles, lists and dates; never a reason or a person. Worked out when it is asked. */
export const certificateView = z.object({
  code: certificateCode,
  kind: z.enum(kindIds as [(typeof kindIds)[number], ...typeof kindIds]),
  /** as the list printed it, and what it is called now; null: the same */
  name: z.string(),
  nameNow: z.string().nullable(),
  /** the list as published, its place there, and its dates, both included */
  listName: z.string(),
  place: z.number().int(),
  from: localDate,
  to: localDate,
  /** the day of reaching the pass mark, where it has counted since then; null: it counts by the list */
  reachedOn: localDate.nullable(),
  state: z.enum(certificateStates),
  /** the day from which that is so; null: it follows from the dates */
  since: localDate.nullable(),
  /** still in its 培育期, so its points count */
  object: z.boolean(),
  basis,
  askedAt: instant,
})

/** The certificate of a carrier (E9, product): a random code that anybody may look up, and no seal. */
export const certificate = {
  /** Of everybody who was shown the code. An unknown one is NOT_FOUND. */
  get: reads('anyone')
    .input(z.strictObject({ code: certificateCode }))
    .output(certificateView),

  /** The code of one's own certificate; made when it is first asked for, the same ever after. None before a recognition. */
  issue: writes(['carrier-manager'])
    .input(z.strictObject({ carrierId, requestId }))
    .output(certificateView)
    .errors(mayRefuse('CASE_REFUSED')),
}
