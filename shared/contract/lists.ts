import * as z from 'zod'
import { kindIds } from '../directory/kinds'
import { eventKinds } from '../lifecycle/event'
import { limits } from '../limits'
import { exportFormats, exportStates } from '../points/decide-export'
import { draftAgain } from '../points/decide-list'
import { reads, writes } from './entry'
import {
  basis,
  carrierId,
  district,
  hundredths,
  instant,
  listId,
  localDate,
  pageInput,
  pageOf,
  queueOf,
  requestId,
  text,
} from './fields'
import { mayRefuse } from './refusals'

const kind = z.enum(kindIds)
const cycleYear = z.number().int().min(2026).max(2999)
const heldBack = z.array(z.object({ carrierId, reason: text(limits.reason) })).max(limits.listed)

/** The ledger's signed head as it is printed: docs/ledger.md. */
export const printedHead = z.object({ day: localDate, root: z.string(), signature: z.string(), publicKey: z.string() })

const listHead = z.object({
  id: listId,
  kind,
  cycleYear,
  batch: z.number().int(),
  name: z.string(),
  state: z.enum(['draft', 'checked', 'published']),
  count: z.number().int(),
  publishOn: localDate,
  publishedAt: instant.nullable(),
})

/** A list as the bureau works on it. */
export const listView = listHead.extend({
  from: localDate,
  to: localDate,
  /** whether this is the year that the text says */
  asInText: z.boolean(),
  stations: z.array(z.object({ carrierId, name: z.string(), district })),
  heldBack: z.array(z.object({ carrierId, name: z.string(), reason: z.string() })),
  /** the caller wrote some of it: another has to check it */
  own: z.boolean(),
  madeAt: instant,
  checkedAt: instant.nullable(),
  head: printedHead.nullable(),
})

const format = z.enum(exportFormats)
const officers = ['city-reviewer', 'city-admin'] as const

/** 培育成功名单 (D4): made, checked by a second person, published; what is published stays as it is. */
export const lists = {
  /** The bureau's lists, the latest first; counted are those that are not published. */
  all: reads(officers)
    .input(z.strictObject({ ...pageInput }))
    .output(queueOf(listHead)),

  get: reads(officers).input(z.strictObject({ listId })).output(listView),

  /** A new draft, or other words and stations for one; a checked one is a draft again. */
  draft: writes(officers)
    .input(
      z.strictObject({
        listId: listId.optional(),
        kind,
        cycleYear,
        stationIds: z.array(carrierId).max(limits.listed),
        heldBack,
        publishOn: localDate,
        from: localDate,
        to: localDate,
        requestId,
      }),
    )
    .output(z.object({ listId }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST', 'LIST_REFUSED')),

  check: writes(officers)
    .input(z.strictObject({ listId, requestId }))
    .output(z.object({ state: z.literal('checked') }))
    .errors(mayRefuse('WRONG_STATE', 'SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST', 'LIST_REFUSED')),

  /** `draft`: nothing was published, because something has changed since it was checked, or its day went by. */
  publish: writes(officers)
    .input(z.strictObject({ listId, requestId }))
    .output(z.object({ state: z.enum(['published', 'draft']), because: z.enum(draftAgain).nullable() }))
    .errors(mayRefuse('WRONG_STATE', 'CONFLICT_OF_INTEREST', 'LIST_REFUSED', 'SECOND_PERSON_NEEDED')),

  /** Asks for a published list as a file, which `jobs` makes; asked again, it is made anew. */
  print: writes(officers)
    .input(z.strictObject({ listId, format, requestId }))
    .output(z.object({ asked: z.literal(true) }))
    .errors(mayRefuse('WRONG_STATE')),

  /** How far the caller's own files of a published list are; `made` null: never asked for. */
  prints: reads(officers)
    .input(z.strictObject({ listId }))
    .output(
      z.object({
        files: z.array(
          z.object({
            format,
            made: z.object({ state: z.enum(exportStates), askedAt: instant, bytes: z.number().int() }).nullable(),
          }),
        ),
      }),
    ),

  /** A short-lived link to a file that the caller asked for; that it was fetched is journaled (J6). */
  printLink: writes(officers)
    .input(z.strictObject({ listId, format, requestId }))
    .output(z.object({ url: z.string(), until: instant })),

  /** What is public of a list: names, title and days. */
  page: reads('anyone')
    .input(z.strictObject({ listId }))
    .output(
      z.object({
        name: z.string(),
        publishedOn: localDate,
        from: localDate,
        to: localDate,
        stations: z.array(
          z.object({
            ...{ place: z.number().int(), carrierId, name: z.string(), district },
            /** 培育成功 since it reached the pass mark, where it is read so; null: by the list */
            reachedOn: localDate.nullable(),
          }),
        ),
        /** false: made by a sample table, and shown as such */
        official: z.boolean(),
        head: printedHead.nullable(),
      }),
    ),

  published: reads('anyone')
    .input(z.strictObject({ ...pageInput }))
    .output(pageOf(z.object({ id: listId, name: z.string(), publishedOn: localDate, count: z.number().int() }))),

  /** The yearly ranking by points of those who passed (G26 三（二）); equal totals share a rank. */
  ranking: reads(officers)
    .input(z.strictObject({ cycleYear }))
    .output(
      z.object({
        rows: z.array(
          z.object({ carrierId, name: z.string(), rank: z.number().int(), shared: z.boolean(), total: hundredths }),
        ),
        /** whose title was ended since, and from which day on: they have no rank */
        apart: z.array(
          z.object({ carrierId, name: z.string(), total: hundredths, what: z.enum(eventKinds), on: localDate }),
        ),
        apartBasis: basis,
        /** false: its lists were published under settings that count points differently */
        alike: z.boolean(),
      }),
    ),
}
