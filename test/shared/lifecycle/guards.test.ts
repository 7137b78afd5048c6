import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { blocking, type CaseFacts, decideAction } from '@shared/lifecycle/decide-action'
import { isPassedInTime } from '@shared/lifecycle/derive-removal'
import { actionOf } from '@shared/lifecycle/procedure'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'
import { action, brought, byId, decided, due, facts, guard, past, step, today } from './a-case'
import { event, recognised } from './events'

/** What stands in the way of a step besides its state: each guard of a value, and what a step has to bring. */
describe('a step', () => {
  test('leads to its state, or stays where it is', () => {
    const { basis } = action
    expect(decided({})).toEqual({ accepted: true, to: 'admitted', basis })
    expect(decided({ to: null })).toEqual({ accepted: true, to: 'publication', basis })
  })
  test('that is taken once is not taken again, by whomever', () => {
    const again = { steps: [step('do', asId<PersonId>('p_other'))] }
    expect(decided({ once: productRules.supplementOnce }, again)).toMatchObject({
      code: 'once',
      basis: productRules.supplementOnce,
    })
    expect(decided({ once: productRules.supplementOnce }, { steps: [step('another')] }).accepted).toBe(true)
    expect(decided({}, again).accepted).toBe(true)
    expect(blocking({ ...facts, ...again }, { ...action, once: productRules.supplementOnce }, byId)).toMatchObject({
      code: 'once',
    })
    expect(blocking({ ...facts, ...again }, action, byId)).toBeNull()
    expect(blocking({ ...facts, steps: [step('do')] }, action, byId)).toBeNull()
  })
  test('is not taken by who did what it is apart from', () => {
    const apart = { apartFrom: ['file'] }
    expect(decided(apart, { steps: [step('file')] })).toMatchObject({
      code: 'same-person',
      basis: productRules.secondPerson,
    })
    expect(decided(apart, { steps: [step('file', asId<PersonId>('p_other'))] }).accepted).toBe(true)
    expect(decided(apart, { steps: [step('verify')] }).accepted).toBe(true)
    expect(decided({}, { steps: [step('file')] }).accepted).toBe(true)
    expect(blocking({ ...facts, steps: [step('file')] }, { ...action, ...apart }, byId)).toMatchObject({
      code: 'same-person',
    })
    expect(blocking({ ...facts, steps: [step('file')] }, { ...action, ...apart }, asId<PersonId>('p_other'))).toBeNull()
  })
  test.each([
    ['reason', { reason: '  ' }, { reason: '写明了' }, productRules.caseReasoned],
    ['objection', { objection: false }, { objection: true }, productRules.objectedOnce],
    ['finding', { finding: false }, { finding: true }, productRules.objectedOnce],
  ] as const)('brings a %s along', (what, without, along, basis) => {
    expect(decided({ brings: [what] }, {}, without)).toMatchObject({ accepted: false, code: what, basis })
    expect(decided({ brings: [what] }, {}, along).accepted).toBe(true)
  })
  test('is refused by the first guard that does not let it pass', () => {
    const both = { only: [{ kind: 'not-over' }, { kind: 'some-upheld' }] } as const
    expect(decided(both)).toMatchObject({ code: 'no-objection-upheld' })
    expect(decided(both, { due: past })).toMatchObject({ code: 'clock-over' })
  })
})

describe('a clock', () => {
  test('that runs still stands in the way of what comes after it, and says until when', () => {
    expect(guard('over')).toMatchObject({ code: 'clock-running', data: { until: today } })
    expect(guard('over', { due: past }).accepted).toBe(true)
    expect(guard('over', { due: null }).accepted).toBe(true)
  })
  test('that ran out stands in the way of what belongs before it', () => {
    expect(guard('not-over', { due: past })).toMatchObject({ code: 'clock-over' })
    expect(guard('not-over').accepted).toBe(true)
    expect(guard('not-over', { due: null }).accepted).toBe(true)
  })
  test('stands on its own sentence; while it is provisional, on ours', () => {
    const terms = { ...defaultValues, publicNoticeWorkingDays: 7 }
    expect(guard('over', { terms })).toMatchObject({ basis: { kind: 'operator' } })
    expect(guard('over', { terms, due: { ...due, provisional: true } })).toMatchObject({
      basis: productRules.noticeRunsOut,
    })
    expect(guard('over', { state: 'nowhere' })).toMatchObject({ basis: productRules.noticeRunsOut })
  })
})

