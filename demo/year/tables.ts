import { localDate } from '@shared/calendar/local-date'
import { tableSheets as words } from '@shared/copy/table-sheets'
import { categories } from '@shared/directory/categories'
import { kinds } from '@shared/directory/kinds'
import { HUNDREDTHS } from '@shared/points/amount'
import { evidenceKindLabel } from '@shared/points/evidence'
import { sampleTable } from '@shared/points/sample-table'
import type { DeductionItem, Item } from '@shared/points/table'

/** A workbook before it is one: rows of texts by the names of its sheets; what begins with = is a formula. */
export type Sheets = Record<string, string[][]>

/** The version of the next cycle: one item has a new name, one earns more. */
export const nextCycle = { version: '0.5', effectiveFrom: localDate('2026-10-01') }
/** Of the cycle after it: proposed, and nobody has agreed. */
export const afterThat = { version: '0.6', effectiveFrom: localDate('2027-10-01') }
/** Brought, and nobody has said yet what one of the old items is. */
export const unfinished = { version: '0.7', effectiveFrom: localDate('2028-10-01') }

export const renamed = { id: 'S-08', name: '政策咨询和解读' }

/** The sample table as somebody would keep it in a workbook. */
export function sheetsOf(
  { version, effectiveFrom }: { version: string; effectiveFrom: string },
  over: Record<string, { name?: string; amount?: string; source?: string }>,
): Sheets {
  const { general, items, caps } = words
  const { cycle, total, passMark } = sampleTable
  const head: Record<keyof typeof general.rows, string> = {
    id: sampleTable.id,
    version,
    kind: kinds[sampleTable.kind].label,
    effectiveFrom,
    cycle: `${two(cycle.month)}-${two(cycle.day)}`,
    scaled: cycle.scaled === null ? words.none : String(cycle.scaled),
    total: printed(total),
    passMark: printed(passMark),
    source: sampleTable.source,
    official: words.no,
  }
  const row = (item: Item | DeductionItem, nth: number) => ({ ...lineOf(item, nth), ...over[item.id] })
  const rows = [...sampleTable.items, ...sampleTable.deductions].map(row)
  return {
    [general.sheet]: keysOf(general.rows).map((name) => [general.rows[name], head[name]]),
    [items.sheet]: [
      Object.values(items.columns),
      ...rows.map((line) => keysOf(items.columns).map((column) => line[column])),
    ],
    [caps.sheet]: [
      Object.values(caps.columns),
      ['general-cycle', classes.general!, '', '60', ''],
      ['day', words.all, '日', '12', ''],
      ['enterprise-month', words.all, '企业、月', '', '4'],
    ],
  }
}

type Line = Record<keyof typeof words.items.columns, string>

function lineOf(item: Item | DeductionItem, nth: number): Line {
  const isItem = 'classId' in item
  const { amount, id, name } = item
  return {
    ...{ id, name, timesCap: '', once: '', modes: isItem ? words.any : '' },
    className: isItem ? classes[item.classId]! : words.deduction,
    amount: amount.kind === 'fixed' ? printed(amount.points) : '',
    cycleCap: isItem ? printed(capOf(id)) : '',
    evidence: isItem ? item.evidence.map(({ kind, atLeast }) => `${labels[kind]} ${atLeast}`).join('、') : '',
    categories: isItem ? categoriesOf(item) : '',
    source: `示例规则第 ${nth + 1} 项`,
  }
}

const labels: Readonly<Record<string, string>> = evidenceKindLabel
const classes: Readonly<Record<string, string>> = Object.fromEntries(
  sampleTable.classes.map(({ id, name }) => [id, name]),
)
const categoriesOf = ({ categories: some }: Item) =>
  some === 'any' ? words.any : some.map((id) => categories[id as keyof typeof categories].label).join('、')

function capOf(id: string): number | null {
  const cap = sampleTable.caps.find((each) => each.id === `${id}-cycle`)
  return cap && 'points' in cap.limit ? cap.limit.points : null
}

const printed = (hundredths: number | null) => (hundredths === null ? words.none : String(hundredths / HUNDREDTHS))
const two = (n: number) => String(n).padStart(2, '0')
const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as K[]
