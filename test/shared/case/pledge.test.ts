import { addDays, localDate } from '@shared/calendar/local-date'
import { decideCandidate } from '@shared/case/decide-candidate'
import { brokenSince, measures, type Pledge, withPledge } from '@shared/case/pledge'
import { pledgeDays } from '@shared/case/pledge-days'
import { pledgeOf } from '@shared/case/pledge-form'
import { pledgeWords } from '@shared/copy/pledges'
import { fits } from '@shared/lifecycle/form'
import { stationPromise } from '@shared/lifecycle/procedures/station-promise'
import { describe, expect, it } from 'vitest'

const start = Date.parse('2026-09-02T10:00:00+08:00')
const booking = { start, cancelledAt: null, checkedInAt: null, completedAt: null }
const day = localDate('2026-09-02')
const received: Pledge = {
  ...{ id: 'r', text: '约好的时间有人接待', measure: 'received', workingDays: 2 },
  ...{ from: localDate('2026-09-01'), to: null },
}
const completed: Pledge = { ...received, id: 'c', measure: 'completed' }
const last = localDate('2026-09-04')

describe('a promise', () => {
  it('is broken on the day after its last, and not before', () => {
    expect(brokenSince(received, booking, last)).toBeNull()
    expect(brokenSince(received, booking, addDays(last, 1))).toBe(last)
  })

  it('is kept by what the system has recorded, and asks nothing of an appointment that did not stand', () => {
    const late = addDays(last, 30)
    expect(brokenSince(received, { ...booking, checkedInAt: start }, late)).toBeNull()
    expect(brokenSince(received, { ...booking, cancelledAt: start }, late)).toBeNull()
    expect(brokenSince(completed, booking, late)).toBeNull()
    expect(brokenSince(completed, { ...booking, checkedInAt: start }, late)).toBe(last)
    expect(brokenSince(completed, { ...booking, checkedInAt: start, completedAt: start }, late)).toBeNull()
  })

  it('is never broken on a day that may still move', () => {
    const ahead = { ...booking, start: Date.parse('2026-12-31T10:00:00+08:00') }
    expect(brokenSince(received, ahead, localDate('2027-06-01'))).toBeNull()
  })

  it('is about the appointments from its first day to its last', () => {
    const late = addDays(last, 1)
    const broken = (own: Partial<Pledge>) => brokenSince({ ...received, ...own }, booking, late) !== null
    expect([broken({ from: day }), broken({ from: addDays(day, 1) })]).toEqual([true, false])
    expect([broken({ to: day }), broken({ to: addDays(day, -1) })]).toEqual([true, false])
  })
})

describe('one that is published', () => {
  const said = { id: 'next', text: '来了就有人接待', workingDays: 1 }
  it('counts from the next day on, and takes the place of the one with its measure alone', () => {
    const next = { ...said, measure: 'received', from: addDays(day, 1), to: null }
    expect(withPledge([received, completed], 'received', said, day)).toEqual([
      { ...received, to: day },
      completed,
      next,
    ])
    expect(withPledge([received, completed], 'received', null, day)).toEqual([{ ...received, to: day }, completed])
  })

  it('leaves nothing of one that would only have begun tomorrow, and what ended before as it was', () => {
    const ended = { ...received, to: addDays(day, -1) }
    const ahead = { ...received, id: 'ahead', from: addDays(day, 1) }
    expect(withPledge([ended, ahead], 'received', null, day)).toEqual([ended])
  })

  it('is read off the form, whatever may be chosen there; without words there is none', () => {
    const [promise, within] = ['promise', 'within'].map((id) => stationPromise.form.find((field) => field.id === id)!)
    for (const measure of measures) {
      const form = { promise: pledgeWords.measures[measure], words: ' 原话 ' }
      expect(fits(promise!, form.promise)).toBe(true)
      for (const workingDays of pledgeDays) {
        const filled = { ...form, within: pledgeWords.within(workingDays) }
        expect(fits(within!, filled.within)).toBe(true)
        expect(pledgeOf(filled)).toEqual({ measure, next: { text: '原话', workingDays } })
        expect(pledgeOf({ ...filled, words: ' ' })).toBeNull()
      }
      expect(pledgeOf({ promise: form.promise, within: pledgeWords.ended })).toEqual({ measure, next: null })
    }
    expect(pledgeOf({ within: pledgeWords.within(1), words: '原话' })).toBeNull()
  })
})

describe('a broken promise that was found', () => {
  it('is decided by a person, once', () => {
    expect(decideCandidate({ pledge: received, ended: null }, booking)).toEqual({ accepted: true })
    for (const how of ['proposed', 'dismissed'] as const)
      expect(decideCandidate({ pledge: received, ended: { how } }, booking)).toMatchObject({ code: 'decided' })
  })

  it('is nothing to decide on once the record that keeps it is there, whether or not that was written down', () => {
    const kept = { ...booking, checkedInAt: start }
    for (const ended of [null, { how: 'kept' } as const])
      expect(decideCandidate({ pledge: received, ended }, kept)).toMatchObject({ accepted: false, code: 'kept' })
  })
})
