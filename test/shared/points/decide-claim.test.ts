import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { productRules } from '@shared/law/product-rules'
import { type ClaimFacts, decideClaim, missingEvidence, type ServiceFacts } from '@shared/points/decide-claim'
import type { FilingRules } from '@shared/points/filing'
import { itemOf } from '@shared/points/table'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { cycle2026, itemId } from './builders'
import { personId, soundClaim } from './facts'
import { otherTable } from './other-table'

const today = localDate('2026-06-02')
const claim = (over: Partial<ClaimFacts> = {}, on = today) => decideClaim({ ...soundClaim, ...over }, on)
const withRecord = (over: Partial<ServiceFacts>): Partial<ClaimFacts> => ({ record: { ...soundClaim.record, ...over } })
const day = localDate
const within = (claimWindowDays: number): FilingRules => ({
  values: { ...defaultValues, claimWindowDays },
  frozenFrom: null,
})
const frozen = (frozenFrom: LocalDate): FilingRules => ({ values: defaultValues, frozenFrom })

describe('a claim', () => {
  test('with nothing in its way is accepted, with what the table would give and the cycle it would count in', () => {
    expect(claim()).toEqual({ accepted: true, cycle: cycle2026, proposed: 200 })
  })

  const refusals: [string, Partial<ClaimFacts>, string, string][] = [
    ['by a station that never was a 培育对象', { cultivation: [] }, 'NOT_CULTIVATION_OBJECT', 'article'],
    [
      'by a station that is no longer one',
      { cultivation: [{ from: day('2026-04-01'), to: day('2026-06-01') }] },
      'NOT_CULTIVATION_OBJECT',
      'reading',
    ],
    [
      'for a service before the 培育期',
      { cultivation: [{ from: day('2026-06-02'), to: null }] },
      'OUTSIDE_CULTIVATION_PERIOD',
      'article',
    ],
    [
      'for a service after a success that is read to end the 培育期',
      {
        ...withRecord({ servedOn: day('2026-05-31') }),
        cultivation: [{ from: day('2026-06-01'), to: null }],
        goingOn: [{ from: day('2026-04-01'), to: null }],
      },
      'OUTSIDE_CULTIVATION_PERIOD',
      'reading',
    ],
    [
      'by one that such a success has made nothing',
      { cultivation: [], goingOn: [{ from: day('2026-04-01'), to: null }] },
      'NOT_CULTIVATION_OBJECT',
      'reading',
    ],
    [
      'for a service between two 培育期',
      {
        cultivation: [
          { from: day('2026-04-01'), to: day('2026-05-31') },
          { from: day('2026-06-02'), to: null },
        ],
      },
      'OUTSIDE_CULTIVATION_PERIOD',
      'article',
    ],
    ['for a service that is not completed', withRecord({ completedOn: null }), 'RECORD_NOT_COMPLETED', 'article'],
    ['for one completed tomorrow', withRecord({ completedOn: day('2026-06-03') }), 'RECORD_NOT_COMPLETED', 'article'],
    [
      'for a service before the guide',
      { ...withRecord({ servedOn: day('2026-02-28') }), cultivation: [{ from: day('2024-01-01'), to: null }] },
      'BEFORE_FIRST_CYCLE',
      'operator',
    ],
    ['for an item that the table does not have', { itemId: itemId('S-99') }, 'ITEM_UNKNOWN', 'product'],
    ['for a deduction item', { itemId: itemId('K-01') }, 'ITEM_UNKNOWN', 'product'],
    ['for a service of another category', withRecord({ category: 'legal' }), 'ITEM_DOES_NOT_FIT', 'product'],
    [
      'for a service to itself, by credit code',
      { enterprise: { ...soundClaim.enterprise, creditCode: 'STATION' } },
      'SELF_SERVICE',
      'product',
    ],
    [
      'for a service that is denied, as long as nobody has looked',
      withRecord({ denial: 'open' }),
      'DENIED_BY_ENTERPRISE',
      'product',
    ],
    ['for a service that did not happen', withRecord({ denial: 'did-not-happen' }), 'FOUND_NOT_DONE', 'product'],
    [
      'for a service to its own staff',
      { enterprise: { ...soundClaim.enterprise, personIds: ['li', 'staff-a'].map(personId) } },
      'SELF_SERVICE',
      'product',
    ],
    ['that waits already', { existing: 'claim' }, 'ALREADY_CLAIMED', 'product'],
    ['that was awarded', { existing: 'award' }, 'ALREADY_CLAIMED', 'product'],
    ['whose evidence is still looked at', { evidenceWaiting: 1 }, 'EVIDENCE_WAITING', 'product'],
    ['that lacks evidence', { evidence: { photo: 1, 'sign-in-sheet': 1 } }, 'EVIDENCE_MISSING', 'product'],
    ['after the window', { filing: within(0) }, 'FILING_CLOSED', 'operator'],
    ['after the list of its cycle was published', { filing: frozen(today) }, 'FILING_CLOSED', 'operator'],
  ]
  test.each(refusals)('%s is refused', (_, over, code, kind) => {
    expect(claim(over)).toMatchObject({ accepted: false, code, basis: { kind } })
  })

  test.each([
    ['to itself', { enterprise: { ...soundClaim.station, tier: 'none' } }, productRules.noSelfService],
    ['twice', { existing: 'award' }, productRules.oneClaimPerItem],
    ['for what the sample table lacks', { itemId: itemId('S-99') }, productRules.sampleTable],
  ] as const)('%s is refused on that rule of ours', (_, over, basis) => {
    expect(claim(over)).toMatchObject({ basis })
  })

  test('counts from the first day of the 培育期 on', () => {
    expect(claim({ cultivation: [{ from: day('2026-06-01'), to: null }] }).accepted).toBe(true)
    expect(claim({ cultivation: [{ from: day('2026-06-01'), to: day('2026-06-02') }] }).accepted).toBe(true)
  })
  test('can be filed on the day of the service', () => {
    expect(claim({}, day('2026-06-01')).accepted).toBe(true)
  })
  test('two organisations without a credit code are not the same one', () => {
    const none = {
      station: { ...soundClaim.station, creditCode: null },
      enterprise: { ...soundClaim.enterprise, creditCode: null },
    }
    expect(claim(none).accepted).toBe(true)
  })
  test('the window’s last day is still open', () => {
    const filing = within(30)
    expect(claim({ filing }, day('2026-07-01')).accepted).toBe(true)
    expect(claim({ filing }, day('2026-07-02'))).toMatchObject({
      code: 'FILING_CLOSED',
      data: { lastDay: '2026-07-01' },
    })
  })
  test('the day before publication is still open', () => {
    const filing = frozen(day('2026-11-01'))
    expect(claim({ filing }, day('2026-10-31')).accepted).toBe(true)
    expect(claim({ filing }, day('2026-11-01'))).toMatchObject({ data: { lastDay: '2026-10-31' } })
  })
  test('says which evidence is missing first, and how much of it', () => {
    expect(claim({ evidence: { photo: 1 } })).toMatchObject({ data: { kind: 'sign-in-sheet', have: 0, need: 1 } })
    expect(missingEvidence(itemOf(soundClaim.table, itemId('S-03'))!, { photo: 1 })).toEqual([
      { kind: 'sign-in-sheet', have: 0, atLeast: 1 },
      { kind: 'photo', have: 1, atLeast: 2 },
    ])
  })
  test('a refusal for more than one reason names whether the station may earn at all before anything else', () => {
    expect(claim({ cultivation: [], evidence: {}, itemId: itemId('S-99'), existing: 'award' })).toMatchObject({
      code: 'NOT_CULTIVATION_OBJECT',
    })
  })
})

