import { localDate } from '@shared/calendar/local-date'
import { removalCountsFrom, removalUnit } from '@shared/law/g26/station-status'
import { dueForRemoval } from '@shared/lifecycle/due-for-removal'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { event, recognised } from './events'

const admitted = event('admitted', '2026-06-15T10:00:00+08:00')

describe('a 培育对象 that has completed nothing', () => {
  test('is due after three years, and by cycles of points on another day', () => {
    expect(dueForRemoval([admitted], defaultValues)).toEqual({
      admittedOn: '2026-06-15',
      from: '2029-06-15',
      otherwise: [{ words: removalUnit.readings.cycles, on: '2028-10-01' }],
    })
  })
  test('by the other reading the day is told by years', () => {
    expect(dueForRemoval([admitted], { ...defaultValues, removalUnit: 'cycles' })).toEqual({
      admittedOn: '2026-06-15',
      from: '2028-10-01',
      otherwise: [{ words: removalUnit.readings.years, on: '2029-06-15' }],
    })
  })
  test('with a success, by the reading that counts anew; by the other it would not come off the list', () => {
    const events = [admitted, recognised('2027-11-02', '2028-11-01')]
    expect(dueForRemoval(events, defaultValues)).toBeNull()
    const terms = { ...defaultValues, removalCountsFrom: 'last-cultivation' as const }
    const found = dueForRemoval(events, terms)
    expect(found).toMatchObject({ admittedOn: '2026-06-15', from: '2030-11-02' })
    expect(found?.otherwise).toContainEqual({
      words: removalCountsFrom.readings[defaultValues.removalCountsFrom],
      on: null,
    })
  })
  test('counts from the period that runs, and nobody outside one is due', () => {
    const removed = event('removed', '2029-06-20T10:00:00+08:00')
    const again = event('admitted', '2030-07-01T10:00:00+08:00')
    expect(dueForRemoval([admitted, removed, again], defaultValues)?.admittedOn).toBe('2030-07-01')
    expect(dueForRemoval([admitted, removed], defaultValues)).toBeNull()
    expect(dueForRemoval([], defaultValues)).toBeNull()
  })
  test('a cycle that begins on the day itself is the next one’s', () => {
    const first = { ...admitted, effectiveOn: localDate('2026-10-01') }
    expect(dueForRemoval([first], { ...defaultValues, removalUnit: 'cycles' })?.from).toBe('2029-10-01')
  })
})
