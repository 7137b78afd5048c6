import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { limits } from '@shared/limits'
import { decideBringing, decideMapping, decideTableApproval, decideTableProposal } from '@shared/points/decide-table'
import { itemUnder, unmapped } from '@shared/points/mapping'
import { sampleTable } from '@shared/points/sample-table'
import type { PointsTable } from '@shared/points/table'
import { tableDiff } from '@shared/points/table-diff'
import { describe, expect, test } from 'vitest'
import { itemId } from './builders'

const [proposer, other] = ['p1', 'p2'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId]
const today = localDate('2026-11-20')
const tomorrow = localDate('2026-11-21')
const draft: PointsTable = { ...sampleTable, version: '1', effectiveFrom: tomorrow }
const facts = { state: 'read', table: draft, mapping: {}, inUse: [sampleTable] } as const
const renamed: PointsTable = {
  ...draft,
  items: draft.items.map((item) => (item.id === 'S-08' ? { ...item, name: '政策问答' } : item)),
}

describe('which item an old one is', () => {
  test('the same id and name need nobody; another name, or none, needs a person', () => {
    expect(unmapped(sampleTable, draft, {})).toEqual([])
    expect(unmapped(sampleTable, renamed, {})).toEqual(['S-08'])
    expect(unmapped(sampleTable, { ...draft, deductions: [] }, {})).toEqual(['K-01', 'K-02', 'K-03'])
  })
  test('what a person says counts: the same, another, or none; an item that is not there does not', () => {
    expect(unmapped(sampleTable, renamed, { 'S-08': itemId('S-08') })).toEqual([])
    expect(unmapped(sampleTable, renamed, { 'S-08': null })).toEqual([])
    expect(unmapped(sampleTable, renamed, { 'S-08': itemId('S-99') })).toEqual(['S-08'])
    expect(unmapped(sampleTable, renamed, { 'S-08': itemId('K-01') })).toEqual(['S-08'])
    expect(itemUnder(renamed, 'items', itemId('S-08'), { 'S-08': itemId('S-09') })).toBe('S-09')
    expect(itemUnder(renamed, 'items', itemId('S-08'), { 'S-08': null })).toBeNull()
    expect(itemUnder(renamed, 'deductions', itemId('S-08'), {})).toBeNull()
  })
})

describe('what a new table changes', () => {
  test('nothing, when it is the same', () => {
    expect(tableDiff(sampleTable, { ...draft, items: draft.items.map((item) => ({ ...item })) })).toEqual({
      ...{ general: [], items: [], caps: [], unchanged: sampleTable.items.length + sampleTable.deductions.length },
    })
  })
  test('nothing, when an item stands in another row of another file', () => {
    const items = draft.items.map((item, row) => ({ ...item, source: `新表 加分 第 ${row + 2} 行` }))
    expect(tableDiff(sampleTable, { ...draft, items }).items).toEqual([])
  })
  test('items that are new, gone or otherwise, caps, and the mark', () => {
    const [first, ...rest] = draft.items
    const changed: PointsTable = {
      ...draft,
      passMark: 7_500,
      items: [
        { ...first!, amount: { kind: 'fixed', points: 400 } },
        ...rest.slice(1),
        { ...first!, id: itemId('S-11') },
      ],
      caps: draft.caps.slice(1),
    }
    const { general, items, caps, unchanged } = tableDiff(sampleTable, changed)
    expect(general).toEqual(['passMark'])
    expect(items.map(({ id, before, after, fields }) => [id, before !== null, after !== null, fields])).toEqual([
      ['S-01', true, true, ['amount']],
      ['S-02', true, false, []],
      ['S-11', false, true, []],
    ])
    expect(items[0]).toMatchObject({
      before: { name: first!.name, amount: first!.amount },
      after: { name: first!.name, amount: { kind: 'fixed', points: 400 } },
    })
    expect(caps).toMatchObject([{ id: 'S-01-cycle', after: null }])
    expect(unchanged).toBe(sampleTable.items.length - 2 + sampleTable.deductions.length)
  })
})

