import { addDays, eachDay, type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type EntryId } from '@shared/ids'
import { uncut } from '@shared/points/caps'
import { factorOf } from '@shared/points/factor'
import { figuring } from '@shared/points/figures'
import type { AwardEntry, DeductionEntry, LedgerEntry } from '@shared/points/ledger'
import { axisNames, type Readings, readingAxes } from '@shared/points/readings'
import { sampleTable } from '@shared/points/sample-table'
import { standing } from '@shared/points/standing'
import type { Cap, PointsTable } from '@shared/points/table'
import type { Tally } from '@shared/points/tally'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { award, cycle2026, cycle2027, deducted, itemId, publishedOn, reversal, sameDay, under } from './builders'
import { Fraction, type NestedCaps, oracle2026 } from './oracle'
import { laterVersion, nextCycleVersion, otherTable } from './other-table'
import { ADMITTED, slowly } from './slow-oracle'

const runs = { numRuns: 300 }
const enterpriseIds = ['e1', 'e2', 'e3'].map((id) => asId<EnterpriseId>(id))
// close days, so that day, month and quarter caps meet; and the edges of the cycle
const days: LocalDate[] = [
  ...eachDay(cycle2026.from, addDays(cycle2026.from, 3)),
  ...[40, 70, 71, 100].map((n) => addDays(cycle2026.from, n)),
  ...eachDay(addDays(cycle2026.to, -1), addDays(cycle2026.to, 1)),
]

const readings: fc.Arbitrary<Readings> = fc
  .record(
    Object.fromEntries(axisNames.map((axis) => [axis, fc.constantFrom(...Object.keys(readingAxes[axis].readings))])),
  )
  .map((chosen) => ({ ...defaultReadings, ...chosen }))

/** A ledger under a table: awards and deductions of its items, any number of them reversed, some reversals reversed again. */
function ledgerOf(table: PointsTable, max = 40): fc.Arbitrary<LedgerEntry[]> {
  const one = fc.record({
    itemId: fc.constantFrom(...table.items.map(({ id }) => id), ...table.deductions.map(({ id }) => id)),
    amount: fc.integer({ min: 1, max: 1500 }),
    enterpriseId: fc.constantFrom(...enterpriseIds),
    service: fc.constantFrom(...days),
    later: fc.integer({ min: 0, max: 3 }),
    reversals: fc.constantFrom(0, 0, 0, 1, 2),
  })
  return fc.array(one, { maxLength: max }).map((rows) =>
    rows.flatMap(({ itemId, amount, enterpriseId, service, later, reversals }, index) => {
      const dates = {
        service,
        ...(later > 1 && { completed: addDays(service, later - 1) }),
        claim: addDays(service, later),
        verification: addDays(service, later + 1),
      }
      const over = { itemId, enterpriseId, dates }
      const isAward = table.items.some(({ id }) => id === itemId)
      const entry = isAward ? award(`r${index}`, amount, over) : deducted(`booking:${index}`, amount, over)
      const first = reversal(entry)
      return [entry, ...[first, reversal(first)].slice(0, reversals)]
    }),
  )
}

const shuffled = (entries: LedgerEntry[]) => fc.shuffledSubarray(entries, { minLength: entries.length })
const facts = (table: PointsTable, entries: readonly LedgerEntry[]) => ({
  tables: [table],
  entries: under(table, entries),
  cycle: cycle2026,
  admittedOn: addDays(publishedOn, 40),
})

