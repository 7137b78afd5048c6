import { localDate } from '@shared/calendar/local-date'
import { outsideText } from '@shared/lifecycle/decide-text'
import { governing } from '@shared/policy/governing'
import { defaultValues } from '@shared/settings/values'
import { expect, test } from 'vitest'

const [g26, d22] = [{ instrument: 'g26' }, { instrument: 'd22' }] as const
const on = (kind: 'station' | 'platform', filed: string, own: Partial<typeof defaultValues> = {}) =>
  governing(kind, 'application', { filed: localDate(filed) }, { ...defaultValues, ...own })
const said = (...asked: Parameters<typeof outsideText>) => outsideText(...asked)?.code ?? 'its text'

test('a case goes by the text that governs it on the day that chooses, and by no other', () => {
  expect([said(g26, on('station', '2026-03-01')), said(g26, on('station', '2026-02-28'))]).toEqual([
    ...['its text', 'not-its-text'],
  ])
  expect([said(d22, on('platform', '2026-02-28')), said(d22, on('platform', '2026-03-01'))]).toEqual([
    ...['its text', 'repealed'],
  ])
  // nobody can say that it governed that day
  expect(said(d22, on('platform', '2026-02-28', { d22Starts: 'unknown' }))).toBe('not-its-text')
  expect(said(g26, on('platform', '2026-03-01'))).toBe('not-its-text')
  expect([said({ instrument: null }, on('platform', '2026-03-01')), said(d22, null)]).toEqual(['its text', 'its text'])
})

test('a repeal is refused with its day and its sentence; the rest is a rule of ours', () => {
  expect(outsideText(d22, on('platform', '2026-03-01'))).toMatchObject({
    ...{ data: { on: '2026-03-01', by: 'g26' }, basis: { kind: 'article', instrument: 'g26' } },
  })
  const g26PublishedOn = localDate('2026-03-02')
  expect(said(d22, on('platform', '2026-03-01', { g26PublishedOn }))).toBe('its text')
  expect(outsideText(d22, on('platform', '2026-03-02', { g26PublishedOn }))).toMatchObject({
    data: { on: g26PublishedOn },
  })
  expect(outsideText(g26, on('station', '2026-02-28'))).toMatchObject({ basis: { kind: 'product' } })
})
