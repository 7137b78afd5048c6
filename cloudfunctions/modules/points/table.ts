import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierKind } from '@shared/directory/kinds'
import type { ItemId, TableVersionId } from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { type PointsTable, versionIdOf, versionOn } from '@shared/points/table'
import { refusal } from '../../frame/context'
import type { Reader, Tx } from '../../platform/documents'
import { tableLines, tableVersions } from '../../store/tables'

/** What ships: in use from its first day until a version that the city imported begins. */
const shipped: readonly PointsTable[] = [sampleTable]

/** Every version in use for a kind of carrier, in no order. */
export async function tablesOf(reader: Reader, kind: CarrierKind): Promise<readonly PointsTable[]> {
  const line = await tableLines.get(reader, kind)
  const imported = await Promise.all((line?.versionIds ?? []).map((id) => stored(reader, id)))
  return [...shipped.filter((table) => table.kind === kind), ...imported]
}

/** Those that have begun by a day: one that was approved and begins later moves nothing yet (`tableForward`). */
export const tablesBegun = async (reader: Reader, kind: CarrierKind, day: LocalDate): Promise<readonly PointsTable[]> =>
  (await tablesOf(reader, kind)).filter(({ effectiveFrom }) => effectiveFrom <= day)

/**
 * The version that governs a day: what is claimed, awarded or taken off goes by that of the day of the service or of the fact, whatever day
 * it is filed or decided on, or counts on (`tableForward`: a version changes nothing of what came before it).
 * @throws NOT_FOUND before the first, and for a kind that has none: no points are counted there
 */
export async function tableOn(reader: Reader, kind: CarrierKind, date: LocalDate): Promise<PointsTable> {
  const table = versionOn(await tablesOf(reader, kind), date)
  if (!table) throw refusal('NOT_FOUND')
  return table
}

/** Whether points can be taken off a kind of carrier at all: of most kinds no points are counted. */
export const isDeductible = async (reader: Reader, kind: CarrierKind, date: LocalDate): Promise<boolean> =>
  (versionOn(await tablesOf(reader, kind), date)?.deductions.length ?? 0) > 0

/** The version that a claim or an entry was made under. */
export async function tableOf(reader: Reader, id: TableVersionId): Promise<PointsTable> {
  return shipped.find((table) => versionIdOf(table) === id) ?? stored(reader, id)
}

/** The versions that many were made under, each read once. */
export async function tablesOfAll(
  reader: Reader,
  ids: readonly TableVersionId[],
): Promise<ReadonlyMap<TableVersionId, PointsTable>> {
  return new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await tableOf(reader, id)] as const)))
}

async function stored(reader: Reader, id: TableVersionId): Promise<PointsTable> {
  const found = await tableVersions.get(reader, id)
  if (!found) throw new RangeError(`no points table ${id}`)
  return found.table
}

export const tableHead = ({ id, version, official, source }: PointsTable) => ({ id, version, official, label: source })

/** What an item earns in a cycle at most; null: the table sets no such cap. */
export function cycleCapOf({ caps }: PointsTable, itemId: ItemId): number | null {
  const cap = caps.find(
    ({ level, per, limit }) =>
      typeof level === 'object' && 'itemId' in level && level.itemId === itemId && !per.length && 'points' in limit,
  )
  return cap && 'points' in cap.limit ? cap.limit.points : null
}

/** Puts a version in use, from its first day on. */
export async function putInUse(tx: Tx, table: PointsTable): Promise<void> {
  const id = versionIdOf(table)
  const line = await tableLines.get(tx, table.kind)
  await tableVersions.create(tx, { _id: id, table })
  await tableLines.put(tx, { _id: table.kind, versionIds: [...(line?.versionIds ?? []), id] })
}