describe.each([
  ['the shipped table', sampleTable],
  ['a table the engine has never seen', otherTable],
])('%s', (_, table) => {
  test('any order of arrival gives the same standing', () => {
    const both = ledgerOf(table).chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)))
    fc.assert(
      fc.property(both, readings, ([entries, other], chosen) => {
        expect(standing(facts(table, other), chosen)).toEqual(standing(facts(table, entries), chosen))
      }),
      runs,
    )
  })

  test('a reversal exactly cancels: the standing is as if neither had been', () => {
    fc.assert(
      fc.property(ledgerOf(table), fc.nat(), readings, (entries, pick, chosen) => {
        const target = award('extra', 1 + (pick % 900), { itemId: table.items[pick % table.items.length]!.id })
        const taken = facts(table, [...entries, target, reversal(target)])
        expect(standing(taken, chosen)).toEqual(standing(facts(table, entries), chosen))
      }),
      runs,
    )
  })

  test('no cap is exceeded at any level, and each entry counts as far as the caps leave room', () => {
    fc.assert(
      fc.property(ledgerOf(table), readings, (entries, chosen) => {
        const { awards, deductions, factor, deductionFactor } = figuring(facts(table, entries))(chosen)
        expectWithin(table, table.caps, countedIn(awards, chosen), factor, chosen)
        expectWithin(table, table.deductionCaps, countedIn(deductions, chosen), deductionFactor, chosen)
      }),
      runs,
    )
  })

  test('the total is between 0 and the ceiling; with the ceiling before the scaling, at most the scaled ceiling', () => {
    fc.assert(
      fc.property(ledgerOf(table, 120), readings, (entries, chosen) => {
        const { exact, factor, passed } = standing(facts(table, entries), chosen)
        const most = chosen.totalCap === 'after' ? 15_000 : (15_000 * factor.num) / factor.den
        expect(exact.num).toBeGreaterThanOrEqual(0)
        expect(exact.num / exact.den).toBeLessThanOrEqual(most)
        if (chosen.comparison === 'unrounded') expect(passed).toBe(exact.num >= 8_000 * exact.den)
      }),
      runs,
    )
  })

  test('in a full cycle no reading but the counting date matters', () => {
    fc.assert(
      fc.property(ledgerOf(table), readings, (entries, chosen) => {
        const moved = entries.map((entry) =>
          entry.kind === 'reversal' ? entry : { ...entry, dates: sameDay(addDays(entry.dates.service, 365)) },
        )
        const full = { tables: [table], entries: under(table, moved), cycle: cycle2027, admittedOn: publishedOn }
        const { readings: _mine, working: _steps, ...figures } = standing(full, chosen)
        const { readings: _theirs, working: _others, ...expected } = standing(full, defaultReadings)
        expect(figures).toEqual(expected)
        expect(figures.otherReadings).toEqual([])
      }),
      runs,
    )
  })

  test('a bigger amount for the last entry of the last day never lowers the total', () => {
    fc.assert(
      fc.property(
        ledgerOf(table),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        readings,
        (entries, amount, more, chosen) => {
          const last = (points: number) =>
            award('zzz', points, { itemId: table.items[0]!.id, dates: sameDay(cycle2026.to) })
          const totalOf = (points: number) => {
            const { num, den } = standing(facts(table, [...entries, last(points)]), chosen).exact
            return num / den
          }
          expect(totalOf(amount + more)).toBeGreaterThanOrEqual(totalOf(amount))
        },
      ),
      runs,
    )
  })
})

interface Counted {
  entry: AwardEntry | DeductionEntry
  /** by which it counts */
  day: LocalDate
  units: number
  limitedBy: string | null
}

const countedIn = ({ sheet, run, caps }: Tally, { countingDate, serviceDay }: Readings): Counted[] =>
  sheet.entries.map((entry, i) => {
    const cap = run.cutBy[i]!
    return {
      entry,
      day:
        (countingDate === 'service' && serviceDay === 'completed' && entry.dates.completed) ||
        entry.dates[countingDate],
      units: run.units[i]!,
      limitedBy: cap === uncut ? null : caps[cap]!.id,
    }
  })

/**
 * Buckets rebuilt here by hand: what counts in each is within its limit, and an entry was cut only by a cap of which its own
 * bucket is full to the last unit.
 */
function expectWithin(
  table: PointsTable,
  caps: readonly Cap[],
  counted: readonly Counted[],
  factor: { num: number; den: number },
  { itemCaps, timesCaps }: Readings,
) {
  const classOf = new Map<string, string>(table.items.map(({ id, classId }) => [id, classId]))
  for (const { id, level, limit, per } of caps) {
    const inside = counted.filter(({ entry: { itemId } }) =>
      level === 'total' ? true : 'itemId' in level ? itemId === level.itemId : classOf.get(itemId) === level.classId,
    )
    const inTimes = 'times' in limit
    const scaled = itemCaps === 'scaled-down' && (!inTimes || timesCaps === 'as-points')
    const short = scaled && per.every((window) => window === 'enterprise')
    const most = ('times' in limit ? limit.times : limit.points) * (short ? factor.den : factor.num)
    for (const bucket of buckets(inside, per).values()) {
      const times = bucket.reduce((all, { units }) => all + (units > 0 ? factor.num : 0), 0)
      const used = inTimes ? Math.min(times, most) : bucket.reduce((all, { units }) => all + units, 0)
      // the last of them may count in part
      if (inTimes) expect(times - most).toBeLessThan(factor.num)
      expect(used).toBeLessThanOrEqual(most)
      if (bucket.some(({ limitedBy }) => limitedBy === id)) expect(used).toBe(most)
    }
  }
  for (const { entry, units, limitedBy } of counted) {
    const full = entry.amount * factor.num
    expect(limitedBy === null ? units : units + 1).toBeLessThanOrEqual(full)
    if (limitedBy === null) expect(units).toBe(full)
  }
}

