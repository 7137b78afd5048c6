import { addDays, eachDay, type LocalDate } from '@shared/calendar/local-date'
import { uncut } from '@shared/points/caps'
import { factorOf } from '@shared/points/factor'
import { figuring } from '@shared/points/figures'
import type { AwardEntry, DeductionEntry } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { sampleTable } from '@shared/points/sample-table'
import { standing } from '@shared/points/standing'
import type { Cap, PointsTable } from '@shared/points/table'
import type { Tally } from '@shared/points/tally'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facts, ledgerOf, readings, runs, shuffled } from './any-ledger'
import { award, cycle2026, cycle2027, publishedOn, reversal, sameDay, under } from './builders'
import { otherTable } from './other-table'

/** What holds of the standing of any ledger, by any readings. */
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
