import { addDays, localDate } from '@shared/calendar/local-date'
import type { Title } from '@shared/directory/carrier'
import { titleOn } from '@shared/directory/title-on'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'

const g26PublishedOn = localDate('2026-03-02')
const dates = { ...defaultValues, g26PublishedOn }
const base: Title = { title: '示范基地', textId: 'base2022', from: null, to: null, state: 'not-stated', note: '' }
const on = (title: Title, day: string, by = dates) => titleOn(title, localDate(day), by)

describe('a title on a day', () => {
  it('rests on a repealed text from the day that is set for the repeal, and not before', () => {
    expect(on(base, '2026-03-01')).toMatchObject({ now: 'not-stated', repealed: null })
    expect(on(base, '2026-03-02')).toMatchObject({
      now: 'basis-repealed',
      repealed: { on: g26PublishedOn, by: 'g26' },
    })
    const later = { ...dates, g26PublishedOn: addDays(g26PublishedOn, 30) }
    expect(on({ ...base, textId: 'd22' }, '2026-03-02', later).now).toBe('not-stated')
  })
  it('is as it was published until its last day, and over after it', () => {
    const listed: Title = { ...base, textId: 'g26', from: g26PublishedOn, to: localDate('2029-03-01'), state: 'valid' }
    expect([on(listed, '2029-03-01').now, on(listed, '2029-03-02').now]).toEqual(['valid', 'expired'])
    expect(on({ ...listed, to: null }, '2029-03-02').now).toBe('valid')
  })
  it('that was revoked stays so, whatever becomes of its text', () => {
    expect(on({ ...base, state: 'revoked' }, '2027-01-01').now).toBe('revoked')
  })
})
