import { localDate } from '@shared/calendar/local-date'
import { countedAlike } from '@shared/points/counted-alike'
import { singleChanges } from '@shared/points/readings'
import { defaultValues } from '@shared/settings/values'
import { expect, test } from 'vitest'

test('totals compare as long as whatever is set about points is the same', () => {
  expect(countedAlike([])).toBe(true)
  expect(countedAlike([defaultValues])).toBe(true)
  expect(countedAlike([defaultValues, { ...defaultValues, claimWindowDays: 30, barCountsFrom: 'decision-day' }])).toBe(
    true,
  )
})

test('by one reading, or another first day, they do not', () => {
  const changes = singleChanges(defaultValues)
  expect(changes.length).toBeGreaterThan(10)
  for (const { axis, readings } of changes)
    expect(countedAlike([defaultValues, defaultValues, { ...defaultValues, ...readings }]), axis).toBe(false)
  const later = { ...defaultValues, g26PublishedOn: localDate('2026-03-02') }
  expect(countedAlike([later, defaultValues])).toBe(false)
})
