import { localDate } from '@shared/calendar/local-date'
import type { LedgerEntry } from '@shared/points/ledger'
import { reachedOn } from '@shared/points/reached-on'
import { defaultValues } from '@shared/settings/values'
import { expect, it } from 'vitest'
import { award, cycle2026, deducted, plainTable, publishedOn, reversal, under } from './builders'

const on = (day: string, entry: LedgerEntry): LedgerEntry =>
  entry.kind === 'reversal' ? entry : { ...entry, dates: { ...entry.dates, verification: localDate(day) } }
const reached = (...entries: LedgerEntry[]) =>
  reachedOn(
    { entries: under(plainTable, entries), tables: [plainTable], cycle: cycle2026, admittedOn: publishedOn },
    defaultValues,
  )

const first = on('2026-06-01', award('one', 4000))
const second = on('2026-09-22', award('two', 1000))

it('is the day of the decision that brought it over the pass mark', () => {
  expect(reached(first)).toBeNull()
  expect(reached(first, second)).toBe('2026-09-22')
  expect(reached(first, second, on('2026-09-25', award('three', 500)))).toBe('2026-09-22')
  expect(reached(on('2026-06-01', award('all', 5000)))).toBe('2026-06-01')
})

it('begins anew after a deduction that took it below', () => {
  const taken = on('2026-09-23', deducted('booking:b', 500))
  expect(reached(first, second, taken)).toBeNull()
  expect(reached(first, second, taken, on('2026-09-28', award('again', 500)))).toBe('2026-09-28')
})

it('does not count what was taken back', () => {
  expect(reached(first, second, reversal(second))).toBeNull()
  const third = on('2026-09-29', award('three', 1000))
  expect(reached(first, second, reversal(second), third)).toBe('2026-09-29')
})
