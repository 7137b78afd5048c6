import * as z from 'zod'
import { MOST_GLANCES } from '../booking/first-free'
import { type Carrier, modeIds } from '../directory/carrier'
import { categoryIds } from '../directory/categories'
import { kindIds } from '../directory/kinds'
import type { TitleOn } from '../directory/title-on'
import { eventKinds } from '../lifecycle/event'
import { limits } from '../limits'
import { reads } from './entry'
import { basis, carrierId, district, instant, listId, localDate, point, serviceId } from './fields'

/** The public page of a carrier (A5): `Carrier`, the type of the stored document, with its titles as they are on the day. */
const carrier = z.custom<Omit<Carrier, 'titles'> & { titles: readonly TitleOn[] }>(
  (value) => typeof value === 'object' && value !== null && 'id' in value,
)

const ended = z.object({ on: localDate, what: z.enum(eventKinds) })
/** It is no carrier of its kind any more: when and by which sentence; never why, and no person. */
const left = ended.extend({ basis })
/** A 培育期, the titles of lists in it and how it ended (`shared/lifecycle/derive-public-standing.ts`); both days are included. */
const standing = z.object({
  from: localDate,
  to: localDate.nullable(),
  ended: left.nullable(),
  titles: z.array(
    z.object({
      ...{ listId, listName: z.string(), from: localDate, to: localDate, since: localDate, ended: ended.nullable() },
      state: z.enum(['valid', 'not-yet', 'lapsed', 'ended']),
    }),
  ),
})

/** The id of a part of the directory's snapshot (`shared/directory/snapshot/part.ts`). */
const partId = z.string().regex(/^[cndxs][\da-f]{12}$/)

/** Finding carriers (A1–A5). The client searches its own snapshot; these serve it and those without one. */
export const directory = {
  /**
   * The whole city's directory for the device, in parts (`docs/directory-snapshot.md`): those that it does not have, and which of its own are of no
   * more use. `more`: it is to ask again, with what it has then. An empty version: there is none yet, and the device keeps what it has.
   */
  snapshot: reads('anyone')
    .input(z.strictObject({ have: z.array(partId).max(limits.snapshotParts).optional() }))
    .output(
      z.object({
        version: z.string(),
        asOf: instant,
        gone: z.array(partId),
        parts: z.array(z.string()),
        more: z.boolean(),
      }),
    ),

  /** The nearest carriers to a point, or to a district's centre where the person gives no location. */
  nearest: reads('anyone')
    .input(
      z.strictObject({
        at: point.optional(),
        district: district.optional(),
        kinds: z.array(z.enum(kindIds)).max(kindIds.length).optional(),
        category: z.enum(categoryIds).optional(),
        limit: z.number().int().min(1).max(limits.nearest.most).default(limits.nearest.usual),
      }),
    )
    .output(
      z.object({
        carriers: z.array(
          z.object({
            id: carrierId,
            kind: z.enum(kindIds),
            name: z.string(),
            district,
            address: z.string(),
            metres: z.number().int(),
            open: z.object({ state: z.string(), text: z.string() }),
            specialities: z.array(z.string()),
          }),
        ),
      }),
    ),

  /**
   * What the cards of a list say beyond the snapshot: the first seat free in the coming `GLANCE_DAYS` days, among the
   * services that suit, and the rating. Carriers that are gone are left out; where all are, that is refused. A seat is
   * promised by `booking.book` alone.
   */
  glance: reads('anyone')
    .input(
      z.strictObject({
        carrierIds: z.array(carrierId).min(1).max(MOST_GLANCES),
        categories: z.array(z.enum(categoryIds)).max(categoryIds.length).optional(),
        modes: z.array(z.enum(modeIds)).max(modeIds.length).optional(),
        freeOfCharge: z.boolean().optional(),
      }),
    )
    .output(
      z.object({
        carriers: z.array(
          z.object({
            id: carrierId,
            /** null: nothing that suits can be booked here; `seat` null: it can, but all is taken */
            booking: z
              .object({
                seat: z
                  .object({ serviceId, serviceName: z.string(), start: instant, seatsLeft: z.number().int() })
                  .nullable(),
              })
              .nullable(),
            rating: z.object({ count: z.number().int(), average: z.number().nullable() }),
          }),
        ),
      }),
    ),

  carrier: reads('anyone')
    .input(z.strictObject({ carrierId }))
    .output(
      z.object({
        carrier,
        open: z.object({ state: z.string(), text: z.string() }),
        /** the rating figure is null until there are enough ratings (`enough`) to show one */
        rating: z.object({ count: z.number().int(), average: z.number().nullable(), enough: z.number().int() }),
        /** those of its 服务承诺 whose days the system counts, from `from` on */
        promised: z.array(z.object({ text: z.string(), workingDays: z.number().int(), from: localDate })),
        left: left.nullable(),
        /** every 培育期, the latest first */
        standings: z.array(standing),
        /** points can be taken off it: its table of today says for what */
        deductible: z.boolean(),
        today: localDate,
      }),
    ),
}
