import { tableSheets as words } from '../../copy/table-sheets'
import { categories } from '../../directory/categories'
import { groundNames } from '../../law/g26/deductions'
import { evidenceKindLabel } from '../evidence'
import { amountFromText } from './amount-text'
import { type Parsed, parse } from './parse'
import { type CellProblem, problemAt } from './problem'
import type { SheetRow } from './sheet-reader'

type Column = keyof typeof words.items.columns
type ItemRow = Parsed<Column>

interface Raw {
  id: string
  name: string
}

/** What no deduction has: it would be dropped. */
const ofAwards = ['cycleCap', 'timesCap', 'evidence', 'categories', 'modes', 'once'] as const

const byLabel = (labels: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(labels).map(([id, label]) => [label, id]))
const categoryOf = byLabel(Object.fromEntries(Object.entries(categories).map(([id, { label }]) => [id, label])))
const evidenceOf = byLabel(evidenceKindLabel)
const groundOf = byLabel(groundNames)

/** The items of a workbook, those that earn and those of 类 扣分, with the caps that stand in their own rows. */
export function itemRows(rows: readonly SheetRow<Column>[], problems: CellProblem[]) {
  const parsed = parse.each(rows, problems)
  const isDeduction = (row: ItemRow) => row.text('className') === words.deduction
  const [earning, costing] = [parsed.filter((row) => !isDeduction(row)), parsed.filter(isDeduction)]
  const classNames = [...new Set(earning.map((row) => row.text('className')))]
  const classes = classNames.map((name, nth) => ({ id: `class-${nth + 1}`, name }))
  const twice = new Map<string, string>()
  for (const row of parsed) {
    const id = row.text('id')
    if (id !== '' && twice.has(id)) problems.push(problemAt(row.cell('id'), 'DUPLICATE', id))
    twice.set(id, row.cell('id'))
    if (row.text('source') === '') row.problem('source', 'MISSING')
  }
  // 扣分项, 扣 分: meant as a deduction, and it would earn
  for (const row of earning) if (/扣\s*分/.test(row.text('className'))) row.problem('className', 'UNKNOWN_WORD')
  for (const row of costing) for (const column of ofAwards) if (row.text(column) !== '') row.problem(column, 'UNFIT')
  return {
    classes,
    items: earning.map((row): Raw & Record<string, unknown> => ({
      ...common(row, false),
      classId: classes[classNames.indexOf(row.text('className'))]!.id,
      categories: listed(row, 'categories').map((word) => categoryOf[word] ?? word),
      ...anyIn(row, 'categories'),
      modes: listed(row, 'modes'),
      ...anyIn(row, 'modes'),
      evidence: evidenceIn(row),
      bonuses: [],
      once: row.text('once') === '' ? null : row.oneOf('once', words.once),
    })),
    deductions: costing.map((row): Raw & Record<string, unknown> => ({
      ...common(row, true),
      ground: groundOf[row.text('name')] ?? 'other',
    })),
    caps: earning.flatMap((row) => [
      ...(row.text('cycleCap') === '' ? [] : [ownCap(row, 'cycle', 'cycleCap', { points: row.points('cycleCap') })]),
      ...(row.text('timesCap') === '' ? [] : [ownCap(row, 'times', 'timesCap', { times: row.count('timesCap') })]),
    ]),
    cells: new Map<string, string>([
      ['items', `${words.items.sheet}!A`],
      ['classes', `${words.items.sheet}!A`],
      ['caps', `${words.caps.sheet}!A`],
      ...cellsOf('items', earning),
      ...cellsOf('deductions', costing),
      ...classNames.map((name, nth): [string, string] => [
        `classes.${nth}`,
        earning.find((row) => row.text('className') === name)!.cell('className'),
      ]),
    ]),
  }
}

const common = (row: ItemRow, costs: boolean) => ({
  id: row.text('id'),
  name: row.text('name'),
  source: row.text('source') || undefined,
  amount: amountIn(row, costs),
})

/** What is taken off may be written with a minus; nothing else is. */
function amountIn(row: ItemRow, costs: boolean) {
  const text = row.text('amount')
  const amount = amountFromText(costs ? text.replace(/^[-−]/, '') : text)
  if (!amount) row.problem('amount', 'NOT_A_NUMBER')
  return amount
}

const listed = (row: ItemRow, column: Column) => row.words(column)
const anyIn = (row: ItemRow, column: Column) => (row.text(column) === words.any ? { [column]: 'any' } : {})

/** 现场照片 2、签到表: a kind, and how many of it where it is more than one. A kind that is not known is taken as it is written. */
function evidenceIn(row: ItemRow) {
  return row.words('evidence').map((part) => {
    const [, kind = part, atLeast = '1'] = /^(.+?) *(\d{1,3})?$/.exec(part) ?? []
    return { kind: evidenceOf[kind] ?? kind, atLeast: Number(atLeast) }
  })
}

/** A cap as it was read, and where each part of it is written. */
export interface WrittenCap {
  cap: { id: string; level: unknown; per: unknown; limit: unknown }
  at: Record<'id' | 'level' | 'per' | 'limit', string>
}

function ownCap(row: ItemRow, name: string, column: 'cycleCap' | 'timesCap', limit: object): WrittenCap {
  const [itemId, item, own] = [row.text('id'), row.cell('id'), row.cell(column)]
  const cap = { id: `${itemId}-${name}`, level: { itemId }, per: [], limit }
  return { cap, at: { id: item, level: item, per: own, limit: own } }
}

function cellsOf(half: string, rows: readonly ItemRow[]): [path: string, cell: string][] {
  return rows.flatMap((row, nth): [string, string][] => [
    [`${half}.${nth}`, row.cell('id')],
    ...(['id', 'name', 'amount', 'evidence', 'categories', 'modes', 'source'] as const).map(
      (column): [string, string] => [`${half}.${nth}.${column}`, row.cell(column)],
    ),
  ])
}
