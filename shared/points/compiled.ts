import type { LocalDate } from '../calendar/local-date'
import type { EntryId, ItemId } from '../ids'
import type { Cycle } from './cycle'
import type { RuleRef } from './ledger'
import type { Cap, CapWindow, PointsTable } from './table'

/** A cap with numbers for names, so that a run over a ledger touches no strings. */
export interface CompiledCap {
  id: string
  /** a place in `windows`: how its buckets are told apart */
  window: number
  /** over the whole cycle, alone or for each enterprise: it scales with a short one */
  whole: boolean
  unit: 'points' | 'times'
  most: number
  /** of a one-off item, which is one-off whichever version it is awarded under */
  oneOff: boolean
  /** the place of the first version's cap of this name; its own, where it is the first */
  first: number
  /** the least of its own and the latest version's */
  mostTogether: number
}

/** One half of some versions of a table, awards or deductions: every cap, and which of them hold for which item. */
export interface Compiled {
  caps: readonly CompiledCap[]
  windows: readonly (readonly CapWindow[])[]
  /** for each slot (an item of a version), places in `caps` */
  capsOf: readonly Int32Array[]
  /** @throws RangeError when no version has the item: counting it as zero would be a wrong decision */
  slotOf(entry: { id: EntryId; kind: string; itemId: ItemId; rule: RuleRef }): number
}

interface Half {
  items: readonly { id: ItemId; classId: string | null }[]
  caps: readonly Cap[]
}

/** Both halves of the versions that hold for a cycle. */
export interface CompiledTables {
  awards: Compiled
  deductions: Compiled
  /** how many versions they are */
  versions: number
}

const known = new WeakMap<readonly PointsTable[], Map<LocalDate, CompiledTables>>()

/**
 * The versions begun by the end of a cycle: one that begins later changes nothing of what came before it. Compiled once for the same array
 * of versions and the same cycle, however many stations are added up under it.
 */
export function compiled(tables: readonly PointsTable[], { to }: Cycle): CompiledTables {
  const done = known.get(tables) ?? new Map<LocalDate, CompiledTables>()
  known.set(tables, done)
  const found = done.get(to) ?? compileAll(tables.filter(({ effectiveFrom }) => effectiveFrom <= to))
  done.set(to, found)
  return found
}

function compileAll(tables: readonly PointsTable[]): CompiledTables {
  const inOrder = [...tables].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  return {
    versions: inOrder.length,
    awards: compile(inOrder, (table) => ({ items: table.items, caps: [...oneOffCaps(table), ...table.caps] })),
    deductions: compile(inOrder, ({ deductions, deductionCaps }) => ({
      items: deductions.map(({ id }) => ({ id, classId: null })),
      caps: deductionCaps,
    })),
  }
}

function compile(tables: readonly PointsTable[], halfOf: (table: PointsTable) => Half): Compiled {
  const caps: Numbered[] = []
  const windows: (readonly CapWindow[])[] = []
  const capsOf: Int32Array[] = []
  const slots = tables.map((table) => {
    const half = halfOf(table)
    const start = caps.length
    for (const cap of half.caps) caps.push(compileCap(cap, caps, windows))
    return new Map(
      half.items.map((item) => {
        const mine = half.caps.flatMap((cap, nth) => (covers(cap, item) ? [start + nth] : []))
        return [item.id, capsOf.push(Int32Array.from(mine)) - 1]
      }),
    )
  })
  return {
    ...{
      caps: caps.map((cap) => ({ ...cap, mostTogether: Math.min(cap.most, latest(caps, cap).most) })),
      windows,
      capsOf,
    },
    slotOf({ id, kind, itemId, rule }) {
      const nth = tables.findIndex((table) => table.version === rule.version && table.id === rule.tableId)
      if (nth < 0) throw new RangeError(`${id}: no points table ${rule.tableId} ${rule.version}`)
      const slot = slots[nth]!.get(itemId)
      if (slot === undefined)
        throw new RangeError(`${id}: ${rule.tableId} ${rule.version} has no ${kind} item ${itemId}`)
      return slot
    },
  }
}

type Numbered = Omit<CompiledCap, 'mostTogether'>

const latest = (caps: readonly Numbered[], { first }: Numbered) => caps.findLast((cap) => cap.first === first)!

function compileCap({ id, per, limit }: Cap, before: readonly Numbered[], windows: (readonly CapWindow[])[]): Numbered {
  const same = (one: readonly CapWindow[]) => one.length === per.length && one.every((window) => per.includes(window))
  const found = windows.findIndex(same)
  const window = found >= 0 ? found : windows.push(per) - 1
  const [unit, most] = 'times' in limit ? (['times', limit.times] as const) : (['points', limit.points] as const)
  const named = before.findIndex((cap) => cap.id === id && cap.window === window && cap.unit === unit)
  const whole = per.every((each) => each === 'enterprise')
  return { id, window, whole, unit, most, oneOff: id.startsWith(ONE_OFF), first: named >= 0 ? named : before.length }
}

function covers({ level }: Cap, item: Half['items'][number]): boolean {
  if (level === 'total') return true
  return 'itemId' in level ? level.itemId === item.id : level.classId === item.classId
}

/** No id of a table has a colon. */
const ONE_OFF = 'once:'

/** A one-off item counts once in a cycle, whatever else the table says. */
function oneOffCaps(table: PointsTable): Cap[] {
  return table.items
    .filter((item) => item.once !== null)
    .map((item) => ({ id: `${ONE_OFF}${item.id}`, level: { itemId: item.id }, per: [], limit: { times: 1 } }))
}
