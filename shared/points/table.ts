import type { LocalDate } from '../calendar/local-date'
import type { CarrierKind } from '../directory/kinds'
import { asId, type ItemId, type TableVersionId } from '../ids'
import type { DeductionGround } from '../law/g26/deductions'
import type { AmountRule, Hundredths } from './amount'
import type { CycleRule } from './cycle'

/**
 * A points table (附件4 of G26, which is 略 in the source): data, versioned and effective-dated (D2), that the engine
 * runs without knowing any particular table. `table-schema.ts` checks an imported one. A version holds until the next begins.
 */
export interface PointsTable {
  /** the line of versions it belongs to */
  id: string
  version: string
  /** whose points it counts */
  kind: CarrierKind
  cycle: CycleRule
  /** 积分总分: no more than this counts; null: the table has no such limit */
  total: Hundredths | null
  /** reaching it is passing; null: the table has none, and nobody passes by it */
  passMark: Hundredths | null
  effectiveFrom: LocalDate
  /** false: shown as 示例规则（非官方） wherever a figure made by it shows */
  official: boolean
  /** where it comes from, shown beside every figure */
  source: string
  classes: readonly ItemClass[]
  items: readonly Item[]
  caps: readonly Cap[]
  deductions: readonly DeductionItem[]
  /** at level `itemId` these name deduction items */
  deductionCaps: readonly Cap[]
}

export interface ItemClass {
  id: string
  name: string
}

/** Something that earns points. */
export interface Item {
  id: ItemId
  name: string
  /** of an `ItemClass` */
  classId: string
  /** ids of service categories it fits; `any`: all of them */
  categories: readonly string[] | 'any'
  /** ids of modes of delivery (到站/上门/线上/电话) it fits */
  modes: readonly string[] | 'any'
  evidence: readonly RequiredEvidence[]
  amount: AmountRule
  bonuses: readonly Bonus[]
  /** one-off: counts once in a cycle, or is awarded once ever; null: as often as the caps allow */
  once: 'cycle' | 'ever' | null
  /** where it is written; an imported table says so of each */
  source?: string
}

export interface RequiredEvidence {
  /** an evidence kind; a table may name kinds this version of the program does not know */
  kind: string
  atLeast: number
}

/** Added to the item's amount when its condition holds; a percentage is of the item's own amount, rounded down. */
export interface Bonus {
  id: string
  name: string
  when: BonusCondition
  add: { points: Hundredths } | { percent: number }
}

export type BonusCondition =
  | { quantity: string; atLeast: number }
  | { beneficiaryTier: readonly string[] }
  | { mode: readonly string[] }

export interface DeductionItem {
  id: ItemId
  name: string
  /** the ground of G26 三(三)2 it belongs to, or `other` for its open list (等情形) */
  ground: DeductionGround
  amount: AmountRule
  source?: string
}

/**
 * The most that counts, over the entries of `level`, per combination of `per` (nothing: over the whole cycle;
 * `['enterprise', 'day']`: for each enterprise on each day). In points, or in the number of entries that count.
 */
export interface Cap {
  id: string
  level: { itemId: ItemId } | { classId: string } | 'total'
  per: readonly CapWindow[]
  limit: { points: Hundredths } | { times: number }
}

export type CapWindow = 'day' | 'month' | 'quarter' | 'enterprise'

export function itemOf(table: PointsTable, id: ItemId): Item | undefined {
  return table.items.find((item) => item.id === id)
}

export function deductionItemOf(table: PointsTable, id: ItemId): DeductionItem | undefined {
  return table.deductions.find((item) => item.id === id)
}

/** A version's own name, and the id under which it is stored. */
export const versionId = (tableId: string, version: string) => asId<TableVersionId>(`${tableId}@${version}`)
export const versionIdOf = ({ id, version }: PointsTable) => versionId(id, version)

/** Whether a table would count other cycles than the versions in use for its kind: closed ones would no longer be what they were. */
export const hasOtherCycle = (table: PointsTable, inUse: readonly PointsTable[]): boolean =>
  inUse.some(
    ({ kind, cycle: { month, day, scaled } }) =>
      kind === table.kind && !(month === table.cycle.month && day === table.cycle.day && scaled === table.cycle.scaled),
  )

/** The version that governs a date: the latest begun. Undefined before the first; the order of `versions` does not matter. */
export function versionOn(versions: readonly PointsTable[], date: LocalDate): PointsTable | undefined {
  return versions
    .filter((table) => table.effectiveFrom <= date)
    .reduce<PointsTable | undefined>(
      (best, table) => (best && best.effectiveFrom >= table.effectiveFrom ? best : table),
      undefined,
    )
}
