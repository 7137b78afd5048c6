import { localDate } from '@shared/calendar/local-date'
import { leftOf, publicStanding } from '@shared/lifecycle/derive-public-standing'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { event, recognised } from './events'

const on = (what: Parameters<typeof event>[0], day: string) => event(what, `${day}T10:00:00+08:00`)
const first = [on('admitted', '2026-06-15'), recognised('2026-11-02', '2027-11-01')]
const cancelled = on('cancelled', '2027-03-01')
const again = [on('admitted', '2029-04-01'), recognised('2029-11-02', '2030-11-01')]

describe('what everybody may know of a standing', () => {
  test.each([
    ['2026-11-01', 'not-yet'],
    ['2026-11-02', 'valid'],
    ['2027-11-01', 'valid'],
    ['2027-11-02', 'lapsed'],
  ])('a title on %s is %s', (day, state) => {
    expect(publicStanding(first, localDate(day), defaultValues)).toMatchObject([{ to: null, titles: [{ state }] }])
  })
  test('who left says since when, until it is admitted again', () => {
    expect([leftOf([]), leftOf(first)]).toEqual([null, null])
    expect(leftOf([...first, cancelled])).toMatchObject({ on: '2027-03-01', what: 'cancelled' })
    expect(leftOf([...first, cancelled, ...again])).toBeNull()
    // recorded in whatever order
    expect(leftOf([cancelled, ...first])).toMatchObject({ what: 'cancelled' })
  })
  test('what was reached in an earlier time is told with that time', () => {
    const found = publicStanding([...again, cancelled, ...first], localDate('2029-12-01'), defaultValues)
    expect(found).toMatchObject([
      { from: '2029-04-01', to: null, ended: null, titles: [{ from: '2029-11-02', state: 'valid', ended: null }] },
      {
        ...{ from: '2026-06-15', to: '2027-02-28' },
        ended: { on: '2027-03-01', what: 'cancelled' },
        titles: [{ from: '2026-11-02', to: '2027-11-01', state: 'ended', ended: { on: '2027-03-01' } }],
      },
    ])
  })
  test('where the 培育期 ends with success, nobody has left by it', () => {
    const ends = { ...defaultValues, periodAfterSuccess: 'ends' as const }
    expect(publicStanding(first, localDate('2027-01-01'), ends)).toMatchObject([
      { ended: null, titles: [{ state: 'valid' }] },
    ])
  })
})