describe('objections', () => {
  const objections = { made: 2, heard: 2, upheld: 0 }
  test('are all heard first', () => {
    expect(guard('heard', { objections: { ...objections, heard: 0 } })).toMatchObject({
      code: 'objections-waiting',
      data: { waiting: 2 },
    })
    expect(guard('heard', { objections }).accepted).toBe(true)
  })
  test('of which one is true, and of which none is', () => {
    const upheld = { objections: { ...objections, upheld: 1 } }
    expect([guard('none-upheld', upheld), guard('some-upheld', { objections })]).toMatchObject([
      { code: 'objection-upheld', basis: { kind: 'article' } },
      { code: 'no-objection-upheld', basis: { kind: 'article' } },
    ])
    expect([guard('none-upheld', { objections }).accepted, guard('some-upheld', upheld).accepted]).toEqual([true, true])
  })
  test('were not made at all', () => {
    expect(guard('none-made', { objections })).toMatchObject({ code: 'objection-made' })
    expect(guard('none-made').accepted).toBe(true)
  })
})

describe('what the organisation is', () => {
  const admitted = event('admitted', '2022-01-05T10:00:00+08:00')
  test('recognised today', () => {
    expect(guard('recognised', { events: [admitted] })).toMatchObject({
      code: 'not-recognised',
      basis: stationEntry.opens.basis,
    })
    expect(guard('recognised', { events: [admitted, recognised('2026-01-01', '2026-12-31')] }).accepted).toBe(true)
  })
  test('three years without success', () => {
    expect(guard('idle', { events: [admitted] }).accepted).toBe(true)
    const late = event('admitted', '2026-01-05T10:00:00+08:00')
    expect(guard('idle', { events: [late] })).toMatchObject({ code: 'not-idle', data: { from: '2029-01-05' } })
    expect(guard('idle', { events: [late], today: localDate('2029-01-05') }).accepted).toBe(true)
    expect(guard('idle', { events: [] })).toMatchObject({ code: 'not-idle', data: {} })
  })
  test('one that has passed in time waits for its list', () => {
    const events = [admitted]
    expect(guard('idle', { events, passedOn: localDate('2025-01-04') })).toMatchObject({ code: 'passed-unlisted' })
    expect(guard('idle', { events, passedOn: localDate('2025-01-05') }).accepted).toBe(true)
    expect(isPassedInTime(null, today)).toBe(false)
  })
})

describe('what depends on what is said', () => {
  const refuse = actionOf(stationEntry, 'refuse')!
  const recommend = actionOf(stationEntry, 'recommend')!
  const judged = Object.fromEntries(stationEntry.conditions.map(({ id }) => [id, true]))
  const say = (own: Record<string, boolean>, of: Partial<CaseFacts> = {}, by = refuse) =>
    decideAction({ ...facts, ...of }, by, { ...brought, reason: '不满足', said: { judged: own, reasons: {} } })

  test('a refusal names a condition that does not hold; one that nobody judged is none', () => {
    expect(say({})).toMatchObject({ code: 'grounds', basis: productRules.caseRefusedOnGrounds })
    expect(say(judged)).toMatchObject({ code: 'grounds' })
    expect(say({ ...judged, honest: false }).accepted).toBe(true)
    expect(say({ honest: false }).accepted).toBe(true)
  })
  test('a recommendation has every condition judged, now or before; the later word counts', () => {
    expect(say({}, {}, recommend)).toMatchObject({ code: 'conditions' })
    expect(say(judged, {}, recommend).accepted).toBe(true)
    const before = { steps: [{ ...step('recommend', null), judged }] }
    expect(say({}, before, recommend).accepted).toBe(true)
    expect(say({ honest: false }, before, recommend)).toMatchObject({
      reasons: [{ condition: { id: 'honest' }, problem: 'unmet' }],
    })
  })
  test('years are counted on the day of filing, whenever it is decided', () => {
    const terms = { ...defaultValues, reachOfGenerally: 'first-clause' as const }
    const of = { terms, filedOn: localDate('2026-12-31'), today: localDate('2030-01-01') }
    const since = (established: string) => say(judgedButAge, { ...of, form: { ...goodForm, established } }, recommend)
    const { established: _, ...judgedButAge } = judged
    expect(since('2024-12-31').accepted).toBe(true)
    expect(since('2025-01-01')).toMatchObject({ reasons: [{ condition: { id: 'established' }, problem: 'unmet' }] })
  })
  test('is not asked where the screen asks what is in the way', () => {
    expect(blocking(facts, recommend, byId)).toBeNull()
    expect(blocking(facts, refuse, byId)).toBeNull()
    expect(blocking({ ...facts, declared: false }, actionOf(stationEntry, 'supply')!, byId)).toBeNull()
  })
  test('what was supplied is what filing asks for', () => {
    const supply = actionOf(stationEntry, 'supply')!
    expect(decideAction({ ...facts, declared: false }, supply, brought)).toMatchObject({ code: 'declaration' })
    expect(decideAction(facts, supply, brought)).toMatchObject({ accepted: true, to: 'district-review' })
  })
})
