import { startOfDay } from '@shared/calendar/beijing'
import { addDays, dayOfWeek, eachDay, type LocalDate, localDate } from '@shared/calendar/local-date'
import { isWeekend, isWorkingDay } from '@shared/calendar/working-days'
import { blockOf, lastDayOfWaiting, type Occasion, roundOf, tellingDay } from '@shared/case/telling'
import { describe, expect, test } from 'vitest'

const day = localDate
// a block: four weeks from this Monday
const monday = day('2026-11-02')
const on = (offset: number, enterpriseId: string, own: Partial<Occasion> = {}): Occasion => ({
  enterpriseId,
  date: addDays(monday, offset),
  arrived: true,
  completed: true,
  ...own,
})
const five = (offset: number, names = 'abcde') => [...names].map((name) => on(offset, name))
const roundOn = (offset: number, occasions: Occasion[], ground: Parameters<typeof roundOf>[1] = 'attitude') =>
  roundOf(addDays(monday, offset), ground, occasions)
const weeks = (first: number, last: number) => ({ from: addDays(monday, first * 7), to: addDays(monday, last * 7 + 6) })

describe('a block', () => {
  test('is four whole weeks, the same for each of its days', () => {
    expect(blockOf(monday)).toEqual({ from: monday, to: addDays(monday, 27) })
    for (const each of eachDay(monday, addDays(monday, 27))) expect(blockOf(each)).toEqual(blockOf(monday))
    expect(blockOf(addDays(monday, -1)).to).toBe(addDays(monday, -1))
  })
})

describe('a round', () => {
  test('is the week in which five different enterprises came', () => {
    expect(roundOn(0, five(3))).toEqual(weeks(0, 0))
    expect(roundOn(6, five(3))).toEqual(weeks(0, 0))
    expect(roundOn(3, five(3).slice(1))).toBeNull()
    expect(roundOn(3, [...five(3).slice(1), on(2, 'b'), on(4, 'c')])).toBeNull()
  })
  test('joins weeks until they come to five, and begins anew after them', () => {
    const occasions = [on(0, 'a'), on(3, 'b'), on(8, 'c'), on(9, 'd'), on(10, 'e'), ...five(15)]
    expect(roundOn(3, occasions)).toEqual(weeks(0, 1))
    expect(roundOn(9, occasions)).toEqual(weeks(0, 1))
    expect(roundOn(15, occasions)).toEqual(weeks(2, 2))
    expect(roundOn(22, occasions)).toBeNull()
  })
  test('counts whom the station would think of: for a missed appointment those it did not serve', () => {
    const missed = [...'abcde'].map((name) => on(1, name, { arrived: false, completed: false }))
    expect(roundOn(1, missed, 'missed-appointment')).toEqual(weeks(0, 0))
    expect(roundOn(1, five(1), 'missed-appointment')).toBeNull()
    expect(roundOn(1, missed, 'fees')).toBeNull()
  })
  test('rounds of a block share no day, and later weeks never change an earlier round', () => {
    for (let seed = 0; seed < 200; seed++) {
      const occasions = Array.from({ length: 3 + (seed % 20) }, (_, i) =>
        on((seed * 7 + i * 11) % 28, String((seed + i * i) % 9)),
      )
      const rounds = Array.from({ length: 28 }, (_, offset) => roundOn(offset, occasions))
      for (const [offset, round] of rounds.entries()) {
        if (!round) continue
        const inside = occasions.filter(({ date }) => date >= round.from && date <= round.to)
        expect(new Set(inside.map(({ enterpriseId }) => enterpriseId)).size).toBeGreaterThanOrEqual(5)
        expect(rounds.filter((each) => each && each.from <= round.to && each.to >= round.from)).toEqual(
          rounds.filter((each) => each?.from === round.from),
        )
        const known = occasions.filter(({ date }) => date <= round.to)
        expect(roundOn(offset, known)).toEqual(round)
      }
    }
  })
})

describe('the day on which the station is told', () => {
  const year = eachDay(day('2026-01-01'), day('2026-11-30'))
  const weekOf = (date: LocalDate) => ({ from: date, to: addDays(date, (7 - dayOfWeek(date)) % 7) })
  test('is the same for all days of a round and for all who complain within a week of its end', () => {
    const round = weeks(0, 1)
    const told = eachDay(round.from, addDays(round.to, 7)).map((filedOn) => tellingDay(round, filedOn))
    expect(new Set(told)).toEqual(new Set(['2026-11-23']))
  })
  test('never comes for what is filed later', () => {
    expect(tellingDay(weeks(0, 1), day('2026-11-23'))).toBeNull()
  })
  test('is a working day after the round and its week of rest', () => {
    for (const filedOn of year) {
      const round = weekOf(filedOn)
      const told = tellingDay(round, filedOn)!
      expect(isWorkingDay(told)).toBe('yes')
      expect(told > addDays(round.to, 7)).toBe(true)
    }
  })
  const isOrdinary = (each: LocalDate) => (isWorkingDay(each) === 'yes') !== isWeekend(each)
  test('of a round of one week comes within the ten working days that one waits for others, holidays aside', () => {
    const ordinary = year.filter((filedOn) => eachDay(filedOn, addDays(filedOn, 21)).every(isOrdinary))
    expect(ordinary.length).toBeGreaterThan(50)
    for (const filedOn of ordinary)
      for (const back of [0, 3, 7]) {
        const told = tellingDay(weekOf(addDays(filedOn, -back)), filedOn)!
        expect(told <= lastDayOfWaiting(startOfDay(filedOn))).toBe(true)
      }
  })
})