function buckets(counted: readonly Counted[], per: Cap['per']) {
  const quarter = (date: LocalDate) => `${date.slice(0, 4)} ${'111222333444'[Number(date.slice(5, 7)) - 1]}`
  const groups = new Map<string, Counted[]>()
  for (const one of counted) {
    const { enterpriseId } = one.entry
    const date = one.day
    const key = [
      per.includes('day') && date,
      per.includes('month') && date.slice(0, 7),
      per.includes('quarter') && quarter(date),
      per.includes('enterprise') && enterpriseId,
    ].join('|')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}

describe.each([
  ['the shipped table', [sampleTable]],
  ['a table the engine has never seen', [otherTable]],
  ['two versions of a table within the cycle', [otherTable, laterVersion]],
  ['versions of which one begins after the cycle', [otherTable, laterVersion, nextCycleVersion]],
])('%s, against the definition worked out slowly', (_, tables: readonly PointsTable[]) => {
  const ledgers = fc
    .tuple(...tables.filter((table) => table !== nextCycleVersion).map((table) => ledgerOf(table, 14)))
    .map((parts) => parts.flatMap((part, nth) => renamed(under(tables[nth]!, part), nth)))
  test('the same total to the last digit, the same outcome, the same share of every award', () => {
    fc.assert(
      fc.property(ledgers, readings, (entries, chosen) => {
        const figures = figuring({ tables, entries, cycle: cycle2026, admittedOn: localDate(ADMITTED) })(chosen)
        const expected = slowly(
          entries,
          tables.filter(({ effectiveFrom }) => effectiveFrom <= cycle2026.to),
          chosen,
        )
        const { num, den } = figures.total
        expect(new Fraction(BigInt(num), BigInt(den)).equals(expected.total)).toBe(true)
        expect(figures.passed).toBe(expected.passed)
        const { sheet, run } = figures.awards
        const same = expected.awards.map(({ entry, share }, i) => {
          const own = new Fraction(BigInt(run.units[i]!), BigInt(figures.factor.num))
          return sheet.entries[i]!.id === entry.id && own.equals(share)
        })
        expect(same).toEqual(sheet.entries.map(() => true))
      }),
      { numRuns: 400 },
    )
  })
})

/** Caps of a few names, each at any level, of any windows and in any unit, so that versions share some of them and some not. */
const anyCaps = (levels: readonly Cap['level'][]): fc.Arbitrary<Cap[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
      level: fc.constantFrom(...levels),
      per: fc.subarray(['day', 'month', 'quarter', 'enterprise'] as const),
      limit: fc.oneof(
        fc.record({ points: fc.integer({ min: 1, max: 3000 }) }),
        fc.record({ times: fc.integer({ min: 1, max: 4 }) }),
      ),
    }),
    { selector: ({ id }) => id },
  )
const anyTable = (version: string, effectiveFrom: LocalDate): fc.Arbitrary<PointsTable> =>
  fc
    .record({
      caps: anyCaps(['total', { classId: 'reach' }, { classId: 'depth' }, { itemId: itemId('event') }]),
      deductionCaps: anyCaps(['total', { itemId: itemId('promise') }]),
      once: fc.constantFrom('cycle', 'ever', null),
      total: fc.option(fc.integer({ min: 1000, max: 15_000 })),
      passMark: fc.option(fc.integer({ min: 500, max: 9_000 })),
    })
    .map(({ once, deductionCaps, ...made }) => ({
      ...{ ...otherTable, version, effectiveFrom, ...made },
      deductionCaps: deductionCaps.map((cap) => ({ ...cap, id: `off-${cap.id}` })),
      items: otherTable.items.map((item, nth) => (nth === 0 ? { ...item, once } : item)),
    }))

describe('tables made at random, against the definition worked out slowly', () => {
  const cases = fc.tuple(anyTable('a', publishedOn), anyTable('b', localDate('2026-06-01'))).chain((tables) =>
    fc.tuple(fc.constant(tables), ...tables.map((table) => ledgerOf(table, 12))).map(([made, ...parts]) => ({
      tables: made,
      entries: parts.flatMap((part, nth) => renamed(under(made[nth]!, part), nth)),
    })),
  )
  test('the same total to the last digit, the same outcome', () => {
    fc.assert(
      fc.property(cases, readings, ({ tables, entries }, chosen) => {
        const { total, passed } = figuring({ tables, entries, cycle: cycle2026, admittedOn: localDate(ADMITTED) })(
          chosen,
        )
        const expected = slowly(entries, tables, chosen)
        expect(new Fraction(BigInt(total.num), BigInt(total.den)).minus(expected.total).num).toBe(0n)
        expect(passed).toBe(expected.passed)
      }),
      { numRuns: 400 },
    )
  })
})

