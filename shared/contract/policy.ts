import * as z from 'zod'
import { instrumentIds } from '../law/basis'
import { reads } from './entry'

const instrumentId = z.enum(instrumentIds)

const entry = z.object({
  id: instrumentId,
  title: z.string(),
  /** null: not stated in the sources */
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.string().nullable(),
  status: z.enum(['in-force', 'repealed', 'draft', 'closed']),
  statusText: z.string(),
})

/** The library of instruments (G1): the five documents first, each with its true status. */
export const policy = {
  list: reads('anyone')
    .input(z.strictObject({}))
    .output(z.object({ instruments: z.array(entry) })),

  get: reads('anyone')
    .input(z.strictObject({ instrumentId }))
    .output(
      entry.extend({
        articles: z.array(z.object({ article: z.string(), text: z.string() })),
        /** defects of the print, kept as they stand: where, the printed words, and what is odd about them */
        sic: z.array(z.object({ at: z.string(), printed: z.string(), note: z.string() })),
      }),
    ),
}
