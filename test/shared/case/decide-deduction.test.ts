import { localDate } from '@shared/calendar/local-date'
import { type DeductionFacts, decideDeduction, deductionItemsFor } from '@shared/case/decide-deduction'
import { factKeyOf } from '@shared/case/fact'
import { occurrences } from '@shared/case/occurrence'
import { asId, type CarrierId, type EnterpriseId, type EntryId } from '@shared/ids'
import { deductionGrounds, deductionList, isNamed } from '@shared/law/g26/deductions'
import { productRules } from '@shared/law/product-rules'
import { sampleTable } from '@shared/points/sample-table'
import type { PointsTable } from '@shared/points/table'
import { settingBasis } from '@shared/settings/basis'
import { defaultValues } from '@shared/settings/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemId, stationId } from '../points/builders'
import { otherTable } from '../points/other-table'

const enterpriseId = asId<EnterpriseId>('e2')
const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-09-02T09:00:00')
const happenedAt = at('2026-08-14T10:00:00')
const kept = { start: happenedAt, cancelledAt: null, checkedInAt: null }
const sound: DeductionFacts = {
  carrierId: stationId,
  enterpriseId,
  happenedAt,
  what: 'missed-appointment',
  appointment: kept,
  complaint: false,
  reportedOn: localDate('2026-08-15'),
  established: true,
  table: sampleTable,
  itemId: itemId('K-02'),
  quantities: {},
  chosen: null,
  unlisted: '',
  existing: null,
  deductionsInCycle: 0,
  values: defaultValues,
  cultivation: [{ from: localDate('2026-04-01'), to: null }],
}
const decide = (over: Partial<DeductionFacts> = {}) => decideDeduction({ ...sound, ...over }, now)

