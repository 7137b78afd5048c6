import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type EntryId, type RecordId } from '@shared/ids'
import { awardDates, awardId, entriesInForce, reversalId, rootIdOf, withoutStrayReversals } from '@shared/points/ledger'
import { describe, expect, test } from 'vitest'
import { award, deducted, itemId, reversal } from './builders'

describe('what is in force of a ledger', () => {
  const [one, two, off] = [award('r1', 100), award('r2', 200), deducted('booking:b', 50)]
  const ids = (entries: Parameters<typeof entriesInForce>[0]) => entriesInForce(entries).map(({ id }) => id)

  test('a reversed entry is not, the others are', () => {
    expect(ids([one, two, off, reversal(one)])).toEqual([two.id, off.id])
    expect(ids([reversal(off), off])).toEqual([])
  })
  test('an entry whose reversal was reversed is in force again', () => {
    const undo = reversal(one)
    expect(ids([one, undo, reversal(undo)])).toEqual([one.id])
    expect(ids([one, undo, reversal(undo), reversal(reversal(undo))])).toEqual([])
  })
  test('the same entry twice is an error, not a double award', () => {
    expect(() => ids([one, one])).toThrow(/one id/)
  })
  test('a reversal of an unknown entry, or under a made-up id, is an error', () => {
    expect(() => ids([reversal(one)])).toThrow(/reverses an unknown entry/)
    expect(() => ids([one, { ...reversal(one), id: asId<EntryId>('reversal:x') }])).toThrow(/reverses an unknown entry/)
  })
  test('two stations’ entries are never added up', () => {
    expect(() => ids([one, { ...two, carrierId: asId<CarrierId>('station-b') }])).toThrow(/several carriers/)
  })
  test.each([0, -100, 0.5, Number.NaN])(
    'an amount of %s is an error: nothing is taken off by a negative award',
    (amount) => {
      expect(() => ids([award('r1', amount)])).toThrow(RangeError)
      expect(() => ids([deducted('f:1', amount)])).toThrow(RangeError)
    },
  )
  test('ids follow from what they are about', () => {
    const id = awardId(asId<RecordId>('r_b1'), itemId('S-03'))
    expect(id).toBe('award:r_b1:S-03')
    expect(reversalId(id)).toBe('reversal:award:r_b1:S-03')
    const undo = reversal(one)
    expect([undo, reversal(undo), reversal(reversal(undo))].map(rootIdOf)).toEqual([one.id, one.id, one.id])
  })
  test('reversals of what is not among the entries are left out, also reversals of such reversals', () => {
    const [undo, other] = [reversal(one), reversal(two)]
    const entries = [one, undo, reversal(undo), other, reversal(other), off]
    expect(withoutStrayReversals(entries)).toEqual([one, undo, reversal(undo), off])
    expect(withoutStrayReversals([...entries, two])).toEqual([...entries, two])
  })
})

test('the day of completion is kept where it is a later one', () => {
  const [servedOn, later, claim, verification] = ['2026-06-01', '2026-06-03', '2026-06-05', '2026-06-09'].map(
    localDate,
  ) as [LocalDate, LocalDate, LocalDate, LocalDate]
  const days = (completedOn: LocalDate | null) => awardDates({ servedOn, completedOn }, claim, verification)
  expect(days(later)).toEqual({ service: servedOn, completed: later, claim, verification })
  for (const none of [servedOn, null]) expect(days(none)).toEqual({ service: servedOn, claim, verification })
})
