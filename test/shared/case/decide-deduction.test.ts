import { localDate } from '@shared/calendar/local-date'
import { type DeductionFacts, decideDeduction, deductionItemsFor } from '@shared/case/decide-deduction'
import { deductionId, factKey } from '@shared/case/fact'
import { deductionGrounds } from '@shared/law/g26/deductions'
import { sampleTable } from '@shared/points/sample-table'
import { describe, expect, test } from 'vitest'
import { otherTable } from '../points/other-table'

const today = localDate('2026-09-02')
const sound: DeductionFacts = {
  carrier: 'station-a',
  fact: factKey({ booking: 'b1', complaint: 'c1' }),
  happenedOn: localDate('2026-08-14'),
  reportedOn: localDate('2026-08-15'),
  found: true,
  table: sampleTable,
  item: 'K-02',
  quantities: {},
  chosen: null,
  reason: '未按预约接待',
  existing: null,
  deductionsInCycle: 0,
  cultivation: [{ from: localDate('2026-04-01'), to: null }],
  station: { creditCode: 'STATION', people: ['manager-a'] },
  enterprise: { id: 'e2', creditCode: 'E2', people: ['wang'] },
  decider: 'city-2',
}
const decide = (over: Partial<DeductionFacts> = {}) => decideDeduction({ ...sound, ...over }, today)

describe('a deduction', () => {
  test('for a found fact takes what the table says, on the article', () => {
    expect(decide()).toMatchObject({
      accepted: true,
      ground: 'broken-promise',
      basis: { kind: 'article', quote: expect.stringContaining('未履行服务承诺') },
      entry: {
        kind: 'deduction',
        id: 'deduction:booking:b1',
        item: 'K-02',
        enterprise: 'e2',
        amount: 200,
        dates: { service: '2026-08-14', claim: '2026-08-15', verification: '2026-09-02' },
        rule: { table: 'sample-station', official: false },
      },
    })
  })

  const refusals: [string, Partial<DeductionFacts>, string, string][] = [
    ['for what nobody found to be so', { found: false }, 'FACT_NOT_FOUND', 'article'],
    [
      'for what happened before the 培育期',
      { happenedOn: localDate('2026-03-31') },
      'OUTSIDE_CULTIVATION_PERIOD',
      'article',
    ],
    ['by someone of the station', { decider: 'manager-a' }, 'DECIDER_OF_STATION', 'product'],
    ['by someone of the complaining enterprise', { decider: 'wang' }, 'DECIDER_OF_ENTERPRISE', 'product'],
    ['under an item that the table does not have', { item: 'K-99' }, 'NO_DEDUCTION_ITEM', 'product'],
    ['under an item that earns points', { item: 'S-03' }, 'NO_DEDUCTION_ITEM', 'product'],
    ['by a table without deductions', { table: { ...sampleTable, deductions: [] } }, 'NO_DEDUCTION_ITEM', 'product'],
    ['on the open list without a word', { table: otherTable, item: 'else', reason: '  ' }, 'REASON_MISSING', 'product'],
    ['of a range without a choice', { table: otherTable, item: 'promise' }, 'CHOICE_MISSING', 'operator'],
    ['beyond the range', { table: otherTable, item: 'promise', chosen: 550 }, 'CHOICE_OUT_OF_RANGE', 'operator'],
  ]
  test.each(refusals)('%s is refused', (_, over, code, kind) => {
    expect(decide(over)).toMatchObject({ accepted: false, code, basis: { kind } })
  })

  test('on the open list stands with somebody’s reasons', () => {
    expect(decide({ table: otherTable, item: 'else' })).toMatchObject({
      accepted: true,
      ground: 'other',
      entry: { amount: 75 },
    })
  })
  test('by someone unconnected works without an enterprise too', () => {
    expect(decide({ enterprise: null })).toMatchObject({ accepted: true, entry: { enterprise: null } })
  })
  test('what an imported table lacks, its importer answers for', () => {
    expect(decide({ table: otherTable })).toMatchObject({ code: 'NO_DEDUCTION_ITEM', basis: { kind: 'operator' } })
  })
  test('per occurrence and by choice', () => {
    const of = (deductionsInCycle: number) => decide({ table: otherTable, item: 'complaint', deductionsInCycle })
    expect([of(0), of(1), of(7)]).toMatchObject([
      { entry: { amount: 100 } },
      { entry: { amount: 250 } },
      { entry: { amount: 250 } },
    ])
    expect(decide({ table: otherTable, item: 'promise', chosen: 150 })).toMatchObject({ entry: { amount: 150 } })
  })
})

describe('one fact, one deduction', () => {
  test('a missed appointment is one fact, as a complaint, as a broken promise and as a record', () => {
    const keys = [{ booking: 'b1' }, { booking: 'b1', complaint: 'c1' }, { booking: 'b1', record: 'r_b1' }].map(factKey)
    expect(new Set(keys.map(deductionId))).toEqual(new Set(['deduction:booking:b1']))
  })
  test('under another ground it is refused with the entry that there is, even one since reversed', () => {
    const existing = { id: 'deduction:booking:b1', amount: 200 }
    expect(decide({ item: 'K-01', existing })).toMatchObject({
      accepted: false,
      code: 'ALREADY_DEDUCTED',
      data: { entry: 'deduction:booking:b1', amount: 200 },
    })
  })
  test('without a booking it is the record, then the complaint, and never nothing', () => {
    expect(factKey({ booking: null, record: 'r1', complaint: 'c1' })).toBe('record:r1')
    expect(factKey({ complaint: 'c1' })).toBe('complaint:c1')
    expect(() => factKey({ booking: null })).toThrow(RangeError)
  })
})

test('the shipped table has one item for each named ground and none for the open list', () => {
  expect(deductionGrounds.map((ground) => deductionItemsFor(sampleTable, ground).length)).toEqual([1, 1, 1, 0])
})