describe('a claim under a table the engine has never seen', () => {
  const event = { table: otherTable, itemId: itemId('event'), evidence: { photo: 3, hologram: 1 } }
  const record = { ...soundClaim.record, category: 'activity', mode: 'online', quantities: { attendees: 50 } }
  test('a tier and its bonus', () => {
    expect(claim({ ...event, record })).toMatchObject({ accepted: true, proposed: 333 + 17 })
  })
  test('too few people', () => {
    const few = { ...record, quantities: { attendees: 19 } }
    expect(claim({ ...event, record: few })).toMatchObject({
      code: 'BELOW_THRESHOLD',
      basis: { kind: 'operator' },
      data: { quantity: 'attendees', have: 19, need: 20 },
    })
  })
  test('nobody counted the people', () => {
    expect(claim({ ...event, record: { ...record, quantities: {} } })).toMatchObject({ code: 'QUANTITY_MISSING' })
  })
  test('a mode that it does not take', () => {
    expect(claim({ ...event, record: { ...record, mode: 'phone' } })).toMatchObject({ code: 'ITEM_DOES_NOT_FIT' })
  })
  test('evidence of a kind that only this table knows', () => {
    expect(claim({ ...event, record, evidence: { photo: 3 } })).toMatchObject({
      basis: { kind: 'operator' },
      data: { kind: 'hologram', have: 0, need: 1 },
    })
  })
  test('a range is the reviewer’s to fill', () => {
    expect(claim({ table: otherTable, itemId: itemId('case-study') })).toMatchObject({ accepted: true, proposed: null })
  })
  test.each([
    ['centre', { inCycle: 0, ever: 0 }, true],
    ['centre', { inCycle: 0, ever: 1 }, false],
    ['yearbook', { inCycle: 0, ever: 3 }, true],
    ['yearbook', { inCycle: 1, ever: 1 }, false],
  ])('the one-off %s after %o: %s', (item, awards, accepted) => {
    const answer = claim({ table: otherTable, itemId: itemId(item), awards, evidence: { result: 1 } })
    expect(answer.accepted).toBe(accepted)
    if (!accepted) expect(answer).toMatchObject({ code: 'ONE_OFF_USED', basis: { kind: 'operator' } })
  })
  test('the third of a fading item is worth less', () => {
    expect(claim({ table: otherTable, itemId: itemId('fading'), awards: { inCycle: 1, ever: 9 } })).toMatchObject({
      proposed: 200,
    })
    expect(claim({ table: otherTable, itemId: itemId('fading'), awards: { inCycle: 2, ever: 9 } })).toMatchObject({
      proposed: 90,
    })
  })
})
