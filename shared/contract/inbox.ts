import * as z from 'zod'
import { inboxKinds } from '../copy/inbox'
import { askedKinds } from '../inbox/asks'
import { type Destination, screens } from '../screens'
import { reads, writes } from './entry'
import { carrierId, inboxItemId, instant, localDate, pageInput, pageOf, requestId, threadId } from './fields'

/** A screen with its parameters, as `shared/screens.ts` types them. */
const destination = z.custom<Destination>(
  (value) => typeof value === 'object' && value !== null && 'screen' in value && String(value.screen) in screens,
)

/** Whose box it lies in: the person's own, or that of an enterprise or carrier they belong to. */
const side = z.enum(['person', 'enterprise', 'carrier'])
const kind = z.enum(inboxKinds)

/** What was told of one matter: what it is about, and the latest word on it. */
const threadView = z.object({
  id: threadId,
  kind,
  title: z.string(),
  line: z.string(),
  /** why this person got it, as facts */
  why: z.array(z.string()),
  to: side,
  /** the screen that shows the matter; null: the messages say all there is */
  opens: destination.nullable(),
  count: z.number().int(),
  /** something in it is new to this reader */
  unread: z.boolean(),
  at: instant,
})

/** The inbox is the system of record for what was sent to a person; a WeChat message is only a nudge (G3). */
export const inbox = {
  /** One row a matter, the latest first. */
  threads: reads('person')
    .input(z.strictObject({ ...pageInput, kind: kind.optional() }))
    .output(
      pageOf(threadView).extend({
        /** something in the whole inbox is unread, on this page or not */
        unread: z.boolean(),
        /** what there was when this was answered, for `readAll` */
        upTo: z.string(),
      }),
    ),

  thread: reads('person')
    .input(z.strictObject({ threadId }))
    .output(
      threadView.extend({
        /** what is still to be done by this reader; null: nothing */
        todo: z.object({ title: z.string(), body: z.string() }).nullable(),
      }),
    ),

  /** 待办: what still asks this reader for something; it leaves when that is done, by whomever. */
  todo: reads('person')
    .input(z.strictObject({ ...pageInput }))
    .output(
      pageOf(
        z.object({
          id: threadId,
          kind,
          title: z.string(),
          body: z.string(),
          asks: z.enum(askedKinds),
          /** the station that it asks; null: a person, or an enterprise */
          carrierId: carrierId.nullable(),
          /** the last day on which it can be done; null: there is none */
          due: localDate.nullable(),
          opens: destination,
          count: z.number().int(),
          at: instant,
        }),
      ),
    ),

  /** Message by message, the latest first: of all threads, or of one. */
  list: reads('person')
    .input(z.strictObject({ ...pageInput, threadId: threadId.optional() }))
    .output(
      pageOf(
        z.object({
          id: inboxItemId,
          kind,
          title: z.string(),
          body: z.string(),
          to: side,
          why: z.array(z.string()),
          /** the screen that shows what it is about; null: it says all there is */
          opens: destination.nullable(),
          at: instant,
        }),
      ),
    ),

  /** The first `seen` messages of a thread are read; one that came meanwhile is not. */
  read: writes('person')
    .input(z.strictObject({ threadId, seen: z.number().int().min(1), requestId }))
    .output(z.object({ seen: z.number().int() })),

  /** 全部已读: all that there was when `upTo` was answered; what came since stays unread. */
  readAll: writes('person')
    .input(z.strictObject({ upTo: z.string().max(29_000), requestId }))
    .output(z.object({ read: z.literal(true) })),

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
