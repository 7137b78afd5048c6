import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { type Brought, blocking, type CaseFacts, decideAction } from '@shared/lifecycle/decide-action'
import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import { decideFile } from '@shared/lifecycle/decide-file'
import { isPassedInTime } from '@shared/lifecycle/derive-removal'
import { type Action, actionOf } from '@shared/lifecycle/procedure'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { governing } from '@shared/policy/governing'
import { settingBasis } from '@shared/settings/basis'
import { catalogue, settingKeys } from '@shared/settings/catalogue'
import type { Entry } from '@shared/settings/entry'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'
import { event, recognised } from './events'

const today = localDate('2026-09-30')
const byId = asId<PersonId>('p_city')
const due = { on: today, provisional: false, after: addDays(today, -7), count: 5, unit: 'working-day' } as const
const facts: CaseFacts = {
  ...{ procedure: stationEntry, form: goodForm, explanations: {}, declared: true, events: [], governing: null },
  evidence: stationEntry.attachments.map(({ id: kind }) => ({ kind, inspection: { state: 'fine' as const } })),
  ...{ today, terms: defaultValues, state: 'publication', filedOn: today, due, steps: [] },
  objections: { made: 0, heard: 0, upheld: 0 },
  passedOn: null,
  frozen: false,
  writtenByIds: [],
}
const brought: Brought = { byId, reason: '', said: nothingSaid, objection: false, finding: false }
const action: Action = {
  ...{ id: 'do', label: '做', from: ['publication'], to: 'admitted', by: 'person', brings: [], tells: [] },
  basis: productRules.caseReasoned,
}
const decided = (own: Partial<Action>, of: Partial<CaseFacts> = {}, with_: Partial<Brought> = {}) =>
  decideAction({ ...facts, ...of }, { ...action, ...own }, { ...brought, ...with_ })
const guard = (kind: NonNullable<Action['only']>[number]['kind'], of: Partial<CaseFacts> = {}) =>
  decided({ only: [{ kind }] }, of)
const step = (name: string, by: PersonId | null = byId) => ({
  action: name,
  byId: by,
  side: 'city' as const,
  judged: {},
  reasons: {},
})
const past = { ...due, on: addDays(today, -1) }

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
const changes = settingKeys.flatMap((key) => {
  const entry: Entry = catalogue[key]
  return entry.kind === 'reading' ? Object.keys(entry.axis.readings).map((reading) => [key, reading] as const) : []
})

describe('a step that one reading lets through and another does not stands on that reading, and never on an article', () => {
  const late = event('admitted', '2026-01-05T10:00:00+08:00')
  const untrue = { made: 1, heard: 1, upheld: 0 }
  const cancelled = event('cancelled', '2024-09-30T09:00:00+08:00')
  const ended = [event('admitted', '2023-01-05T10:00:00+08:00'), recognised('2024-01-01', '2024-12-31')]
  const [admit, cancel] = [actionOf(stationEntry, 'admit')!, actionOf(stationCancellation, 'cancel')!]
  const idle: Action = { ...action, only: [{ kind: 'idle' }] }
  const untitled = { procedure: stationCancellation, form: { ground: '建设过程中提供虚假材料、数据' } }
  const conditions = [...stationEntry.conditions, ...stationCancellation.conditions]
  const judgedAll = Object.fromEntries(conditions.map(({ id }) => [id, true]))
  // what it is not barred by, or is, its admission does not stand on
  const aboutTheOrganisation = ['barCountsFrom', 'periodAfterSuccess']
  const cases: [string, Action, Partial<CaseFacts>, string[]][] = [
    ['admitted after an untrue objection', admit, { due: past, objections: untrue }, ['untrueObjection']],
    ['cancelled as a mere 培育对象', cancel, { ...untitled, events: [late] }, ['cancellationReach']],
    ['removed at the end of three cycles', idle, { events: [late], today: localDate('2028-10-01') }, ['removalUnit']],
    ['removed at the end of three years', idle, { events: [late], today: localDate('2029-01-05') }, []],
    [
      'removed three years after a success',
      idle,
      { events: ended, today: localDate('2026-10-01') },
      ['removalCountsFrom', 'removalUnit'],
    ],
    ['barred on the last day', admit, { due: past, events: [cancelled] }, ['barCountsFrom']],
    ['barred two days before', admit, { due: past, events: [cancelled], today: localDate('2026-09-29') }, []],
    ['of one that a success has made nothing', admit, { due: past, events: ended }, ['periodAfterSuccess']],
  ]
  test.each(cases)('%s', (_, taken, of, axes) => {
    const own = { ...facts, ...of }
    const by = (terms: typeof defaultValues) =>
      decideAction({ ...own, terms }, taken, { ...brought, reason: '理由', said: { judged: judgedAll, reasons: {} } })
    const turning = new Set<string>()
    for (const [first, reading] of [['factor', 'months'] as const, ...changes]) {
      const terms = { ...defaultValues, [first]: reading }
      const answer = by(terms)
      if (!answer.accepted && !('basis' in answer)) throw new Error(JSON.stringify(answer))
      const turned = changes
        .filter(([key, other]) => by({ ...terms, [key]: other }).accepted !== answer.accepted)
        .filter(([key]) => !answer.accepted || !aboutTheOrganisation.includes(key))
      for (const [key] of turned) turning.add(key)
      const { basis } = answer
      if (turned.length === 0 || basis.kind === 'product') continue
      expect(basis, `${first} ${reading}`).toMatchObject({ kind: 'reading' })
      expect(turned.map(([key]) => settingBasis(key, terms))).toContainEqual(basis)
    }
    expect([...turning].sort()).toEqual(axes)
  })
})
