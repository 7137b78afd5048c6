import { localDate } from '@shared/calendar/local-date'
import { claimAfterPeriod } from '@shared/law/g26/points-silences'
import { productRules } from '@shared/law/product-rules'
import { type ClaimEvent, claimStanding } from '@shared/points/claim-events'
import { decideVerification, type Verdict, type VerificationFacts } from '@shared/points/decide-verification'
import { sampleTable } from '@shared/points/sample-table'
import type { Denial } from '@shared/service/denial'
import { describe, expect, test } from 'vitest'
import { itemId } from './builders'
import { personId, soundVerification } from './facts'
import { otherTable } from './other-table'

const today = localDate('2026-06-05')
const yes: Verdict = { verdict: 'verified', chosen: null }
const decide = (over: Partial<VerificationFacts> = {}, verdict: Verdict = yes) =>
  decideVerification({ ...soundVerification, ...over }, verdict, today)
const claimed = (over: Partial<VerificationFacts['claim']>) => ({ claim: { ...soundVerification.claim, ...over } })

const by = { at: soundVerification.claim.standing.filed.at + 1, byId: personId('city-2') }
const verified: ClaimEvent = { what: 'verified', settings: 0, amount: 200, note: '', ...by }
const rejected: ClaimEvent = { what: 'rejected', settings: 0, note: '没有纪要', ...by }
const then = (...events: ClaimEvent[]) => ({
  standing: claimStanding([soundVerification.claim.standing.filed, ...events]),
})

describe('a verification', () => {
  test('awards what the table says, with everything that explains it', () => {
    expect(decide()).toEqual({
      accepted: true,
      outcome: 'verified',
      entry: {
        kind: 'award',
        id: 'award:r1:S-03',
        carrierId: 'station-a',
        recordId: 'r1',
        itemId: 'S-03',
        enterpriseId: 'e1',
        amount: 200,
        facts: { quantities: {}, mode: 'onsite', beneficiaryTier: 'specialised', awardsBefore: 0, chosen: null },
        dates: { service: '2026-06-01', claim: '2026-06-02', verification: '2026-06-05' },
        rule: { tableId: sampleTable.id, version: sampleTable.version, official: false },
      },
      parts: [{ id: 'S-03', points: 200 }],
      proposedById: null,
      basis: expect.objectContaining({ kind: 'article', article: '三（三）2' }),
    })
  })

  test('of one that was filed after the 培育期 stands on the reading that lets it', () => {
    expect(decide({ filedAfterPeriod: true })).toMatchObject({
      outcome: 'verified',
      basis: { kind: 'reading', reading: claimAfterPeriod.readings.accepted },
    })
  })

  const { record, enterprise } = soundVerification
  const served = (denial: Denial) => ({ record: { ...record, denial } })
  const acted = (id: string) => ({ enterprise: { ...enterprise, actingIds: [personId(id)] } })
  const refusals: [string, Partial<VerificationFacts>, string][] = [
    ['of a service by a person on both sides', acted('staff-a'), 'SELF_SERVICE'],
    ['of a service to itself', { enterprise: { ...enterprise, creditCode: 'STATION' } }, 'SELF_SERVICE'],
    ['of a service that is denied, as long as nobody has looked', served('open'), 'DENIED_BY_ENTERPRISE'],
    ['of a service that did not happen', served('did-not-happen'), 'FOUND_NOT_DONE'],
    ['of a claim that was verified', claimed(then(verified)), 'verified'],
    ['of a claim that was rejected', claimed(then(rejected)), 'rejected'],
    ['of an item that the table does not have', claimed({ itemId: itemId('S-99') }), 'ITEM_UNKNOWN'],
  ]
  test.each(refusals)('%s is refused', (_, over, code) => {
    expect(decide(over)).toMatchObject({ accepted: false, code })
  })
  test.each([
    ['served themselves', acted('staff-a'), productRules.noSelfService],
    ['were denied', served('open'), productRules.checked],
    ['come second', claimed(then(verified)), productRules.decidedOnce],
  ] as const)('those who %s are told by which of our rules', (_, over, basis) => {
    expect(decide(over)).toMatchObject({ basis })
  })
  test('a colleague who had no part in it is no obstacle, nor is a denial that somebody looked into', () => {
    const colleague = { enterprise: { ...enterprise, personIds: [...enterprise.personIds, personId('manager-a')] } }
    expect(decide(colleague)).toMatchObject({ accepted: true, outcome: 'verified' })
    expect(decide(served('stands'))).toMatchObject({ accepted: true, outcome: 'verified' })
  })
  test('a rejection needs a reason; it is open to what earns nothing, but not before somebody has looked', () => {
    expect(decide({}, { verdict: 'rejected', reason: ' 照片与活动不符 ' })).toEqual({
      accepted: true,
      outcome: 'rejected',
      reason: '照片与活动不符',
    })
    expect(decide({}, { verdict: 'rejected', reason: ' \n' })).toMatchObject({
      code: 'REASON_MISSING',
      basis: productRules.rejectionReasoned,
    })
    const no: Verdict = { verdict: 'rejected', reason: '没有这次服务' }
    expect(decide(served('did-not-happen'), no)).toMatchObject({ accepted: true, outcome: 'rejected' })
    expect(decide(served('open'), no)).toMatchObject({ code: 'DENIED_BY_ENTERPRISE' })
  })
  test('a choice is kept only where the item leaves one', () => {
    expect(decide({}, { verdict: 'verified', chosen: 900 })).toMatchObject({
      entry: { amount: 200, facts: { chosen: null } },
    })
  })
})

