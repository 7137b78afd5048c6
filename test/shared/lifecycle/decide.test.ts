import { localDate } from '@shared/calendar/local-date'
import { asId } from '@shared/ids'
import { blocking, type CaseFacts, decideAction, saidUntilNow } from '@shared/lifecycle/decide-action'
import { decideBegin } from '@shared/lifecycle/decide-begin'
import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import { decideFile } from '@shared/lifecycle/decide-file'
import { decideIssue } from '@shared/lifecycle/decide-issue'
import { actionOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationChange } from '@shared/lifecycle/procedures/station-change'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { stationRemoval } from '@shared/lifecycle/procedures/station-removal'
import { governing } from '@shared/policy/governing'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'
import { event, recognised } from './events'

const today = localDate('2026-09-30')
const facts: CaseFacts = {
  ...{ procedure: stationEntry, form: goodForm, explanations: {}, declared: true, events: [], governing: null },
  evidence: stationEntry.attachments.map(({ id: kind }) => ({ kind, inspection: { state: 'fine' as const } })),
  ...{ today, terms: defaultValues, state: 'publication', filedOn: today, due: null, steps: [] },
  objections: { made: 0, heard: 0, upheld: 0 },
  ...{ frozen: false, writtenByIds: [] },
  passedOn: null,
}
const code = (decided: object) => ('code' in decided ? decided.code : 'accepted')

describe('filing', () => {
  test.each<[string, Partial<CaseFacts>, string]>([
    ['with everything', {}, 'accepted'],
    ['by who is one already', { events: [event('admitted', '2026-04-01T09:00:00+08:00')] }, 'standing'],
    ['while barred', { events: [event('cancelled', '2026-04-01T09:00:00+08:00')] }, 'barred'],
    ['without its files', { evidence: [] }, 'attachments'],
    [
      'with a file that is still looked at',
      { evidence: facts.evidence.map((each) => ({ ...each, inspection: { state: 'waiting' as const } })) },
      'files-waiting',
    ],
    ['without its declaration', { declared: false }, 'declaration'],
    ['with a field left out', { form: { ...goodForm, phone: '' } }, 'unanswered'],
    ['against a hard condition', { form: { ...goodForm, staff: 2 } }, 'conditions'],
  ])('%s', (_what, own, expected) => {
    expect(code(decideFile({ ...facts, ...own }))).toBe(expected)
  })
})

describe('admitting after a 公示', () => {
  const admit = actionOf(stationEntry, 'admit')!
  const byId = asId<never>('p_city')
  const brought = { byId, reason: '', said: nothingSaid, objection: false, finding: false }
  const heard = { made: 1, heard: 1, upheld: 0 }
  test.each<[string, Partial<CaseFacts>, string]>([
    ['where none objected', {}, 'accepted'],
    ['where one waits', { objections: { ...heard, heard: 0 } }, 'objections-waiting'],
    ['where one is true', { objections: { ...heard, upheld: 1 } }, 'objection-upheld'],
    ['where one is untrue: as if none', { objections: heard }, 'accepted'],
    [
      'where one is untrue, by the other reading',
      { objections: heard, terms: { ...defaultValues, untrueObjection: 'city-decides' } },
      'objection-made',
    ],
    [
      'by who recommended it',
      { steps: [{ action: 'recommend', byId, side: 'district', judged: {}, reasons: {} }] },
      'same-person',
    ],
  ])('%s', (_what, own, expected) => {
    expect(code(decideAction({ ...facts, ...own }, admit, brought))).toBe(expected)
    expect(code(blocking({ ...facts, ...own }, admit, byId) ?? {})).toBe(expected)
  })
})

test.each<[string, CaseFacts, string]>([
  ['supplying', { ...facts, state: 'supplement' }, 'supply'],
  ['admitting', facts, 'admit'],
  [
    'a change',
    { ...facts, procedure: stationChange, events: [event('admitted', '2026-04-01T09:00:00+08:00')] },
    'change',
  ],
])('nothing in its name while a code is in doubt: %s', (_what, of, id) => {
  const byId = asId<never>('p_city')
  const brought = { byId, reason: '写明的理由', said: nothingSaid, objection: false, finding: false }
  const action = actionOf(of.procedure, id)!
  expect(code(decideAction(of, action, brought))).toBe('accepted')
  expect(code(decideAction({ ...of, frozen: true }, action, brought))).toBe('frozen')
  expect(code(blocking({ ...of, frozen: true }, action, byId) ?? {})).toBe('frozen')
})

test('of what was filed before, no judgement is left', () => {
  const said = { byId: asId<never>('p_officer'), side: 'district' as const, reasons: {} }
  const filing = { byId: asId<never>('p_own'), side: 'applicant' as const, judged: {}, reasons: {} }
  const steps: CaseFacts['steps'] = [
    { action: 'file', ...filing },
    { action: 'ask', ...said, judged: { honest: true, clean: true } },
    { action: 'supply', ...filing },
    { action: 'ask', ...said, judged: { clean: false } },
  ]
  expect(saidUntilNow(stationEntry, steps.slice(0, 2), nothingSaid).judged).toEqual({ honest: true, clean: true })
  expect(saidUntilNow(stationEntry, steps, nothingSaid).judged).toEqual({ clean: false })
})

