import { localDate } from '@shared/calendar/local-date'
import { barCountsFrom, removalCountsFrom, removalUnit } from '@shared/law/g26/station-status'
import { barOn } from '@shared/lifecycle/derive-bars'
import { certificateOn } from '@shared/lifecycle/derive-certificate'
import { removableFrom } from '@shared/lifecycle/derive-removal'
import type { EventKind } from '@shared/lifecycle/event'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { event, recognised } from './events'

const on = (what: EventKind, day: string) => event(what, `${day}T10:00:00+08:00`)
const admitted = on('admitted', '2026-06-15')

describe('a bar', () => {
  const until = (what: EventKind, terms = defaultValues) =>
    barOn([admitted, on(what, '2026-09-15')], localDate('2026-09-20'), terms)?.until
  test('of two years after a cancellation, of one after a removal; a change that is revoked bars nobody', () => {
    expect([until('cancelled'), until('removed'), until('revoked'), until('changed')]).toEqual([
      '2028-09-15',
      '2027-09-15',
      undefined,
      undefined,
    ])
  })
  test('ends as each reading says: the example of the axis', () => {
    const { gives, decidedOn } = barCountsFrom.example as {
      gives: Record<'next-day' | 'decision-day', string>
      decidedOn: string
    }
    for (const reading of ['next-day', 'decision-day'] as const) {
      const terms = { ...defaultValues, barCountsFrom: reading }
      const events = [admitted, on('cancelled', decidedOn)]
      const free = localDate(gives[reading])
      expect(barOn(events, free, terms), reading).toBeNull()
      expect(barOn(events, localDate(decidedOn), terms)).not.toBeNull()
      expect(barOn(events, barOn(events, localDate(decidedOn), terms)!.until, terms)).not.toBeNull()
    }
  })
  test('stands on its sentence, and on the day on which one reading alone bars on that reading', () => {
    const events = [admitted, on('cancelled', '2026-09-15')]
    expect(barOn(events, localDate('2028-09-14'), defaultValues)?.basis).toMatchObject({ kind: 'article' })
    expect(barOn(events, localDate('2028-09-15'), defaultValues)?.basis).toMatchObject({
      kind: 'reading',
      reading: barCountsFrom.readings['next-day'],
    })
  })
  test('of two, the one that ends last', () => {
    const events = [admitted, on('cancelled', '2026-09-15'), on('removed', '2026-10-01')]
    expect(barOn(events, localDate('2026-10-02'), defaultValues)).toMatchObject({ what: 'cancelled' })
    const other = [admitted, on('removed', '2026-09-15'), on('cancelled', '2026-10-01'), on('removed', '2026-10-02')]
    expect(barOn(other, localDate('2026-10-03'), defaultValues)).toMatchObject({ what: 'cancelled' })
  })
})

describe('three years without success', () => {
  const from = (terms = defaultValues, ...more: Parameters<typeof removableFrom>[0][number][]) =>
    removableFrom([admitted, ...more], terms)
  test('by years or by cycles: the example of the axis', () => {
    const { gives } = removalUnit.example as { gives: Record<string, string> }
    expect(from()).toBe(gives.years)
    expect(from({ ...defaultValues, removalUnit: 'cycles' })).toBe(gives.cycles)
  })
  test('a success within them ends it, or begins it anew: the example of the axis', () => {
    const { cultivatedOn, on: day } = removalCountsFrom.example as unknown as { cultivatedOn: string; on: string }
    const listed = recognised(cultivatedOn, '2028-11-15')
    expect(from(defaultValues, listed)).toBeNull()
    expect(from({ ...defaultValues, removalCountsFrom: 'last-cultivation' }, listed)).toBe(day)
  })
  test('one that came too late does not count for the first three years', () => {
    expect(from(defaultValues, recognised('2029-07-01', '2030-06-30'))).toBe('2029-06-15')
    expect(from(defaultValues, recognised('2029-06-15', '2030-06-14'))).toBe('2029-06-15')
    expect(from(defaultValues, recognised('2029-06-14', '2030-06-13'))).toBeNull()
  })
  test('who is no 培育对象 is not removed', () => {
    expect(from(defaultValues, on('cancelled', '2027-01-01'))).toBeNull()
    expect(removableFrom([], defaultValues)).toBeNull()
  })
  test('counts from the latest admission', () => {
    expect(from(defaultValues, on('removed', '2029-06-20'), on('admitted', '2030-07-01'))).toBe('2033-07-01')
  })
})

describe('a certificate', () => {
  const listed = recognised('2026-11-02', '2027-11-01')
  const asked = { repealedOn: null, changePending: false }
  const at = (day: string, events = [admitted, listed], own = {}) =>
    certificateOn(events, localDate(day), { ...asked, ...own })
  test('says nothing before a recognition', () => {
    expect(at('2026-12-01', [admitted])).toBeNull()
  })
  test.each([
    ['2026-11-01', 'not-yet'],
    ['2026-11-02', 'valid'],
    ['2027-11-01', 'valid'],
    ['2027-11-02', 'lapsed'],
  ])('on %s it is %s', (day, state) => {
    expect(at(day)?.state).toBe(state)
  })
  test.each([['cancelled'], ['removed'], ['revoked']] as const)('is %s from the day of it', (what) => {
    const events = [admitted, listed, on(what, '2027-03-01')]
    expect([at('2027-02-28', events)?.state, at('2027-03-01', events)?.state]).toEqual(['valid', what])
    expect(at('2027-03-01', events)?.since).toBe('2027-03-01')
  })
  test('goes on with a change that waits, and says so; and says when its text was repealed', () => {
    expect(at('2027-01-01', undefined, { changePending: true })?.state).toBe('change-pending')
    expect(at('2027-01-01', undefined, { repealedOn: localDate('2027-01-01') })?.state).toBe('basis-repealed')
    expect(at('2026-12-31', undefined, { repealedOn: localDate('2027-01-01') })?.state).toBe('valid')
  })
  test('of two lists the one that holds, then the latest', () => {
    const next = recognised('2027-12-01', '2028-11-30')
    expect(at('2027-06-01', [admitted, listed, next])?.recognition.to).toBe('2027-11-01')
    expect(at('2027-11-15', [admitted, listed, next])?.recognition.to).toBe('2028-11-30')
    expect(at('2026-10-01', [admitted, listed, next])).toMatchObject({
      state: 'not-yet',
      recognition: { to: '2028-11-30' },
    })
  })
  test('one that ended on its first day says so until its days run out, though another was listed since', () => {
    const ended = on('cancelled', '2026-11-02')
    const next = recognised('2027-12-01', '2028-11-30')
    const events = [admitted, listed, { ...ended, at: listed.at + 1 }, on('admitted', '2027-01-05'), next]
    expect(['2026-11-02', '2027-11-01', '2027-11-02'].map((day) => at(day, events)?.state)).toEqual([
      ...['cancelled', 'cancelled', 'not-yet'],
    ])
  })
  test('an end before the list does not reach it', () => {
    expect(at('2026-12-01', [on('cancelled', '2020-01-01'), admitted, listed])?.state).toBe('valid')
  })
})
