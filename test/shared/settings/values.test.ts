import { addDays } from '@shared/calendar/local-date'
import { settingBasis } from '@shared/settings/basis'
import { catalogue, settingKeys } from '@shared/settings/catalogue'
import type { Entry } from '@shared/settings/entry'
import { fits } from '@shared/settings/fits'
import {
  defaultOf,
  defaultValues,
  type SettingChange,
  settingOf,
  settingsOf,
  settingsOn,
} from '@shared/settings/values'
import { nameOfSetting, valueText } from '@shared/settings/words'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, day } from './builders'

describe('the catalogue', () => {
  it('has a default that fits, a name and words for every setting', () => {
    const entries = Object.values<Entry>(catalogue)
    expect(entries.filter((entry) => !fits(entry, defaultOf(entry)))).toEqual([])
    expect(entries.filter((entry) => nameOfSetting(entry) === '' || valueText(entry, defaultOf(entry)) === '')).toEqual(
      [],
    )
    expect(new Set(entries.map(nameOfSetting)).size).toBe(entries.length)
  })
})

describe('what is set on a day', () => {
  const changes = [
    changed(1, 'publicNoticeWorkingDays', 7, '2026-03-20'),
    changed(2, 'factor', 'days', '2026-12-01'),
    changed(3, 'publicNoticeWorkingDays', 10, '2026-10-01'),
  ]
  const on = (date: string) => settingsOn(changes, day(date))

  it('is the default until the first change takes effect, to the day', () => {
    expect(settingsOn([], day('2026-11-20'))).toEqual({ version: 0, values: defaultValues })
    expect([on('2026-03-19'), on('2026-03-20')].map(({ values }) => values.publicNoticeWorkingDays)).toEqual([5, 7])
  })

  it('follows the day of effect, not the order of approval', () => {
    expect([on('2026-10-01'), on('2026-12-01')].map(({ version }) => version)).toEqual([3, 2])
    expect(on('2026-12-01').values).toMatchObject({ publicNoticeWorkingDays: 10, factor: 'days' })
    expect(settingOf(changes, 'publicNoticeWorkingDays', day('2026-12-01'))?.version).toBe(3)
    expect(settingOf(changes, 'comparison', day('2026-12-01'))).toBeUndefined()
  })

  it('takes the later approval of two for one day', () => {
    const both = [changed(1, 'factor', 'days', '2026-05-01'), changed(2, 'factor', 'months', '2026-05-01')]
    expect(settingsOn(both, day('2026-05-01'))).toMatchObject({ version: 2, values: { factor: 'months' } })
  })

  it('is found again by its version', () => {
    expect(settingsOf(changes, 3)).toEqual(on('2026-11-30'))
    expect(settingsOf(changes, 0).values).toEqual(defaultValues)
    expect(() => settingsOf(changes, 4)).toThrow(RangeError)
  })

  it('never changes under a version that a case has kept, whatever is approved afterwards', () => {
    const first = day('2026-03-01')
    const step = fc.record({
      key: fc.constantFrom('publicNoticeWorkingDays' as const, 'claimWindowDays' as const),
      value: fc.integer({ min: 1, max: 30 }),
      waits: fc.nat(20),
      ahead: fc.nat(60),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const kept: { version: number; values: unknown }[] = []
        const all: SettingChange[] = []
        let today = first
        for (const { key, value, waits, ahead } of steps) {
          today = addDays(today, waits)
          kept.push(settingsOn(all, today))
          all.push(changed(all.length + 1, key, value, addDays(today, ahead)))
          kept.push(settingsOn(all, today))
        }
        for (const { version, values } of kept) expect(settingsOf(all, version).values).toEqual(values)
      }),
    )
  })
})

describe('the basis of what a setting gives', () => {
  it('is the reading taken, with the others', () => {
    const basis = settingBasis('factor', { ...defaultValues, factor: 'days' })
    expect(basis).toMatchObject({ kind: 'reading', reading: '按日折算', article: '三（三）2' })
  })

  it('says what a parameter is set to, and of a default that it is one', () => {
    expect(settingBasis('publicNoticeWorkingDays', defaultValues)).toEqual({
      kind: 'operator',
      label: '由运营方设定',
      parameter: '公示期（工作日）',
      default: 5,
    })
    const set = settingBasis('publicNoticeWorkingDays', { ...defaultValues, publicNoticeWorkingDays: 7 })
    expect(set).toMatchObject({ default: 5, value: '7 个工作日' })
    expect(settingBasis('claimWindowDays', { ...defaultValues, claimWindowDays: 30 })).toMatchObject({ value: '30 天' })
  })

  it('there is one for every setting', () => {
    for (const key of settingKeys) expect(['reading', 'operator']).toContain(settingBasis(key, defaultValues).kind)
  })
})