test('of what is filed officers say whether it holds, whoever else took a step', () => {
  const step = { byId: asId<never>('p_any'), judged: { clean: true }, reasons: { honest: '看过' } }
  const said = (side: CaseFacts['steps'][number]['side']) =>
    saidUntilNow(stationEntry, [{ action: 'recommend', side, ...step }], nothingSaid)
  const { judged, reasons } = step
  for (const side of ['district', 'city'] as const) expect(said(side), side).toEqual({ judged, reasons })
  for (const side of ['applicant', 'holder', 'public'] as const) expect(said(side), side).toEqual(nothingSaid)
})

test('whoever wrote a proposal does not decide on it, though another filed it', () => {
  const [writer, other] = [asId<never>('p_writer'), asId<never>('p_other')]
  const admitted = event('admitted', '2022-01-05T10:00:00+08:00')
  const proposed = { ...facts, state: 'decision', events: [admitted], writtenByIds: [writer] }
  const brought = { reason: '写明的理由', said: nothingSaid, objection: false, finding: false }
  for (const procedure of [stationRemoval, stationCancellation])
    for (const action of procedure.actions.filter(({ apartFrom }) => apartFrom)) {
      const said = { judged: { other: true }, reasons: {} }
      const form = { ground: '其他不符合要求的情形', account: '长期关门' }
      const by = (byId: never) =>
        code(decideAction({ ...proposed, procedure, form }, action, { ...brought, said, byId }))
      expect([by(writer), by(other)], action.id).toEqual(['same-person', 'accepted'])
    }
})

describe('what happened to the organisation since the filing', () => {
  const byId = asId<never>('p_city')
  const brought = { byId, reason: '写明的理由', said: nothingSaid, objection: false, finding: false }
  const admitted = event('admitted', '2026-04-01T09:00:00+08:00')
  const cancelled = event('cancelled', '2026-09-01T09:00:00+08:00')
  const change = { ...facts, procedure: stationChange, state: 'decision' }
  const cancellation = { ...facts, procedure: stationCancellation, state: 'decision' }
  const other = { judged: { other: true }, reasons: {} }
  const grounds = { form: { ground: '其他不符合要求的情形', account: '长期关门' } }
  test.each<[string, CaseFacts, string, CaseFacts['events'], string]>([
    ['a change of a station', change, 'change', [admitted], 'accepted'],
    ['of one that was cancelled', change, 'change', [admitted, cancelled], 'standing'],
    ['revoking it', change, 'revoke', [admitted, cancelled], 'standing'],
    ['closing it', change, 'close', [admitted, cancelled], 'accepted'],
    ['closing that of a station', change, 'close', [admitted], 'of-standing'],
    ['admitting', facts, 'admit', [], 'accepted'],
    ['admitting while barred', facts, 'admit', [admitted, cancelled], 'barred'],
    ['admitting again', facts, 'admit', [admitted], 'standing'],
    ['refusing for that', facts, 'reject', [admitted, cancelled], 'accepted'],
    ['cancelling again', { ...cancellation, ...grounds }, 'cancel', [admitted, cancelled], 'standing'],
    ['cancelling nothing', { ...cancellation, ...grounds }, 'keep', [admitted, cancelled], 'accepted'],
  ])('%s', (_what, of, id, events, expected) => {
    const action = actionOf(of.procedure, id)!
    expect(code(decideAction({ ...of, events }, action, { ...brought, said: other }))).toBe(expected)
    expect(code(blocking({ ...of, events }, action, byId) ?? {})).toBe(expected)
  })
  test('a decision asks again which text governs, as the filing did; refusing goes on', () => {
    const procedure = { ...stationEntry, instrument: 'd22' } as const
    const ended = {
      ...facts,
      procedure,
      governing: governing('platform', 'application', { filed: today }, defaultValues),
    }
    expect(code(decideFile(ended))).toBe('repealed')
    const taken = (id: string) => code(decideAction(ended, actionOf(stationEntry, id)!, brought))
    expect([taken('publish'), taken('admit'), taken('reject')]).toEqual(['repealed', 'repealed', 'accepted'])
  })
})

test('one case at a time; a certificate of what a list has published', () => {
  expect([code(decideBegin(null)), code(decideBegin(asId('k_1')))]).toEqual(['accepted', 'open-already'])
  expect([code(decideIssue([])), code(decideIssue([recognised('2026-11-02', '2027-11-01')]))]).toEqual([
    'no-certificate',
    'accepted',
  ])
})

test.each(
  procedures
    .filter(({ filing }) => filing.tells.includes('carrier'))
    .flatMap(({ id, actions, states }) => {
      const ends = states.filter(({ end }) => end).map((state) => state.id)
      return actions.filter(({ to }) => to !== null && ends.includes(to)).map((action) => ({ id, action }))
    }),
)('whoever was told that it began is told how it ended: $id $action.id', ({ action }) => {
  expect(action.tells).toContain('carrier')
})
