import * as z from 'zod'
import { isLocalDate, localDate } from '../calendar/local-date'
import { kindIds } from '../directory/kinds'
import { asId, type ItemId } from '../ids'
import { deductionGrounds } from '../law/g26/deductions'
import { limits } from '../limits'
import { OCCURRENCE } from './amount'
import { type CycleRule, stationCycle } from './cycle'
import type { PointsTable } from './table'

/**
 * Checks an imported points table (D2): shapes, and that every name it uses is declared. Output is a `PointsTable`; messages are
 * codes for a screen to word. Kept apart from `table.ts` so that the client's main package stays free of zod.
 */
const name = z.string().trim().min(1).max(200)
const id = z.string().regex(/^[A-Za-z0-9][\w-]{0,39}$/)
const itemId = id.transform((text) => asId<ItemId>(text))
const points = z.number().int().positive().max(100_000_000)
const count = z.number().int().positive().max(1_000_000)
/** of evidence and modes: open words, also those that this version of the program does not know */
const word = z.string().trim().min(1).max(limits.evidenceKind)
const most = { rows: limits.tableRows, parts: limits.tableParts }
const TOO_MANY = 'TOO_MANY'
/** Too long a table is refused before its rows are compared with each other. */
const TOO_MANY_ROWS = { error: TOO_MANY, abort: true }
const list = z.array(id).min(1).max(most.parts, TOO_MANY)
const words = z.array(word).min(1).max(most.parts, TOO_MANY)
/** Asked outside: what is wrong within a choice is not told. */
const anyOr = <T extends string>(said: z.ZodType<T>) =>
  z
    .union([z.array(said).min(1), z.literal('any')])
    .refine((those) => those === 'any' || those.length <= most.parts, TOO_MANY)

const amount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), points }),
  z.strictObject({
    kind: z.literal('tiers'),
    quantity: id,
    tiers: z
      .array(z.strictObject({ from: z.number().int().nonnegative().max(1_000_000_000), points }))
      .min(1)
      .max(most.parts, TOO_MANY)
      .refine((tiers) => unique(tiers.map((tier) => String(tier.from))), 'DUPLICATE_TIER'),
  }),
  z.strictObject({ kind: z.literal('ratio'), quantity: id, points, per: count, atMost: points.optional() }),
  z
    .strictObject({ kind: z.literal('range'), from: points, to: points, step: points })
    .refine((range) => range.to >= range.from && (range.to - range.from) % range.step === 0, 'UNEVEN_RANGE'),
])

/** Nobody counts a quantity for a deduction, but which occurrence it is: by any other it could never be taken off. */
const taken = amount.refine((rule) => !('quantity' in rule) || rule.quantity === OCCURRENCE, 'NOT_COUNTED')

const bonus = z.strictObject({
  id,
  name,
  when: z.union([
    z.strictObject({ quantity: id, atLeast: count }),
    z.strictObject({ beneficiaryTier: list }),
    z.strictObject({ mode: words }),
  ]),
  add: z.union([z.strictObject({ points }), z.strictObject({ percent: z.number().int().positive().max(1000) })]),
})

const item = z.strictObject({
  id: itemId,
  name,
  classId: id,
  categories: anyOr(id),
  modes: anyOr(word),
  evidence: z
    .array(z.strictObject({ kind: word, atLeast: count }))
    .max(most.parts, TOO_MANY)
    .refine((kinds) => unique(kinds.map((each) => each.kind)), 'DUPLICATE_EVIDENCE'),
  amount,
  bonuses: z.array(bonus).max(most.parts, TOO_MANY),
  once: z.enum(['cycle', 'ever']).nullable(),
  source: name.optional(),
})

const cap = z.strictObject({
  id,
  level: z.union([z.strictObject({ itemId }), z.strictObject({ classId: id }), z.literal('total')]),
  per: z.array(z.enum(['day', 'month', 'quarter', 'enterprise'])).refine(unique, 'DUPLICATE_WINDOW'),
  limit: z.union([z.strictObject({ points }), z.strictObject({ times: count })]),
})

/** No cycle is scaled but the one that the guide's publication cut short: any other would have no such day in it. */
const isScaledByLaw = ({ month, day, scaled }: CycleRule) =>
  scaled === null || (scaled === stationCycle.scaled && month === stationCycle.month && day === stationCycle.day)

export const pointsTableSchema = z
  .strictObject({
    id,
    version: z.string().regex(/^[\w.-]{1,40}$/),
    kind: z.enum(kindIds),
    cycle: z
      .strictObject({
        month: z.number().int().min(1).max(12),
        // a day that every month has
        day: z.number().int().min(1).max(28),
        scaled: z.number().int().nullable(),
      })
      .refine(isScaledByLaw, { message: 'NOT_SCALED', path: ['scaled'] }),
    total: points.nullable(),
    passMark: points.nullable(),
    effectiveFrom: z.string().refine(isLocalDate, 'NOT_A_DATE').transform(localDate),
    official: z.boolean(),
    source: name,
    classes: z.array(z.strictObject({ id, name })).min(1).max(most.rows, TOO_MANY_ROWS),
    items: z.array(item).min(1).max(most.rows, TOO_MANY_ROWS),
    // two of each item, and those with a row of their own
    caps: z.array(cap).max(3 * most.rows, TOO_MANY_ROWS),
    deductions: z
      .array(
        z.strictObject({ id: itemId, name, ground: z.enum(deductionGrounds), amount: taken, source: name.optional() }),
      )
      .max(most.rows, TOO_MANY_ROWS),
    deductionCaps: z.array(cap).max(most.rows, TOO_MANY_ROWS),
  })
  .superRefine((table, context) => {
    for (const problem of namingProblems(table)) context.addIssue({ code: 'custom', ...problem })
  })

function namingProblems(table: PointsTable): { message: string; path: (string | number)[] }[] {
  const classIds = table.classes.map((each) => each.id)
  const itemIds = table.items.map((each) => each.id)
  const deductionIds = table.deductions.map((each) => each.id)
  const caps = [...table.caps, ...table.deductionCaps]
  const known = (level: PointsTable['caps'][number]['level'], itemIds: ItemId[], classIds: string[]) =>
    level === 'total' || ('itemId' in level ? itemIds.includes(level.itemId) : classIds.includes(level.classId))
  return [
    ...(unique(classIds) ? [] : [{ message: 'DUPLICATE_ID', path: ['classes'] }]),
    // bonuses share the items' name space: an award's parts are named by either
    ...(unique([...itemIds, ...deductionIds, ...table.items.flatMap((each) => each.bonuses.map((one) => one.id))])
      ? []
      : [{ message: 'DUPLICATE_ID', path: ['items'] }]),
    ...(unique(caps.map((each) => each.id)) ? [] : [{ message: 'DUPLICATE_ID', path: ['caps'] }]),
    ...table.items.flatMap((each) =>
      classIds.includes(each.classId) ? [] : [{ message: 'UNKNOWN_CLASS', path: ['items', each.id] }],
    ),
    ...table.caps.flatMap((each, nth) =>
      known(each.level, itemIds, classIds) ? [] : [{ message: 'UNKNOWN_LEVEL', path: ['caps', nth, 'level'] }],
    ),
    ...table.deductionCaps.flatMap((each, nth) =>
      known(each.level, deductionIds, []) ? [] : [{ message: 'UNKNOWN_LEVEL', path: ['deductionCaps', nth, 'level'] }],
    ),
  ]
}

function unique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}
