import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import { productRules } from '@shared/law/product-rules'
import { blocking, type CaseFacts } from '@shared/lifecycle/decide-action'
import { decideFile } from '@shared/lifecycle/decide-file'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { governing } from '@shared/policy/governing'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'
import { action, byId, decided, facts, guard } from './a-case'
import { event } from './events'

/** What filing asks for, and the text that governs a case, when it is filed and asked again. */
describe('the text of a case', () => {
  const platform = (day: string) => governing('platform', 'application', { filed: localDate(day) }, defaultValues)
  const gone = { procedure: { ...stationEntry, instrument: 'd22' }, governing: platform('2026-03-01') } as const
  const holds = { ...gone, governing: platform('2026-02-28') }
  const code = (decision: ReturnType<typeof decided>) => (decision.accepted ? 'accepted' : decision.code)

  test('is asked again by whatever makes something of the organisation, or public', () => {
    for (const own of [{ events: ['admitted'] }, { to: 'publication' }] as const)
      expect([holds, gone].map((of) => code(decided(own, of)))).toEqual(['accepted', 'repealed'])
    expect(blocking({ ...facts, ...gone }, { ...action, events: ['admitted'] }, byId)).toMatchObject({
      code: 'repealed',
    })
    expect(code(decided({ to: 'refused' }, gone))).toBe('accepted')
  })

  test('that governs it no more is ground enough to refuse it, and to close it', () => {
    for (const kind of ['some-unmet', 'not-of-standing'] as const)
      expect(code(guard(kind, gone)), kind).toBe('accepted')
    expect(code(guard('not-of-standing', holds))).toBe('of-standing')
  })
})

describe('filing', () => {
  const filed = (own: Partial<CaseFacts>) => decideFile({ ...facts, ...own })
  test('says what is missing, and by which rule', () => {
    expect(filed({ form: { ...goodForm, phone: '', site: '' } })).toMatchObject({
      code: 'unanswered',
      data: { fields: 'phone,site' },
      basis: productRules.caseComplete,
    })
    expect(filed({ evidence: facts.evidence.filter(({ kind }) => kind !== 'premises') })).toMatchObject({
      code: 'attachments',
      data: { kind: 'premises', least: 1 },
      basis: productRules.caseComplete,
    })
    const waiting = facts.evidence.map((each) => ({ ...each, inspection: { state: 'waiting' as const } }))
    expect(filed({ evidence: waiting })).toMatchObject({ code: 'files-waiting', data: { waiting: 5 } })
    expect(filed({ declared: false })).toMatchObject({ basis: stationEntry.declaration?.basis })
  })
  test('a file that cannot be read is none', () => {
    const unreadable = { inspection: { state: 'unreadable' as const } }
    const evidence = facts.evidence.map((each) => (each.kind === 'licence' ? { ...each, ...unreadable } : each))
    expect(filed({ evidence })).toMatchObject({ code: 'attachments', data: { kind: 'licence' } })
  })
  test('is not under a text that was repealed, from the day of it', () => {
    const procedure = { ...stationEntry, instrument: 'd22' } as const
    const begins = defaultValues.g26PublishedOn
    const on = (day: LocalDate) => ({
      procedure,
      governing: governing('platform', 'application', { filed: day }, defaultValues),
    })
    expect(filed(on(begins))).toMatchObject({ code: 'repealed', data: { on: begins } })
    expect(filed(on(addDays(begins, -1))).accepted).toBe(true)
  })
  test('a bar says until when and after what', () => {
    expect(filed({ events: [event('cancelled', '2026-04-01T09:00:00+08:00')] })).toMatchObject({
      data: { until: '2028-04-01', what: 'cancelled' },
    })
  })
  test('a procedure for 培育对象 is closed to others, and a bar does not close it', () => {
    const procedure = { ...stationEntry, opens: { ...stationEntry.opens, standing: 'object' as const } }
    const admitted = event('admitted', '2026-06-01T09:00:00+08:00')
    const cancelled = event('cancelled', '2026-04-01T09:00:00+08:00')
    expect(filed({ procedure })).toMatchObject({ code: 'standing', data: { title: 'none' } })
    expect(filed({ procedure, events: [cancelled, admitted] }).accepted).toBe(true)
    const any = { ...stationEntry, opens: { ...stationEntry.opens, standing: 'any' as const } }
    expect(filed({ procedure: any, events: [admitted] }).accepted).toBe(true)
    expect(filed({ procedure: any }).accepted).toBe(true)
  })
})

/** Every set of readings that differs from the one of a case on one question. */
