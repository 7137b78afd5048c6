import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type EnterpriseId, type RatingId } from '@shared/ids'
import { decideBatch, type Live, newRounds } from '@shared/rating/decide-batch'
import { dueThrough } from '@shared/rating/round'
import { batchRule } from '@shared/rating/rules'
import { describe, expect, test } from 'vitest'

const { fewest, times, most } = batchRule
const ofEnterprise = (i: number) => asId<EnterpriseId>(`e_${i}`)
/** A month that is due, a day in it, and one in the month after it. */
const before = localDate('2026-08-31')
const inMonth = localDate('2026-09-20')
const due = localDate('2026-09-30')
const after = localDate('2026-10-01')
const range = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i)

/** The latest rating of the i-th enterprise. */
const live = (i: number, own: Partial<Live> = {}): Live => ({
  ratingId: asId<RatingId>(`rating:${i}`),
  enterpriseId: ofEnterprise(i),
  stars: 1 + (i % 5),
  anonymous: true,
  at: 10 + i,
  servedOn: inMonth,
  shown: false,
  textDue: false,
  ...own,
})
const confirmed = (is: readonly number[], on = inMonth) => is.map((i) => ({ enterpriseId: ofEnterprise(i), on }))
const idsOf = (all: readonly Live[]) => all.map(({ ratingId }) => ratingId).sort()

describe('a batch', () => {
  test('is made of ratings by five enterprises that hide their names; figure and list are the same ratings', () => {
    const given = range(fewest).map((i) => live(i))
    const { batch, rounds } = decideBatch(given, confirmed(range(fewest)), newRounds, due)
    expect(batch!.ratingIds.sort()).toEqual(idsOf(given))
    expect(batch!.figure).toEqual({ count: fewest, stars: given.reduce((sum, { stars }) => sum + stars, 0) })
    expect(rounds.first).toEqual({ through: due, carried: 0 })
  })

  test.each([
    ['four enterprises', range(fewest - 1).map((i) => live(i))],
    [
      'five ratings, two of them by one',
      [...range(fewest - 1).map((i) => live(i)), live(0, { ratingId: asId('again') })],
    ],
    ['four, and a fifth with its name', range(fewest).map((i) => live(i, { anonymous: i > 0 }))],
  ])('is not made of %s', (_, given) => {
    expect(decideBatch(given, confirmed(range(20)), newRounds, due).batch).toBeNull()
  })

  test('takes named ones along, and leaves nobody out', () => {
    const given = range(fewest + 3).map((i) => live(i, { anonymous: i >= 3 }))
    const { batch } = decideBatch(given, confirmed(range(fewest + 3)), newRounds, due)
    expect(batch!.ratingIds.sort()).toEqual(idsOf(given))
  })

  test('has the latest of each enterprise, and the earlier ones are never shown', () => {
    const older = live(0, { ratingId: asId('older'), at: 1, stars: 1 })
    const given = [older, ...range(fewest).map((i) => live(i))]
    const { batch } = decideBatch(given, confirmed(range(fewest)), newRounds, due)
    expect(batch!.ratingIds).not.toContain(older.ratingId)
    expect(batch!.replacedIds).toEqual([older.ratingId])
    expect(batch!.figure.count).toBe(fewest)
  })
})

describe('ratings that take the place of shown ones', () => {
  const shown = range(10).map((i) => live(i, { shown: true, ratingId: asId(`shown:${i}`), at: 1, servedOn: before }))

  test('wait until five are replaced at once, and do not hold up new ones', () => {
    const again = range(fewest - 1).map((i) => live(i))
    const fresh = range(fewest, 20).map((i) => live(i))
    const { batch } = decideBatch([...shown, ...again, ...fresh], confirmed(range(40)), newRounds, due)
    expect(batch!.ratingIds.sort()).toEqual(idsOf(fresh))
    expect(batch!.replacedIds).toEqual([])
    expect(batch!.figure.count).toBe(shown.length + fewest)
  })

  test('replace five by five: the count stays, what goes and what comes is of five each', () => {
    const again = range(fewest).map((i) => live(i, { stars: 1 }))
    const { batch } = decideBatch([...shown, ...again], confirmed(range(10)), newRounds, due)
    expect(batch!.ratingIds.sort()).toEqual(idsOf(again))
    expect([...batch!.replacedIds].sort()).toEqual(idsOf(shown.slice(0, fewest)))
    expect(batch!.figure.count).toBe(shown.length)
  })

  test('do not count where the old one had a name: its going tells who came', () => {
    const named = shown.map((each, i) => ({ ...each, anonymous: i > 0 }))
    const again = range(fewest).map((i) => live(i))
    expect(decideBatch([...named, ...again], confirmed(range(10)), newRounds, due).batch).toBeNull()
  })
})