describe('a draft goes before a second person', () => {
  test('from a later day, as it was read', () => {
    expect(decideTableProposal(facts, localDate('2027-01-01'), today)).toMatchObject({
      accepted: true,
      table: { version: '1', effectiveFrom: '2027-01-01' },
    })
  })
  test.each([
    ['not read', { state: 'broken', table: null }, tomorrow, 'NOT_READ'],
    ['proposed already', { state: 'proposed' }, tomorrow, 'NOT_READ'],
    ['items that nobody mapped', { table: renamed }, tomorrow, 'UNMAPPED'],
    ['today', {}, today, 'DAY_PASSED'],
    [
      'a name that is in use',
      { inUse: [{ ...draft, effectiveFrom: sampleTable.effectiveFrom }] },
      tomorrow,
      'VERSION_TAKEN',
    ],
    [
      'other cycles than before',
      { table: { ...draft, cycle: { month: 1, day: 1, scaled: null } } },
      tomorrow,
      'CYCLE_CHANGED',
    ],
    [
      'cycles that begin in another month',
      { table: { ...draft, cycle: { ...draft.cycle, month: 9 } } },
      tomorrow,
      'CYCLE_CHANGED',
    ],
    [
      'cycles that begin on another day of the month',
      { table: { ...draft, cycle: { ...draft.cycle, day: 2 } } },
      tomorrow,
      'CYCLE_CHANGED',
    ],
    [
      'a cycle that is no longer scaled',
      { table: { ...draft, cycle: { ...draft.cycle, scaled: null } } },
      tomorrow,
      'CYCLE_CHANGED',
    ],
    ['a day on which another begins', { inUse: [{ ...draft, version: '0' }] }, tomorrow, 'DATE_TAKEN'],
  ] as const)('%s', (_, own, day, code) => {
    expect(decideTableProposal({ ...facts, ...own }, day, today)).toMatchObject({ accepted: false, code })
  })
})

describe('the second person', () => {
  const proposed = { ...facts, state: 'proposed', proposedById: proposer, fingerprint: 'f' } as const
  const seen = { byId: other, fingerprint: 'f' }
  test('approves the page that was proposed', () => {
    expect(decideTableApproval(proposed, seen, today)).toMatchObject({ accepted: true, table: draft })
  })
  test.each([
    ['is not who proposed it', {}, { byId: proposer }, today, 'SECOND_PERSON_NEEDED'],
    ['saw another page', {}, { fingerprint: 'g' }, today, 'CHANGED'],
    ['comes after it ended', { state: 'declined' }, {}, today, 'ENDED'],
    ['comes on its first day', {}, {}, tomorrow, 'DAY_PASSED'],
    [
      'comes after another with other cycles',
      { inUse: [sampleTable, { ...draft, version: '0', cycle: { month: 1, day: 1, scaled: null } }] },
      {},
      today,
      'CYCLE_CHANGED',
    ],
    ['comes after another of that day', { inUse: [sampleTable, { ...draft, version: '0' }] }, {}, today, 'DATE_TAKEN'],
    [
      'comes after another with other items',
      { inUse: [sampleTable, { ...renamed, version: '0', effectiveFrom: today }] },
      {},
      today,
      'UNMAPPED',
    ],
  ] as const)('%s', (_, own, by, day, code) => {
    expect(decideTableApproval({ ...proposed, ...own }, { ...seen, ...by }, day)).toMatchObject({
      accepted: false,
      code,
    })
  })
})

describe('a file', () => {
  const fresh = { state: 'reading', brought: false, bytes: limits.tableBytes } as const
  test.each([
    ['is read once', { brought: true }, 'BROUGHT'],
    ['is there', { bytes: 0 }, 'NO_FILE'],
    ['is not too large', { bytes: limits.tableBytes + 1 }, 'FILE_TOO_LARGE'],
  ] as const)('%s', (_, own, code) => {
    expect(decideBringing({ ...fresh, ...own })).toMatchObject({ accepted: false, code })
    expect(decideBringing(fresh).accepted).toBe(true)
  })
  test('is mapped after it was read and before it is proposed', () => {
    const may = (['reading', 'broken', 'read', 'proposed', 'approved', 'declined'] as const).filter(
      (state) => decideMapping(state).accepted,
    )
    expect(may).toEqual(['read'])
    expect(decideMapping('proposed')).toMatchObject({ code: 'NOT_READ', basis: productRules.tableWhole })
  })
})
