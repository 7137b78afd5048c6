import * as z from 'zod'
import { instrumentIds } from '../law/basis'
import { limits } from '../limits'
import { reads } from './entry'
import { text } from './fields'

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

  /**
   * The titles and passages that hold every word. The texts are not on the device, so the service looks; nothing of it is stored, so a
   * longer answer is asked for by a greater `limit`, and `total` says what there is.
   */
  search: reads('anyone')
    .input(
      z.strictObject({
        text: text(limits.policySearch),
        limit: z.number().int().min(1).max(limits.page.most).default(limits.page.usual),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        hits: z.array(
          z.object({
            id: instrumentId,
            title: z.string(),
            status: entry.shape.status,
            /** which passage, counted from 0; null: the title */
            nth: z.number().int().nullable(),
            article: z.string(),
            /** the words around it, and the one that was found */
            before: z.string(),
            word: z.string(),
            after: z.string(),
          }),
        ),
      }),
    ),

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
