import { localDate } from '@shared/calendar/local-date'
import { periodAfterSuccess } from '@shared/law/g26/station-status'
import { cultivationPeriods, isInCultivation, stayedInCultivation } from '@shared/lifecycle/cultivation'
import { removableFrom } from '@shared/lifecycle/derive-removal'
import { titleOn } from '@shared/lifecycle/derive-titles'
import { dueForRemoval } from '@shared/lifecycle/due-for-removal'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { event, recognised } from './events'

const admitted = event('admitted', '2026-04-01T09:00:00+08:00')
const removed = event('removed', '2029-04-02T09:00:00+08:00')
const again = event('admitted', '2030-05-01T09:00:00+08:00')

describe('the 培育期', () => {
  test('runs from the day of admission, and goes on', () => {
    const periods = cultivationPeriods([admitted], defaultValues)
    expect(periods).toEqual([{ from: '2026-04-01', to: null }])
    expect(['2026-03-31', '2026-04-01', '2040-01-01'].map((day) => isInCultivation(periods, localDate(day)))).toEqual([
      false,
      true,
      true,
    ])
  })
  test('ends the day before the carrier is removed or cancelled, and can begin again', () => {
    const periods = cultivationPeriods([again, removed, admitted], defaultValues)
    expect(periods).toEqual([
      { from: '2026-04-01', to: '2029-04-01' },
      { from: '2030-05-01', to: null },
    ])
    expect(
      ['2029-04-01', '2029-04-02', '2030-04-30', '2030-05-01'].map((day) => isInCultivation(periods, localDate(day))),
    ).toEqual([true, false, false, true])
    expect(cultivationPeriods([admitted, { ...removed, what: 'cancelled' }], defaultValues)).toEqual([
      { from: '2026-04-01', to: '2029-04-01' },
    ])
  })
  test('begins on the day that the decision counts from, whenever it was recorded', () => {
    const recorded = { ...admitted, at: admitted.at + 30 * 86_400_000 }
    expect(cultivationPeriods([recorded], defaultValues)).toEqual([{ from: '2026-04-01', to: null }])
  })
  test('ends with a change that was answered by 撤销 too', () => {
    expect(cultivationPeriods([admitted, event('revoked', '2027-01-10T09:00:00+08:00')], defaultValues)).toEqual([
      { from: '2026-04-01', to: '2027-01-09' },
    ])
    expect(cultivationPeriods([admitted, event('changed', '2027-01-10T09:00:00+08:00')], defaultValues)).toEqual([
      { from: '2026-04-01', to: null },
    ])
  })
  test('admitted and removed on one day is no period', () => {
    expect(cultivationPeriods([admitted, event('removed', '2026-04-01T17:00:00+08:00')], defaultValues)).toEqual([])
  })
  test('admitted on one day and removed on the next is a period of one day', () => {
    const next = event('removed', '2026-04-02T09:00:00+08:00')
    expect(cultivationPeriods([admitted, next], defaultValues)).toEqual([{ from: '2026-04-01', to: '2026-04-01' }])
  })
  test('is stayed in from a day until another by who was in one period on both', () => {
    const [first, second] = [
      { from: localDate('2026-04-01'), to: localDate('2029-04-01') },
      { from: localDate('2030-05-01'), to: null },
    ]
    const stayed = (since: string, until: string, periods = [first, second]) =>
      stayedInCultivation(periods as Parameters<typeof stayedInCultivation>[0], localDate(since), localDate(until))
    expect([stayed('2026-04-01', '2029-04-01'), stayed('2026-03-31', '2029-04-01')]).toEqual([true, false])
    expect([stayed('2026-04-01', '2029-04-02'), stayed('2026-04-01', '2030-05-01')]).toEqual([false, false])
    expect([stayed('2030-05-01', '2040-01-01'), stayed('2030-04-30', '2040-01-01')]).toEqual([true, false])
    expect(stayed('2026-04-01', '2026-04-01', [])).toBe(false)
  })
  describe('after 培育成功', () => {
    const ends = { ...defaultValues, periodAfterSuccess: 'ends' as const }
    const listed = recognised('2026-11-16', '2027-11-15')

    test('goes on, or ended with it, as it is read: by the worked example', () => {
      const { admittedOn, cultivatedOn, servedOn, gives } = periodAfterSuccess.example
      const begun = event('admitted', `${admittedOn}T09:00:00+08:00`)
      const success = recognised(String(cultivatedOn), '2027-11-15')
      const served = localDate(String(servedOn))
      for (const [reading, outcome] of Object.entries(gives)) {
        const terms = { periodAfterSuccess: reading as keyof typeof gives }
        const counts = isInCultivation(cultivationPeriods([begun, success], terms), served)
        expect(counts ? 'accepted' : 'refused', reading).toBe(outcome)
      }
    })
    test('its last day is that of the success, and with a new admission another begins', () => {
      expect(cultivationPeriods([admitted, listed], ends)).toEqual([{ from: '2026-04-01', to: '2026-11-16' }])
      const after = event('admitted', '2027-12-01T09:00:00+08:00')
      expect(cultivationPeriods([admitted, listed, after], ends)).toEqual([
        { from: '2026-04-01', to: '2026-11-16' },
        { from: '2027-12-01', to: null },
      ])
      expect(cultivationPeriods([admitted, listed, after], defaultValues)).toEqual([{ from: '2026-04-01', to: null }])
    })
    test('it runs until the title begins, so that no day lies between them', () => {
      const effectiveOn = localDate('2026-11-10')
      expect(cultivationPeriods([admitted, { ...listed, effectiveOn }], ends)).toEqual([
        { from: '2026-04-01', to: '2026-11-15' },
      ])
      const reachedOn = localDate('2026-09-22')
      const early = { ...listed, effectiveOn: reachedOn, published: { ...listed.published!, reachedOn } }
      expect(cultivationPeriods([admitted, early], ends)).toEqual([{ from: '2026-04-01', to: '2026-09-22' }])
    })
    test('whoever’s title lapsed is no 培育对象 any more, may apply again, and is due for no removal', () => {
      const lapsed = localDate('2027-11-16')
      expect([titleOn([admitted, listed], lapsed, ends), titleOn([admitted, listed], lapsed, defaultValues)]).toEqual([
        'none',
        'object',
      ])
      const terms = { ...ends, removalCountsFrom: 'last-cultivation' as const }
      expect(removableFrom([admitted, listed], terms)).toBeNull()
      const goesOn = { ...terms, periodAfterSuccess: 'goes-on' as const }
      expect(removableFrom([admitted, listed], goesOn)).toBe('2029-11-16')
      expect(dueForRemoval([admitted, listed], goesOn)?.otherwise).toContainEqual({
        words: periodAfterSuccess.readings.ends,
        on: null,
      })
    })
  })
  test('a second admission while it runs, and an end without a beginning, change nothing', () => {
    expect(cultivationPeriods([admitted, event('admitted', '2026-06-01T09:00:00+08:00')], defaultValues)).toEqual([
      { from: '2026-04-01', to: null },
    ])
    expect(cultivationPeriods([removed], defaultValues)).toEqual([])
    expect(cultivationPeriods([], defaultValues)).toEqual([])
  })
})
