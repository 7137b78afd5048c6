import { addDays, eachDay, type LocalDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type EntryId } from '@shared/ids'
import type { LedgerEntry } from '@shared/points/ledger'
import { axisNames, type Readings, readingAxes } from '@shared/points/readings'
import type { PointsTable } from '@shared/points/table'
import { defaultValues as defaultReadings } from '@shared/settings/values'
import fc from 'fast-check'
import { times } from '../../times'
import { award, cycle2026, deducted, publishedOn, reversal, under } from './builders'

export const runs = { numRuns: times(300) }
const enterpriseIds = ['e1', 'e2', 'e3'].map((id) => asId<EnterpriseId>(id))
// close days, so that day, month and quarter caps meet; and the edges of the cycle
const days: LocalDate[] = [
  ...eachDay(cycle2026.from, addDays(cycle2026.from, 3)),
  ...[40, 70, 71, 100].map((n) => addDays(cycle2026.from, n)),
  ...eachDay(addDays(cycle2026.to, -1), addDays(cycle2026.to, 1)),
]

export const readings: fc.Arbitrary<Readings> = fc
  .record(
    Object.fromEntries(axisNames.map((axis) => [axis, fc.constantFrom(...Object.keys(readingAxes[axis].readings))])),
  )
  .map((chosen) => ({ ...defaultReadings, ...chosen }))

/** A ledger under a table: awards and deductions of its items, any number of them reversed, some reversals reversed again. */
export function ledgerOf(table: PointsTable, max = 40): fc.Arbitrary<LedgerEntry[]> {
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

export const shuffled = (entries: LedgerEntry[]) => fc.shuffledSubarray(entries, { minLength: entries.length })
export const facts = (table: PointsTable, entries: readonly LedgerEntry[]) => ({
  tables: [table],
  entries: under(table, entries),
  cycle: cycle2026,
  admittedOn: addDays(publishedOn, 40),
})

/** The parts of two ledgers in one: a record has an award under one version only. */
export function renamed(entries: LedgerEntry[], nth: number): LedgerEntry[] {
  const rename = (id: string) => asId<EntryId>(id.replace(/(award:r|booking:)/, `$1${nth}-`))
  return entries.map((entry) =>
    entry.kind === 'reversal'
      ? { ...entry, id: rename(entry.id), reversedId: rename(entry.reversedId) }
      : { ...entry, id: rename(entry.id) },
  )
}
