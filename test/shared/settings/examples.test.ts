import { exampleText, outcomeText } from '@shared/copy/examples'
import { catalogue, settingKeys } from '@shared/settings/catalogue'
import type { Entry } from '@shared/settings/entry'
import { expect, it } from 'vitest'

const readings = settingKeys.flatMap((key) => {
  const entry: Entry = catalogue[key]
  return entry.kind === 'reading' ? [[key, Object.keys(entry.axis.readings)] as const] : []
})

it('every reading has its example in words, and an outcome in words for each way to read it', () => {
  expect(readings.length).toBeGreaterThan(20)
  for (const [key, names] of readings) {
    expect(exampleText(key), key).toMatch(/\p{Script=Han}/u)
    const outcomes = names.map((name) => outcomeText(key, name))
    expect(
      outcomes.filter((text) => text === ''),
      key,
    ).toEqual([])
    expect(outcomes.join(), key).not.toMatch(/undefined|NaN|[a-z]{3}/)
    expect(new Set(outcomes).size, key).toBeGreaterThan(1)
  }
})

it('the short cycle’s example is the one that everybody knows', () => {
  expect([outcomeText('factor', 'months'), outcomeText('factor', 'days')]).toEqual(['80.23 分', '79.82 分'])
  expect(exampleText('factor')).toContain('46.8 分')
  expect(exampleText('publicNoticeWorkingDays')).toBe('')
})
