import { decideDate } from '@shared/calendar/decide-date'
import { localDate } from '@shared/calendar/local-date'
import { expect, test } from 'vitest'

const today = localDate('2026-09-30')

test.each([
  ['deadline', '2026-09-30', true],
  ['deadline', '2026-09-29', false],
  ['deadline', '2028-09-30', true],
  ['deadline', '2028-10-01', false],
  ['deadline', '9999-12-31', false],
  ['workday', '2025-09-30', true],
  ['workday', '2025-09-29', false],
  ['workday', '2027-09-30', true],
  ['workday', '2027-10-01', false],
  ['workday', '0001-01-01', false],
] as const)('a %s of %s: %s', (sense, date, accepted) => {
  const decided = decideDate(sense, localDate(date), today)
  expect(decided).toMatchObject(
    accepted ? { accepted } : { accepted, code: 'OUT_OF_SENSE', basis: { kind: 'product' } },
  )
})
