import { addDays, localDate } from '@shared/calendar/local-date'
import { decideCandidate } from '@shared/case/decide-candidate'
import { brokenSince, type Pledge } from '@shared/case/pledge'
import { expect, it } from 'vitest'

const start = Date.parse('2026-09-02T10:00:00+08:00')
const booking = { start, cancelledAt: null, checkedInAt: null, completedAt: null }
const received: Pledge = { id: 'r', text: '约好的时间有人接待', measure: 'received', workingDays: 2 }
const completed: Pledge = { ...received, id: 'c', measure: 'completed' }
const last = localDate('2026-09-04')

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

it('is decided by a person, once', () => {
  expect(decideCandidate({ ended: null })).toEqual({ accepted: true })
  for (const how of ['proposed', 'dismissed'] as const)
    expect(decideCandidate({ ended: { how } })).toMatchObject({ accepted: false, code: 'decided' })
})
