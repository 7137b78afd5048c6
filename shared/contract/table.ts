import * as z from 'zod'
import { kindIds } from '../directory/kinds'
import { limits } from '../limits'
import { draftStates } from '../points/decide-table'
import { cellProblems } from '../points/import/problem'
import { reads, writes } from './entry'
import {
  carrierId,
  hundredths,
  instant,
  itemId,
  localDate,
  name,
  optionalText,
  pageInput,
  pageOf,
  requestId,
  tableDraftId,
  uploadPlace,
} from './fields'
import { tableHead } from './points-views'
import { mayRefuse } from './refusals'

const kind = z.enum(kindIds)
const version = tableHead.extend({ kind, effectiveFrom: localDate, items: z.number().int() })
const side = z.object({ name: z.string(), amountText: z.string() }).nullable()
const change = z.object({
  id: itemId,
  half: z.enum(['items', 'deductions']),
  before: side,
  after: side,
  /** what else differs, by the names of the fields */
  fields: z.array(z.string()),
})

const head = z.object({
  id: tableDraftId,
  state: z.enum(draftStates),
  fileName: z.string(),
  importedAt: instant,
  /** whether the caller brought or proposed it: another has to approve */
  own: z.boolean(),
  problems: z.number().int(),
  version: version.nullable(),
})

export const tableDraftView = head.extend({
  /** everything wrong with the file, by cell; while there is anything, nothing of it was taken */
  wrong: z.array(z.object({ cell: z.string(), problem: z.enum(cellProblems), found: z.string() })),
  /** against the version that would otherwise govern its first day; null: it is not read, or it would be the first */
  diff: z
    .object({
      against: version,
      changes: z.array(change),
      unchanged: z.number().int(),
      general: z.array(z.enum(['cycle', 'total', 'passMark'])),
      caps: z.array(z.string()),
    })
    .nullable(),
  /** what a person said, and the old items that somebody still has to say something about */
  mapping: z.array(z.object({ from: itemId, to: itemId.nullable() })),
  unmapped: z.array(z.object({ id: itemId, name: z.string(), half: z.enum(['items', 'deductions']) })),
  items: z.array(z.object({ id: itemId, name: z.string(), half: z.enum(['items', 'deductions']) })),
  effectiveFrom: localDate.nullable(),
  fingerprint: z.string().nullable(),
})

const officers = ['city-reviewer', 'city-admin'] as const

/** 积分表 as data (D2): brought as a file, read by `jobs`, compared, tried on a cycle, and put in use by a second person. */
export const table = {
  /** The versions in use, and what was brought, the latest first. */
  list: reads([...officers])
    .input(z.strictObject({ ...pageInput }))
    .output(pageOf(head).extend({ inUse: z.array(version) })),

  get: reads([...officers])
    .input(z.strictObject({ draftId: tableDraftId }))
    .output(tableDraftView),

  /** Where to put the file: .xlsx or .json; then `bring`. */
  begin: writes(['city-admin'])
    .input(z.strictObject({ name: name(limits.fileName), requestId }))
    .output(z.object({ draftId: tableDraftId, ...uploadPlace })),

  /** The bytes are there: `jobs` reads them. */
  bring: writes(['city-admin'])
    .input(z.strictObject({ draftId: tableDraftId, requestId }))
    .output(tableDraftView)
    .errors(mayRefuse('TABLE_REFUSED', 'WRONG_STATE')),

  /** A person says which item of the new table an old one is; null: none. */
  map: writes(['city-admin'])
    .input(
      z.strictObject({
        draftId: tableDraftId,
        mapping: z
          .array(z.strictObject({ from: itemId, to: itemId.nullable() }))
          // what earns and what is taken off
          .max(2 * limits.tableRows)
          // an item is one item, not two
          .refine((said) => new Set(said.map(({ from }) => from)).size === said.length),
        requestId,
      }),
    )
    .output(tableDraftView)
    .errors(mayRefuse('TABLE_REFUSED', 'WRONG_STATE')),

  /** A cycle under the draft for some stations, from their records (the running one, where none is named). A trial: nothing is written. */
  replay: reads([...officers])
    .input(
      z.strictObject({
        draftId: tableDraftId,
        year: z.number().int().min(2026).max(9999).optional(),
        carrierIds: z.array(carrierId).min(1).max(limits.replayed),
      }),
    )
    .output(
      z.object({
        year: z.number().int(),
        /** under the draft; null: it has none */
        passMark: hundredths.nullable(),
        stations: z.array(
          z.object({
            carrierId,
            name: z.string(),
            before: hundredths,
            after: hundredths,
            crosses: z.enum(['up', 'down']).nullable(),
            /** by the old item: how many entries come to something else, and what they differ by before any cap */
            moved: z.array(z.object({ itemId, entries: z.number().int(), points: hundredths })),
            /** entries that get nothing under the draft, by item and why */
            dropped: z.array(z.object({ itemId, why: z.string(), entries: z.number().int() })),
          }),
        ),
      }),
    )
    .errors(mayRefuse('TABLE_REFUSED')),

  /** Puts the draft before a second person, to begin on a day. */
  propose: writes(['city-admin'])
    .input(z.strictObject({ draftId: tableDraftId, effectiveFrom: localDate, requestId }))
    .output(tableDraftView)
    .errors(mayRefuse('TABLE_REFUSED', 'WRONG_STATE')),

  /** The second person's yes to the very page that was proposed, or a no; whoever proposed it withdraws it by a no. */
  decide: writes([...officers])
    .input(
      z.strictObject({
        draftId: tableDraftId,
        approve: z.boolean(),
        fingerprint: z.string().max(64),
        reason: optionalText(limits.reason),
        requestId,
      }),
    )
    .output(tableDraftView)
    .errors(mayRefuse('TABLE_REFUSED', 'WRONG_STATE', 'SECOND_PERSON_NEEDED')),
}