describe('under a table the engine has never seen', () => {
  test.each([
    ['centre', { inCycle: 0, ever: 0 }, true],
    ['centre', { inCycle: 0, ever: 1 }, false],
    ['yearbook', { inCycle: 0, ever: 3 }, true],
    ['yearbook', { inCycle: 1, ever: 1 }, false],
  ])('of two claims of the one-off %s that waited at once only one is awarded: %o, %s', (item, awards, accepted) => {
    const facts = { table: otherTable, awards, ...claimed({ itemId: itemId(item) }) }
    const answer = decide(facts)
    expect(answer.accepted).toBe(accepted)
    if (accepted) return
    expect(answer).toMatchObject({ code: 'ONE_OFF_USED', basis: { kind: 'operator' } })
    expect(decide(facts, { verdict: 'rejected', reason: '已经记过' })).toMatchObject({ outcome: 'rejected' })
  })
  const range = { table: otherTable, ...claimed({ itemId: itemId('case-study') }) }
  test('the reviewer chooses within the range, in its steps', () => {
    expect(decide(range, { verdict: 'verified', chosen: 375 })).toMatchObject({
      entry: { amount: 375, facts: { chosen: 375 } },
    })
    expect(decide(range, { verdict: 'verified', chosen: 380 })).toMatchObject({ code: 'CHOICE_OUT_OF_RANGE' })
    expect(decide(range, yes)).toMatchObject({ code: 'CHOICE_MISSING', basis: { kind: 'operator' } })
    const gone = decide({ table: otherTable })
    expect(gone).toMatchObject({ code: 'ITEM_UNKNOWN', basis: { kind: 'operator' } })
  })
  test('a ratio with its bonuses says what it is made of', () => {
    const record = { ...soundVerification.record, quantities: { financedWan: 1000, firstLoan: 1 } }
    const enterprise = { ...soundVerification.enterprise, tier: 'champion' }
    expect(decide({ table: otherTable, ...claimed({ itemId: itemId('loan') }), record, enterprise })).toMatchObject({
      entry: { amount: 233 + 81 + 50, rule: { tableId: 'other', official: true } },
      parts: [
        { id: 'loan', points: 233 },
        { id: 'loan-giant', points: 81 },
        { id: 'loan-first', points: 50 },
      ],
    })
  })
})

describe('above what one awards alone', () => {
  const item = { ...otherTable.items.find(({ id }) => id === 'case-study')!, id: itemId('wide') }
  const wide = { ...item, amount: { kind: 'range', from: 100, to: 900, step: 50 } } as const
  const fading = {
    ...item,
    id: itemId('fading-high'),
    amount: {
      kind: 'tiers',
      quantity: 'occurrence',
      tiers: [
        { from: 1, points: 800 },
        { from: 2, points: 600 },
        { from: 3, points: 300 },
      ],
    },
  } as const
  const table = { ...otherTable, items: [wide, fading] }
  const proposed = (chosen: number | null, amount: number): ClaimEvent => ({
    what: 'proposed',
    settings: 0,
    chosen,
    amount,
    note: '',
    ...by,
  })
  const second =
    (id: string, first: ClaimEvent, over: Partial<VerificationFacts> = {}) =>
    (chosen: number | null) =>
      decide(
        { table, byId: personId('city-3'), ...claimed({ itemId: itemId(id), ...then(first) }), ...over },
        { verdict: 'verified', chosen },
      )
  const of600 = second('wide', proposed(600, 600))

  test('the second agrees to the figure of the first, said or not', () => {
    for (const chosen of [600, null])
      expect(of600(chosen)).toMatchObject({ outcome: 'verified', entry: { amount: 600 }, proposedById: 'city-2' })
  })
  test('another choice is a proposal of its own, and waits for somebody’s yes', () => {
    for (const chosen of [550, 900])
      expect(of600(chosen)).toEqual({ accepted: true, outcome: 'proposed', chosen, amount: chosen })
  })
  test('what one may award alone needs no first, and names none', () => {
    expect(of600(400)).toMatchObject({ outcome: 'verified', entry: { amount: 400 }, proposedById: null })
  })
  test('what the table gives by now is not what the first has agreed to', () => {
    const fades = (inCycle: number) =>
      second('fading-high', proposed(null, 800), { awards: { inCycle, ever: inCycle } })
    expect(fades(0)(null)).toMatchObject({ outcome: 'verified', entry: { amount: 800 }, proposedById: 'city-2' })
    expect(fades(1)(null)).toEqual({ accepted: true, outcome: 'proposed', chosen: null, amount: 600 })
    expect(fades(2)(null)).toMatchObject({ outcome: 'verified', entry: { amount: 300 }, proposedById: null })
  })
  test('of two proposals the later waits; whose gave way may agree to it, also of an appeal', () => {
    const later: ClaimEvent = {
      ...by,
      what: 'proposed',
      settings: 0,
      chosen: 500,
      amount: 500,
      note: '',
      byId: personId('city-3'),
    }
    const appealed: ClaimEvent = { ...by, what: 'appealed', settings: 0, reason: '有纪要', byId: personId('manager-a') }
    const refusedBefore: ClaimEvent = { ...rejected, byId: personId('city-1') }
    for (const before of [[], [refusedBefore, appealed]]) {
      const { standing } = then(...before, proposed(600, 600), later)
      const facts = (id: string) => ({
        table,
        byId: personId(id),
        claim: { ...soundVerification.claim, itemId: itemId('wide'), standing },
      })
      expect(decide(facts('city-3'))).toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
      expect(decide(facts('city-2'))).toMatchObject({
        outcome: 'verified',
        entry: { amount: 500 },
        proposedById: 'city-3',
      })
    }
  })
})
