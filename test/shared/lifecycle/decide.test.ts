import { localDate } from '@shared/calendar/local-date'
import { asId } from '@shared/ids'
import { blocking, type CaseFacts, decideAction } from '@shared/lifecycle/decide-action'
import { decideBegin } from '@shared/lifecycle/decide-begin'
import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import { decideFile } from '@shared/lifecycle/decide-file'
import { decideIssue } from '@shared/lifecycle/decide-issue'
import { actionOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
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
    ['by who recommended it', { steps: [{ action: 'recommend', byId, judged: {}, reasons: {} }] }, 'same-person'],
  ])('%s', (_what, own, expected) => {
    expect(code(decideAction({ ...facts, ...own }, admit, brought))).toBe(expected)
    expect(code(blocking({ ...facts, ...own }, admit, byId) ?? {})).toBe(expected)
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
