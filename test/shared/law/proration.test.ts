import { daysBetween, localDate, partsOf } from '@shared/calendar/local-date'
import * as proration from '@shared/law/g26/proration'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { describe, expect, it } from 'vitest'

/**
 * The worked examples of G26 三（三）2, reckoned again by hand: from the counts on the calendar, in plain fractions, not by
 * the points engine. Amounts are hundredths of a point.
 */
const end = localDate('2026-09-30')
const months = (from: string) => 9 - partsOf(localDate(from)).month + 1
const days = (from: string) => daysBetween(localDate(from), end) + 1
const CAP = 15_000

const { factor, lengthFrom, itemCaps, totalCap, deductionsScale, comparison, timesCaps } = proration

describe('the short cycle of 2026', () => {
  it('lasts 7 months or 214 days from the default day of publication', () => {
    expect([months(g26PublishedOn.default), days(g26PublishedOn.default)]).toEqual([7, 214])
  })

  it('scales 46.8 to 80.23 by months and to 79.82 by days', () => {
    const { raw, gives } = factor.example
    expect(Math.round((raw * 12) / 7)).toBe(gives.months)
    expect(Math.round((raw * 365) / 214)).toBe(gives.days)
  })

  it('is shorter for a station admitted later, where each has its own length', () => {
    const { raw, admittedOn, gives } = lengthFrom.example
    expect(Math.round((raw * 12) / 7)).toBe(gives.publication)
    expect(Math.round((raw * 12) / months(admittedOn!))).toBe(gives.admission)
  })

  it('keeps an item within its cap after scaling, or lets it pass beyond', () => {
    const { raw, itemCap, gives } = itemCaps.example
    expect(Math.round((Math.min(raw, (itemCap! * 7) / 12) * 12) / 7)).toBe(gives['scaled-down'])
    expect(Math.round((Math.min(raw, itemCap!) * 12) / 7)).toBe(gives.unscaled)
  })

  it('caps the total after scaling, or before', () => {
    const { raw, gives } = totalCap.example
    expect(Math.round(Math.min((raw * 12) / 7, CAP))).toBe(gives.after)
    expect(Math.round((Math.min(raw, CAP) * 12) / 7)).toBe(gives.before)
  })

  it('scales a deduction of 1.0 with 47.5, or takes it off afterwards', () => {
    const { raw, deducted, gives } = deductionsScale.example
    expect(Math.round(((raw - deducted!) * 12) / 7)).toBe(gives.scaled)
    expect(Math.round((raw * 12) / 7 - deducted!)).toBe(gives.unscaled)
  })

  it('compares before rounding, or after rounding to a tenth', () => {
    const { raw, gives } = comparison.example
    expect(Math.round((raw * 12) / 7)).toBe(gives.unrounded)
    expect(Math.round((raw * 12) / 7 / 10) * 10).toBe(gives.rounded)
    expect([gives.unrounded >= 8000, gives.rounded >= 8000]).toEqual([false, true])
  })

  it('caps times as it caps points, or lets them stand', () => {
    const { raw, each, mostTimes, gives } = timesCaps.example
    expect(Math.round((Math.min(raw, each! * mostTimes! * (7 / 12)) * 12) / 7)).toBe(gives['as-points'])
    expect(Math.round((Math.min(raw, each! * mostTimes!) * 12) / 7)).toBe(gives.unscaled)
    expect([gives['as-points'] >= 8000, gives.unscaled >= 8000]).toEqual([false, true])
  })

  it('takes 365 days for a year by the reading that counts days, and says so', () => {
    expect(proration.fullYear.days.basis).toMatchObject({ kind: 'reading', reading: factor.readings.days })
    expect(proration.fullYear.days.basis).toMatchObject({ others: [factor.readings.months] })
  })

  it('gives a different answer under every reading, or the question would not be one', () => {
    for (const { example } of [factor, lengthFrom, itemCaps, totalCap, deductionsScale, comparison, timesCaps]) {
      const answers = Object.values(example.gives)
      expect(new Set(answers).size).toBe(answers.length)
    }
  })
})
