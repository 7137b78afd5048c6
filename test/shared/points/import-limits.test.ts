import { limits } from '@shared/limits'
import { tableFromJson } from '@shared/points/import/from-json'
import { tableFromSheets } from '@shared/points/import/from-sheets'
import type { PointsTable } from '@shared/points/table'
import { expect, test } from 'vitest'
import { gridsFrom, sheets } from './sheets'

const { tableRows: rows, tableParts: parts } = limits

const many = <T>(length: number, each: (n: number) => T) => Array.from({ length }, (_, n) => each(n))
const named = <T>(length: number, like: T) => many(length, (n) => ({ ...like, id: `R-${n}` }))
const ofFirst = ({ items }: PointsTable, change: object) => ({ items: [{ ...items[0], ...change }, ...items.slice(1)] })

test.each<[string, number, (length: number, table: PointsTable) => object]>([
  ['items', rows, (n, { items }) => ({ items: [...items, ...named(n - items.length, items[0]!)] })],
  ['deductions', rows, (n, { deductions }) => ({ deductions: named(n, deductions[0]!), deductionCaps: [] })],
  ['classes', rows, (n, { classes }) => ({ classes: [...classes, ...named(n - classes.length, classes[0]!)] })],
  ['caps', 3 * rows, (n, { caps }) => ({ caps: named(n, caps[0]!) })],
  ['deductionCaps', rows, (n, { deductionCaps }) => ({ deductionCaps: named(n, deductionCaps[0]!) })],
  [
    'items[0].amount.tiers',
    parts,
    (length, table) => {
      const tiers = many(length, (n) => ({ from: n, points: n + 1 }))
      return ofFirst(table, { amount: { kind: 'tiers', quantity: 'attendees', tiers } })
    },
  ],
  ['items[0].categories', parts, (length, table) => ofFirst(table, { categories: many(length, (n) => `c${n}`) })],
  ['items[0].modes', parts, (length, table) => ofFirst(table, { modes: many(length, (n) => `m${n}`) })],
  [
    'items[0].evidence',
    parts,
    (length, table) => ofFirst(table, { evidence: many(length, (n) => ({ kind: `k${n}`, atLeast: 1 })) }),
  ],
  [
    'items[0].bonuses',
    parts,
    (length, table) => {
      const bonus = { id: '', name: '加分', when: { mode: ['online'] }, add: { points: 1 } }
      return ofFirst(table, { bonuses: named(length, bonus) })
    },
  ],
])('%s in JSON: %d are read, and of one more nothing is', (path, most, having) => {
  const whole = tableFromSheets(gridsFrom(sheets), []).table!
  const problems = (length: number) =>
    tableFromJson(JSON.stringify({ ...whole, ...having(length, whole) }), []).problems
  expect(problems(most)).toBeNull()
  expect(problems(most + 1)).toEqual([{ cell: path, problem: 'TOO_MANY_ROWS', found: '' }])
})
