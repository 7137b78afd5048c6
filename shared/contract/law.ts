import * as z from 'zod'
import { type CarrierKind, kindIds } from '../directory/kinds'
import { matters } from '../policy/governing'
import { reads } from './entry'
import { basis, localDate } from './fields'

const kind = z.enum(kindIds as [CarrierKind, ...CarrierKind[]])

const span = z.object({
  name: z.string(),
  known: z.enum(['dated', 'undated', 'absent']),
  from: localDate.nullable(),
  /** `from` is only the earliest that it can have been */
  atEarliest: z.boolean(),
  to: localDate.nullable(),
})

const answer = z.object({
  kind,
  state: z.enum(['in-force', 'date-unknown', 'not-in-sources', 'none']),
  /** the text that governs, or that ended last; null: none ever */
  name: z.string().nullable(),
  since: localDate.nullable(),
  repealedOn: localDate.nullable(),
  /** what it rests on that it began, or that it ended; null: nothing is known */
  basis: basis.nullable(),
  /** what may not be concluded */
  cautions: z.array(z.string()),
  spans: z.array(span),
})

/** Which text governed what (E8). */
export const law = {
  /** For every kind of carrier on a day, as far as the matter goes: what may not be concluded is another thing for a title. */
  governing: reads('anyone')
    .input(z.strictObject({ day: localDate, matter: z.enum(matters).default('application') }))
    .output(
      z.object({
        answers: z.array(answer),
        /** the days on which an answer changes, in order */
        turns: z.array(localDate),
        /** 《建设指引》发布之日, and by which day of a case its text is chosen: both are settings */
        published: z.object({ day: localDate, basis }),
        chosenBy: z.object({ name: z.string(), basis }),
      }),
    ),
}
