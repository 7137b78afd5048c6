import { localDate } from '@shared/calendar/local-date'
import { type DeductionFacts, decideDeduction, deductionItemsFor } from '@shared/case/decide-deduction'
import { deductionId, factKeyOf } from '@shared/case/fact'
import { asId, type BookingId, type ComplaintId, type EnterpriseId, type EntryId, type RecordId } from '@shared/ids'
import { deductionGrounds } from '@shared/law/g26/deductions'
import { productRules } from '@shared/law/product-rules'
import { sampleTable } from '@shared/points/sample-table'
import { describe, expect, test } from 'vitest'
import { itemId, stationId } from '../points/builders'
import { personId } from '../points/facts'
import { otherTable } from '../points/other-table'

const bookingId = asId<BookingId>('b1')
const recordId = asId<RecordId>('r1')
const complaintId = asId<ComplaintId>('c1')
const today = localDate('2026-09-02')
const sound: DeductionFacts = {
  carrierId: stationId,
  factKey: factKeyOf({ bookingId, complaintId }),
  happenedOn: localDate('2026-08-14'),
  reportedOn: localDate('2026-08-15'),
  established: true,
  table: sampleTable,
  itemId: itemId('K-02'),
  quantities: {},
  chosen: null,
  reason: '未按预约接待',
  existing: null,
  deductionsInCycle: 0,
  cultivation: [{ from: localDate('2026-04-01'), to: null }],
  station: { creditCode: 'STATION', personIds: [personId('manager-a')] },
  enterprise: { id: asId<EnterpriseId>('e2'), creditCode: 'E2', personIds: [personId('wang')] },
  deciderId: personId('city-2'),
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
        itemId: 'K-02',
        enterpriseId: 'e2',
        amount: 200,
        dates: { service: '2026-08-14', claim: '2026-08-15', verification: '2026-09-02' },
        rule: { tableId: 'sample-station', official: false },
      },
    })
  })

  const refusals: [string, Partial<DeductionFacts>, string, string][] = [
    ['for what nobody found to be so', { established: false }, 'FACT_NOT_FOUND', 'article'],
    [
      'for what happened before the 培育期',
      { happenedOn: localDate('2026-03-31') },
      'OUTSIDE_CULTIVATION_PERIOD',
      'article',
    ],
    ['by someone of the station', { deciderId: personId('manager-a') }, 'DECIDER_OF_STATION', 'product'],
    ['by someone of the complaining enterprise', { deciderId: personId('wang') }, 'DECIDER_OF_ENTERPRISE', 'product'],
    ['under an item that the table does not have', { itemId: itemId('K-99') }, 'NO_DEDUCTION_ITEM', 'product'],
    ['under an item that earns points', { itemId: itemId('S-03') }, 'NO_DEDUCTION_ITEM', 'product'],
    ['by a table without deductions', { table: { ...sampleTable, deductions: [] } }, 'NO_DEDUCTION_ITEM', 'product'],
    [
      'on the open list without a word',
      { table: otherTable, itemId: itemId('else'), reason: '  ' },
      'REASON_MISSING',
      'product',
    ],
    ['of a range without a choice', { table: otherTable, itemId: itemId('promise') }, 'CHOICE_MISSING', 'operator'],
    [
      'beyond the range',
      { table: otherTable, itemId: itemId('promise'), chosen: 550 },
      'CHOICE_OUT_OF_RANGE',
      'operator',
    ],
  ]
  test.each(refusals)('%s is refused', (_, over, code, kind) => {
    expect(decide(over)).toMatchObject({ accepted: false, code, basis: { kind } })
  })

  test('on the open list stands with somebody’s reasons', () => {
    expect(decide({ table: otherTable, itemId: itemId('else') })).toMatchObject({
      accepted: true,
      ground: 'other',
      entry: { amount: 75 },
    })
  })
  test('by someone unconnected works without an enterprise too', () => {
    expect(decide({ enterprise: null })).toMatchObject({ accepted: true, entry: { enterpriseId: null } })
  })
  test('what an imported table lacks, its importer answers for', () => {
    expect(decide({ table: otherTable })).toMatchObject({ code: 'NO_DEDUCTION_ITEM', basis: { kind: 'operator' } })
  })
  test('per occurrence and by choice', () => {
    const of = (deductionsInCycle: number) =>
      decide({ table: otherTable, itemId: itemId('complaint'), deductionsInCycle })
    expect([of(0), of(1), of(7)]).toMatchObject([
      { entry: { amount: 100 } },
      { entry: { amount: 250 } },
      { entry: { amount: 250 } },
    ])
    expect(decide({ table: otherTable, itemId: itemId('promise'), chosen: 150 })).toMatchObject({
      entry: { amount: 150 },
    })
  })
})

describe('one fact, one deduction', () => {
  test('a missed appointment is one fact, as a complaint, as a broken promise and as a record', () => {
    const keys = [{ bookingId }, { bookingId, complaintId }, { bookingId, recordId }].map(factKeyOf)
    expect(new Set(keys.map((key) => deductionId(key)))).toEqual(new Set(['deduction:booking:b1']))
  })
  test('under another ground it is refused with the entry that there is, even one since reversed', () => {
    const existing = { id: asId<EntryId>('deduction:booking:b1'), amount: 200 }
    expect(decide({ itemId: itemId('K-01'), existing })).toMatchObject({
      accepted: false,
      code: 'ALREADY_DEDUCTED',
      basis: productRules.oneDeductionPerFact,
      data: { entryId: 'deduction:booking:b1', amount: 200 },
    })
  })
  test('without a booking it is the record, then the complaint, and never nothing', () => {
    expect(factKeyOf({ bookingId: null, recordId, complaintId })).toBe('record:r1')
    expect(factKeyOf({ complaintId })).toBe('complaint:c1')
    expect(() => factKeyOf({ bookingId: null })).toThrow(RangeError)
  })
})

test('the shipped table has one item for each named ground and none for the open list', () => {
  expect(deductionGrounds.map((ground) => deductionItemsFor(sampleTable, ground).length)).toEqual([1, 1, 1, 0])
})
