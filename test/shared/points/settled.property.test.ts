import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import { type Cycle, cycleOf, cycleOfYear, stationCycle } from '@shared/points/cycle'
import { type CountingDay, countsIn, dayBy, type EntryInForce } from '@shared/points/ledger'
import { countingIn, type Row, type Settled, yearCounted } from '@shared/points/settled'
import { standing } from '@shared/points/standing'
import { defaultValues } from '@shared/settings/values'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { award, plainTable, publishedOn, sameDay, under } from './builders'

/** `countedOnce`: each entry counts in exactly one cycle, whatever is set by which day it counts, however often, and whenever lists come. */
const years = [2026, 2027, 2028, 2029, 2030, 2031]
const cycles = years.map((year) => cycleOfYear(year, publishedOn, stationCycle))
const cycleAt = (day: LocalDate) => cycleOf(day, publishedOn, stationCycle)
const days: readonly CountingDay[] = ['service', 'completed', 'claim', 'verification']

type Act =
  | { act: 'enter'; kind: EntryInForce['kind']; year: number; nth: number; later: [number, number, number] }
  | { act: 'set'; by: CountingDay }
  | { act: 'publish'; year: number }
const lag = fc.nat({ max: 300 })
const acts = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        act: fc.constant('enter' as const),
        kind: fc.constantFrom('award' as const, 'deduction' as const),
        year: fc.nat({ max: 2 }),
        nth: fc.integer({ min: -40, max: 40 }),
        later: fc.tuple(lag, lag, lag),
      }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('set' as const), by: fc.constantFrom(...days) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('publish' as const), year: fc.nat({ max: 3 }) }) },
  ),
  { maxLength: 30 },
)

/** Some days before or after the end of a cycle, and the others as much later. */
function datesOf({ year, nth, later: [completed, claim, verification] }: Act & { act: 'enter' }) {
  const service = addDays(cycles[year]!.to, nth)
  const [done, filed] = [addDays(service, completed), addDays(service, completed + claim)]
  return { service, completed: done, claim: filed, verification: addDays(filed, verification) }
}

const countsOf = (rows: readonly Row[], cycle: Cycle, settled: readonly Settled[], now: CountingDay) => {
  const { cycle: own, admits } = countingIn(cycle, settled)
  const by = settled.find((each) => each.cycle.year === cycle.year)?.by ?? now
  return rows.filter((row) => admits(row) && countsIn(own, row.entry.dates, by))
}

it('each entry counts in exactly one cycle, and what a list counted stays there', () => {
  fc.assert(
    fc.property(acts, (story) => {
      const rows: Row[] = []
      const settled: Settled[] = []
      const kept = new Map<number, readonly Row[]>()
      let by: CountingDay = 'service'
      for (const act of story) {
        if (act.act === 'set') by = act.by
        else if (act.act === 'enter') {
          const dates = datesOf(act)
          const year = cycleAt(dayBy(dates, by))!.year
          // nothing is awarded any more in a cycle whose list is published (`CYCLE_LOCKED`)
          const isClosed = settled.some(({ cycle }) => cycle.year === year)
          if (act.kind === 'deduction' || !isClosed)
            rows.push({ seq: rows.length + 1, entry: { kind: act.kind, dates } })
        } else if (!kept.has(years[act.year]!)) {
          const cycle = cycles[act.year]!
          const before = countsOf(rows, cycle, settled, by)
          settled.push({ cycle, by, seq: rows.length })
          kept.set(cycle.year, before)
        }
        const counted = cycles.map((cycle) => countsOf(rows, cycle, settled, by))
        for (const row of rows) {
          const where = years.filter((_, i) => counted[i]!.includes(row))
          expect(where).toEqual([yearCounted(row, settled, by, cycleAt)])
        }
        // what comes after a list can only take off
        for (const [year, before] of kept) {
          const now = counted[years.indexOf(year)]!
          expect(now.filter((row) => before.includes(row))).toEqual(before)
          expect(now.filter((row) => !before.includes(row) && row.entry.kind === 'award')).toEqual([])
        }
      }
    }),
    { numRuns: 2000 },
  )
})

it('what a settled cycle left over counts in the next that is not settled, wherever that is', () => {
  const dates = {
    service: localDate('2026-09-28'),
    claim: localDate('2026-10-20'),
    verification: localDate('2026-10-20'),
  }
  const row: Row = { seq: 3, entry: { kind: 'award', dates } }
  const lists = (n: number): Settled[] =>
    cycles.slice(0, n).map((cycle) => ({ cycle, by: 'verification', seq: cycle.year === 2026 ? 3 : 2 }))
  const yearOf = (n: number) => yearCounted(row, lists(n), 'service', cycleAt)
  expect([0, 1, 2, 3].map(yearOf)).toEqual([2026, 2027, 2028, 2029])
})

it('what is left over counts on the first day of the cycle, under the caps of that day', () => {
  const table = {
    ...plainTable,
    caps: [{ id: 'daily', level: 'total', per: ['day'], limit: { points: 150 } }],
  } as const
  const rawOf = (cycle: Cycle) => {
    const on = (record: string, day: string) => award(record, 100, { dates: sameDay(localDate(day)) })
    const entries = under(table, [on('r1', '2026-09-29'), on('r2', '2026-09-30'), on('r3', '2026-10-01')])
    const { raw, capped } = standing({ entries, tables: [table], cycle, admittedOn: publishedOn }, defaultValues)
    return [raw, capped]
  }
  const cycle = cycles[1]!
  expect(rawOf(cycle)).toEqual([100, 100])
  expect(rawOf({ ...cycle, takesFrom: localDate('2026-09-30') })).toEqual([200, 150])
})