describe('a look', () => {
  const looked = { ...newRounds, first: { through: before, carried: 0 } }

  test('is not taken until five might have rated since the last one, however many did', () => {
    const given = range(8).map((i) => live(i))
    const few = [...confirmed(range(8), before), ...confirmed(range(fewest - 1, 8))]
    expect(decideBatch(given, few, looked, due)).toEqual({ rounds: looked, batch: null })
    expect(decideBatch(given, [...few, ...confirmed([30])], looked, due).batch).not.toBeNull()
  })

  test('sees nothing of the month after: neither its services nor its ratings', () => {
    const given = range(fewest).map((i) => live(i, { servedOn: i === 0 ? after : inMonth }))
    expect(decideBatch(given, confirmed(range(20)), newRounds, due).batch).toBeNull()
    const early = [...confirmed(range(fewest - 1)), ...confirmed([fewest], after)]
    expect(decideBatch(given, early, looked, due)).toEqual({ rounds: looked, batch: null })
    const more = [...given, live(fewest)]
    expect(decideBatch(more, confirmed(range(20)), newRounds, due).batch!.ratingIds).not.toContain(given[0]!.ratingId)
  })

  test('that finds too few makes the next wait for twice as many as were left waiting', () => {
    const first = decideBatch([live(0)], confirmed(range(6)), newRounds, due)
    expect(first.rounds.first).toEqual({ through: due, carried: 6 })
    const given = range(fewest).map((i) => live(i))
    const more = (n: number) => decideBatch(given, confirmed(range(n, 100), after), first.rounds, after)
    expect(more(times * 6 - 1)).toEqual({ rounds: first.rounds, batch: null })
    expect(more(times * 6).batch!.ratingIds).toHaveLength(fewest)
  })

  test('waits for no more than a hundred services, of five enterprises at least', () => {
    const given = range(fewest).map((i) => live(i))
    const rounds = { ...newRounds, first: { through: before, carried: 5000 } }
    const services = (n: number, of: number) => range(n).flatMap((i) => confirmed([i % of]))
    expect(decideBatch(given, services(most - 1, fewest), rounds, due).batch).toBeNull()
    expect(decideBatch(given, services(most, fewest - 1), rounds, due).batch).toBeNull()
    expect(decideBatch(given, services(most, fewest), rounds, due).batch).not.toBeNull()
  })

  test('at those who rate again counts the services after the one whose rating is shown', () => {
    const shown = range(fewest).map((i) => live(i, { shown: true, ratingId: asId(`shown:${i}`), at: 1 }))
    const again = range(fewest).map((i) => live(i, { servedOn: due }))
    const look = (on: LocalDate) =>
      decideBatch([...shown, ...again], confirmed(range(fewest), on), newRounds, due).batch
    expect(look(inMonth)).toBeNull()
    expect(look(due)).not.toBeNull()
  })

  test('does not count those whose names will be seen', () => {
    const given = [live(0, { anonymous: false }), ...range(fewest, 1).map((i) => live(i))]
    expect(decideBatch(given, confirmed(range(fewest)), looked, due).batch).toBeNull()
  })
})

describe('the months that are due', () => {
  test.each([
    ['2026-12-14', '2026-10-31'],
    ['2026-12-15', '2026-11-30'],
    ['2027-01-14', '2026-11-30'],
    ['2027-01-15', '2026-12-31'],
    ['2027-03-15', '2027-02-28'],
  ])('on %s: those through %s', (today, through) => {
    expect(dueThrough(localDate(today))).toBe(through)
  })
})

test('a text comes with the next batch, whether its stars do or did', () => {
  const shown = live(90, { shown: true, textDue: true })
  const given = [shown, ...range(fewest).map((i) => live(i, { textDue: i === 0 }))]
  const { batch } = decideBatch(given, confirmed(range(fewest)), newRounds, due)
  expect(batch!.textIds.sort()).toEqual(['rating:0', 'rating:90'])
})
