import * as z from 'zod'
import { type Destination, screens } from '../screens'
import { reads, writes } from './entry'
import { inboxItemId, instant, pageInput, pageOf, requestId } from './fields'

/** A screen with its parameters, as `shared/screens.ts` types them. */
const destination = z.custom<Destination>(
  (value) => typeof value === 'object' && value !== null && 'screen' in value && String(value.screen) in screens,
)

/** The inbox is the system of record for what was sent to a person; a WeChat message is only a nudge (G3). */
export const inbox = {
  list: reads('person')
    .input(z.strictObject({ ...pageInput }))
    .output(
      pageOf(
        z.object({
          id: inboxItemId,
          kind: z.enum(['notice', 'record', 'complaint', 'points', 'access']),
          title: z.string(),
          body: z.string(),
          /** whose box it lies in: the person's own, or that of an enterprise or carrier they belong to */
          to: z.enum(['person', 'enterprise', 'carrier']),
          /** why this person got it, as facts */
          why: z.array(z.string()),
          /** the screen that shows what it is about; null: it says all there is */
          opens: destination.nullable(),
          at: instant,
          readAt: instant.nullable(),
        }),
      ),
    ),

  read: writes('person')
    .input(z.strictObject({ inboxItemId, requestId }))
    .output(z.object({ readAt: instant })),

  /** The person accepted WeChat's prompt for these templates: one accept allows one message. */
  accepted: writes('person')
    .input(
      z.strictObject({
        templates: z
          .array(z.enum(['notice']))
          .min(1)
          .max(3),
        requestId,
      }),
    )
    .output(z.object({ remaining: z.record(z.string(), z.number().int()) })),
}