/** The parts of two ledgers in one: a record has an award under one version only. */
function renamed(entries: LedgerEntry[], nth: number): LedgerEntry[] {
  const rename = (id: string) => asId<EntryId>(id.replace(/(award:r|booking:)/, `$1${nth}-`))
  return entries.map((entry) =>
    entry.kind === 'reversal'
      ? { ...entry, id: rename(entry.id), reversedId: rename(entry.reversedId) }
      : { ...entry, id: rename(entry.id) },
  )
}

describe('against an independent oracle in BigInt fractions', () => {
  const classOf: Record<string, string> = { a: 'p', b: 'p', c: 'q' }
  const caps = fc.record<NestedCaps>({
    items: fc.record({ a: limit(), b: limit(), c: limit() }),
    classes: fc.record({ p: limit(), q: limit() }),
    all: limit(),
    deductions: limit(),
  })
  function limit() {
    return fc.integer({ min: 1, max: 12_000 })
  }

  test('nested caps over the cycle, all readings: the same total to the last digit, the same outcome', () => {
    const cases = caps.chain((limits) => fc.tuple(fc.constant(limits), ledgerOf(tableOf(limits))))
    fc.assert(
      fc.property(cases, readings, ([limits, entries], chosen) => {
        // the oracle knows neither cycles nor a station's own length
        const dated = entries.map((entry) =>
          entry.kind === 'reversal' ? entry : { ...entry, dates: sameDay(cycle2026.from) },
        )
        // nor reversals of reversals
        const ledger = dated.filter(({ id }) => !id.startsWith('reversal:reversal:'))
        const own: Readings = { ...chosen, lengthFrom: 'publication' }
        const { exact, passed } = standing(facts(tableOf(limits), ledger), own)
        const expected = oracle2026(ledger, limits, classOf, own)
        expect(new Fraction(BigInt(exact.num), BigInt(exact.den)).equals(expected.total)).toBe(true)
        expect(passed).toBe(expected.passed)
      }),
      { numRuns: 2000 },
    )
  })

  test('around the pass mark, hundredth by hundredth, it agrees on who passed', () => {
    const limits: NestedCaps = {
      items: { a: 99_999, b: 1, c: 1 },
      classes: { p: 99_999, q: 1 },
      all: 99_999,
      deductions: 99_999,
    }
    const table = tableOf(limits)
    for (let points = 4500; points <= 4800; points++) {
      const ledger = [award('r', points, { itemId: itemId('a') }), deducted('f:1', 7)]
      const figuresOf = figuring(facts(table, ledger))
      for (const chosen of allReadings()) {
        const { passed } = figuresOf(chosen)
        expect(passed, `${points} ${JSON.stringify(chosen)}`).toBe(oracle2026(ledger, limits, classOf, chosen).passed)
      }
    }
  })

  function tableOf(limits: NestedCaps): PointsTable {
    const cap = (id: string, level: Cap['level'], points: number): Cap => ({ id, level, per: [], limit: { points } })
    return {
      ...sampleTable,
      classes: [
        { id: 'p', name: 'p' },
        { id: 'q', name: 'q' },
      ],
      items: ['a', 'b', 'c'].map((id) => ({
        ...sampleTable.items[0]!,
        id: itemId(id),
        classId: classOf[id]!,
      })),
      caps: [
        ...Object.entries(limits.items).map(([item, points]) => cap(`item-${item}`, { itemId: itemId(item) }, points)),
        ...Object.entries(limits.classes).map(([id, points]) => cap(`class-${id}`, { classId: id }, points)),
        cap('all', 'total', limits.all),
      ],
      deductions: [{ ...sampleTable.deductions[0]!, id: itemId('d') }],
      deductionCaps: [cap('off', 'total', limits.deductions)],
    }
  }

  function allReadings(): Readings[] {
    const axes = axisNames.filter((axis) => !['lengthFrom', 'countingDate', 'markAcrossVersions'].includes(axis))
    return axes.reduce<Readings[]>(
      (sets, axis) =>
        sets.flatMap((set) => Object.keys(readingAxes[axis].readings).map((name) => ({ ...set, [axis]: name }))),
      [defaultReadings],
    )
  }
})

test('the later a station was admitted, the larger its factor, by months and by days, where each has its own length', () => {
  for (const factor of ['months', 'days'] as const) {
    let before = 0
    for (const admittedOn of eachDay(cycle2026.from, cycle2026.to)) {
      const { num, den } = factorOf(cycle2026, admittedOn, { factor, lengthFrom: 'admission' })
      expect(num / den).toBeGreaterThanOrEqual(before)
      before = num / den
    }
  }
})
