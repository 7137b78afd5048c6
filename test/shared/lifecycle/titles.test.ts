import { localDate } from '@shared/calendar/local-date'
import { recognisedOn } from '@shared/law/g26/points-silences'
import { certificateOn } from '@shared/lifecycle/derive-certificate'
import { removableFrom } from '@shared/lifecycle/derive-removal'
import { recognitionOn, recognitionsOf, titleOn } from '@shared/lifecycle/derive-titles'
import { inOrder, type LifecycleEvent } from '@shared/lifecycle/event'
import { describe, expect, test } from 'vitest'
import { defaultValues } from '../../../shared/settings/values'
import { event, recognised } from './events'

const admitted = event('admitted', '2026-04-01T09:00:00+08:00')
const listed = recognised('2026-11-20', '2027-11-19')
const on = (day: string, ...events: LifecycleEvent[]) => {
  const found = recognitionOn([admitted, listed, ...events], localDate(day))
  return found && [found.from, found.to]
}
const published = ['2026-11-20', '2027-11-19']

describe('培育成功', () => {
  test('holds from and to the published days, both included', () => {
    expect(['2026-11-19', '2026-11-20', '2027-11-19', '2027-11-20'].map((day) => on(day))).toEqual([
      undefined,
      published,
      published,
      undefined,
    ])
  })
  test('lapses as published while the 培育期 goes on', () => {
    expect(
      ['2026-11-19', '2026-11-20', '2027-11-20'].map((day) =>
        titleOn([admitted, listed], localDate(day), defaultValues),
      ),
    ).toEqual(['object', 'recognised', 'object'])
  })
  test('holds no more from the day of a cancellation', () => {
    const cancelled = event('cancelled', '2027-03-01T10:00:00+08:00')
    expect(['2027-02-28', '2027-03-01', '2027-06-01'].map((day) => on(day, cancelled))).toEqual([
      published,
      undefined,
      undefined,
    ])
    expect(titleOn([admitted, listed, cancelled], localDate('2027-03-01'), defaultValues)).toBe('none')
  })
  test('never holds when it was cancelled on its first day, after the list', () => {
    expect(on('2026-12-01', event('cancelled', '2026-11-20T11:00:00+08:00'))).toBeUndefined()
  })
  test('counts from the day of reaching where 即认定 is read so, and from the list where it is not', () => {
    const { reachedOn, listPublishedOn, gives } = recognisedOn.example
    const [reached, publishedOn] = [localDate(String(reachedOn)), localDate(String(listPublishedOn))]
    const plain = recognised(publishedOn, '2027-11-15')
    const early = { ...plain, effectiveOn: reached, published: { ...plain.published!, reachedOn: reached } }
    const firstOf = (listed: LifecycleEvent) =>
      ['2026-09-21', reached, '2026-11-15', publishedOn].find((day) =>
        recognitionOn([admitted, listed], localDate(day)),
      )
    expect([firstOf(plain), firstOf(early)]).toEqual([gives.list, gives.reaching])
    const stateOn = (listed: LifecycleEvent, day: string) =>
      certificateOn([admitted, listed], localDate(day), { repealedOn: null, changePending: false })?.state
    expect([stateOn(plain, '2026-10-01'), stateOn(early, '2026-10-01')]).toEqual(['not-yet', 'valid'])
    expect(['2027-11-15', '2027-11-16'].map((day) => stateOn(early, day))).toEqual(['valid', 'lapsed'])
    // somebody who was cancelled between the two was 培育成功 until then
    const cancelled = event('cancelled', '2026-10-20T10:00:00+08:00')
    expect(recognitionOn([admitted, early, cancelled], localDate('2026-10-19'))).toBeDefined()
    expect(recognitionOn([admitted, early, cancelled], localDate('2026-10-20'))).toBeUndefined()
  })
  test('a success of the last day of three years keeps from removal by the reading of reaching alone', () => {
    const begun = event('admitted', '2026-06-15T09:00:00+08:00')
    const plain = recognised('2029-11-16', '2030-11-15')
    const reached = localDate('2029-06-14')
    const early = { ...plain, effectiveOn: reached, published: { ...plain.published!, reachedOn: reached } }
    expect(removableFrom([begun, plain], defaultValues)).toBe('2029-06-15')
    expect(removableFrom([begun, early], defaultValues)).toBeNull()
  })
  test('a certificate says what holds, also while the days of a title that ended have not run out', () => {
    const events = [
      ...[admitted, recognised('2026-11-16', '2027-11-15'), event('revoked', '2027-03-10T09:00:00+08:00')],
      ...[event('admitted', '2027-05-01T09:00:00+08:00'), recognised('2027-11-01', '2028-10-31')],
    ]
    const said = (day: string) => {
      const found = certificateOn(events, localDate(day), { repealedOn: null, changePending: false })
      return [found?.state, found?.since, found?.recognition.from]
    }
    expect(said('2027-10-31')).toEqual(['revoked', '2027-03-10', '2026-11-16'])
    for (const day of ['2027-11-01', '2027-11-15', '2028-10-31']) {
      expect(titleOn(events, localDate(day), defaultValues)).toBe('recognised')
      expect(said(day)).toEqual(['valid', null, '2027-11-01'])
    }
    expect(said('2028-11-01')).toEqual(['lapsed', null, '2027-11-01'])
  })
  test('a day of reaching after the list’s first day moves nothing', () => {
    const late = { ...listed, published: { ...listed.published!, reachedOn: localDate('2026-12-24') } }
    expect(recognitionsOf([late])[0]?.since).toBe('2026-11-20')
  })
  test('on one day what was recorded later counts later, whatever order it comes in', () => {
    const first = event('admitted', '2026-04-01T09:00:00+08:00')
    const second = event('removed', '2026-04-01T17:00:00+08:00')
    const third = event('admitted', '2026-04-02T09:00:00+08:00')
    expect(inOrder([third, second, first])).toEqual([first, second, third])
    expect(inOrder([second, first])).toEqual([first, second])
    const same = event('cancelled', '2026-11-20T10:00:00+08:00')
    expect(on('2026-12-01', { ...same, at: listed.at })).toEqual(published)
  })
  test('a cancellation before it was published does not reach it', () => {
    expect(on('2026-12-01', event('cancelled', '2024-01-01T10:00:00+08:00'))).toEqual(published)
  })
})