describe('a deduction', () => {
  test('for a found fact takes what the table says, on the article', () => {
    expect(decide()).toMatchObject({
      accepted: true,
      ground: 'broken-promise',
      basis: { kind: 'article', quote: expect.stringContaining('未履行服务承诺') },
      entry: {
        kind: 'deduction',
        id: 'deduction:fact:station-a:e2:2026-08-14',
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
      { happenedAt: at('2026-03-31T10:00:00') },
      'OUTSIDE_CULTIVATION_PERIOD',
      'reading',
    ],
    [
      'for what happened before the text was published',
      { happenedAt: at('2026-02-28T10:00:00') },
      'BEFORE_PUBLICATION',
      'operator',
    ],
    ['before its time', { happenedAt: now + 1 }, 'NOT_YET', 'product'],
    [
      'before its time, whatever it is',
      { happenedAt: now + 1, what: 'other', appointment: null },
      'NOT_YET',
      'product',
    ],
    ['of an appointment whose time has not come', { appointment: { ...kept, start: now + 1 } }, 'NOT_YET', 'product'],
    ['for an appointment that was cancelled', { appointment: { ...kept, cancelledAt: 1 } }, 'DID_NOT_STAND', 'product'],
    [
      'as missed where the enterprise was received',
      { appointment: { ...kept, checkedInAt: 1 } },
      'HAD_ARRIVED',
      'product',
    ],
    ['of what only a found complaint stands for', { itemId: itemId('K-01') }, 'COMPLAINT_NEEDED', 'article'],
    ['under an item that the table does not have', { itemId: itemId('K-99') }, 'NO_DEDUCTION_ITEM', 'product'],
    ['under an item that earns points', { itemId: itemId('S-03') }, 'NO_DEDUCTION_ITEM', 'product'],
    ['by a table without deductions', { table: { ...sampleTable, deductions: [] } }, 'NO_DEDUCTION_ITEM', 'product'],
    [
      'on the open list without a word',
      { table: otherTable, itemId: itemId('else'), unlisted: '  ' },
      'REASON_MISSING',
      'product',
    ],
    ['of a range without a choice', { table: otherTable, itemId: itemId('promise') }, 'CHOICE_MISSING', 'operator'],
    [
      'beyond the range',
      { table: otherTable, itemId: itemId('promise'), chosen: { points: 550, why: '情节重' } },
      'CHOICE_OUT_OF_RANGE',
      'operator',
    ],
    [
      'of a range without a word on why so many',
      { table: otherTable, itemId: itemId('promise'), chosen: { points: 150, why: ' ' } },
      'CHOICE_UNEXPLAINED',
      'product',
    ],
  ]
  test.each(refusals)('%s is refused', (_, over, code, kind) => {
    expect(decide(over)).toMatchObject({ accepted: false, code, basis: { kind } })
  })

  test('on the open list stands with somebody’s reasons', () => {
    expect(decide({ table: otherTable, itemId: itemId('else'), unlisted: '同样损害企业利益' })).toMatchObject({
      accepted: true,
      ground: 'other',
      entry: { amount: 75 },
    })
  })
  test('at the very moment, and of an arrival that was late, stands', () => {
    expect(decide({ happenedAt: now })).toMatchObject({ accepted: true })
    const late = { what: 'late-arrival', appointment: { ...kept, checkedInAt: happenedAt + 1 } } as const
    expect(decide(late)).toMatchObject({ accepted: true })
  })
  test('for what is no matter of an appointment asks nothing of it', () => {
    expect(decide({ what: 'other', appointment: { start: now + 1, cancelledAt: 1, checkedInAt: 1 } })).toMatchObject({
      accepted: true,
    })
    expect(decide({ appointment: null })).toMatchObject({ accepted: true })
  })
  test('of what happened outside every 培育期 stands on the reading that lets it, inside on the text', () => {
    const values = { ...defaultValues, deductionOutsidePeriod: 'accepted' as const }
    expect(decide({ values })).toMatchObject({ accepted: true, basis: { kind: 'article' } })
    expect(decide({ values, cultivation: [] })).toMatchObject({
      accepted: true,
      basis: settingBasis('deductionOutsidePeriod', values),
    })
  })
  test('of a found complaint stands on it', () => {
    expect(decide({ itemId: itemId('K-01'), complaint: true })).toMatchObject({
      accepted: true,
      ground: 'found-complaint',
    })
  })
  test('asks a person’s reasons of exactly what the text does not name, and of nothing else', () => {
    expect(deductionList).toMatchObject({ force: 'soft', word: '等', value: { open: true } })
    for (const ground of deductionGrounds) {
      const table: PointsTable = { ...sampleTable, deductions: [{ ...sampleTable.deductions[1]!, ground }] }
      const decided = decide({ table, complaint: true })
      expect(decided.accepted ? 'accepted' : decided.code).toBe(isNamed(ground) ? 'accepted' : 'REASON_MISSING')
      expect(decide({ table, complaint: true, unlisted: '同样损害企业利益' }).accepted).toBe(true)
    }
  })
  test('what an imported table lacks, its importer answers for', () => {
    expect(decide({ table: otherTable })).toMatchObject({ code: 'NO_DEDUCTION_ITEM', basis: { kind: 'operator' } })
  })
  test('per occurrence and by choice', () => {
    const of = (deductionsInCycle: number) =>
      decide({ table: otherTable, itemId: itemId('complaint'), complaint: true, deductionsInCycle })
    expect([of(0), of(1), of(7)]).toMatchObject([
      { entry: { amount: 100 } },
      { entry: { amount: 250 } },
      { entry: { amount: 250 } },
    ])
    expect(
      decide({ table: otherTable, itemId: itemId('promise'), chosen: { points: 150, why: '初次' } }),
    ).toMatchObject({
      entry: { amount: 150, facts: { chosen: 150 } },
      chosen: { points: 150, why: '初次' },
    })
    // where the table says how many, nobody chooses
    expect(decide({ chosen: { points: 150, why: '初次' } })).toMatchObject({ entry: { amount: 200 }, chosen: null })
  })
})

describe('one fact, one deduction', () => {
  const day = fc.constantFrom('2026-08-13', '2026-08-14', '2026-08-15')
  const fact = fc.record({
    carrierId: fc.constantFrom(stationId, asId<CarrierId>('station-b')),
    enterpriseId: fc.constantFrom(enterpriseId, asId<EnterpriseId>('e3')),
    happenedOn: day.map((text) => localDate(text)),
  })

  test('the key is the carrier, the enterprise and the day, and nothing else', () => {
    fc.assert(
      fc.property(fact, fact, (one, other) => {
        expect(factKeyOf(one) === factKeyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })

  test('however it is reported, with a booking or without, the entry is the same one', () => {
    const way = fc.record({
      what: fc.constantFrom(...occurrences),
      appointment: fc.constantFrom(null, kept),
      complaint: fc.boolean(),
      itemId: fc.constantFrom('K-02', 'K-03').map(itemId),
      happenedAt: fc.integer({ min: at('2026-08-14T00:00:00'), max: at('2026-08-14T23:59:59') }),
    })
    fc.assert(
      fc.property(way, way, (one, other) => {
        const [first, second] = [decide(one), decide(other)]
        if (!first.accepted || !second.accepted) throw new Error('both ways are open')
        expect(first.entry.id).toBe(second.entry.id)
      }),
    )
  })

  test('under another ground it is refused with the entry that there is, even one since reversed', () => {
    const existing = { id: asId<EntryId>('deduction:fact'), amount: 200 }
    expect(decide({ itemId: itemId('K-03'), existing })).toMatchObject({
      accepted: false,
      code: 'ALREADY_DEDUCTED',
      basis: productRules.oneDeductionPerFact,
      data: { entryId: 'deduction:fact', amount: 200 },
    })
  })
})

test('the shipped table has one item for each named ground and none for the open list', () => {
  expect(deductionGrounds.map((ground) => deductionItemsFor(sampleTable, ground).length)).toEqual([1, 1, 1, 0])
})
