import { beijingDate } from '@shared/calendar/beijing'
import type { ledgerRow } from '@shared/contract/points-views'
import type { EntryId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { type Cycle, cycleOf } from '@shared/points/cycle'
import { type AwardEntry, type DeductionEntry, dayBy, type LedgerEntry, reversalId } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { countingDay } from '@shared/points/scale'
import type { EntryShare } from '@shared/points/standing'
import { deductionItemOf, itemOf, type PointsTable, versionId } from '@shared/points/table'
import { denialOf } from '@shared/service/denial'
import { type SettingValues, settingsOn } from '@shared/settings/values'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'
import type { Documents } from '../../platform/documents'
import { type LedgerDoc, ledger } from '../../store/ledger'
import { records } from '../../store/records'
import { changesOf } from '../settings/read'
import { tablesOfAll } from './table'

export type LedgerRow = z.infer<typeof ledgerRow>
/** A row with all that officers see. */
export type OfficerRow = LedgerRow & { decidedAt: number }

/** The cycle that rows are listed in: by which day it counts, and what counts of each. */
interface ListedIn {
  cycle: Cycle
  by: Readings
  result: { entries: readonly EntryShare[] }
}

/** Rows of the ledger as officers see them; a reversal shows what it takes back, with the sign turned. */
export async function rowsOf(
  documents: Documents,
  docs: LedgerDoc[],
  listedIn: ListedIn | null = null,
): Promise<OfficerRow[]> {
  const counted = new Map(listedIn?.result.entries.map((share) => [share.id, share]))
  const known = new Map(docs.map((doc) => [doc._id, doc]))
  const [reversals, heldIds, changes] = await Promise.all([
    ledger.getAll(
      documents,
      docs.map(({ _id }) => reversalId(_id)),
    ),
    heldOf(documents, docs),
    changesOf(documents),
  ])
  for (let lacking = lackingIn(known); lacking.length > 0; lacking = lackingIn(known)) {
    const found = await ledger.getAll(documents, lacking)
    if (found.size === 0) throw new Error(`${lacking[0]} is reversed and not there`)
    for (const [id, doc] of found) known.set(id, doc)
  }
  const originals = docs.map((doc) => unwound(doc.entry, known))
  const tables = await tablesOfAll(
    documents,
    originals.map(({ original }) => versionOf(original)),
  )
  return docs.map((doc, i) => ({
    ...rowOf(
      doc,
      originals[i]!,
      tables.get(versionOf(originals[i]!.original))!,
      listedIn,
      settingsOn(changes, beijingDate(doc.decidedAt)).values,
    ),
    written: { seq: doc.seq, hash: doc.hash, reverses: reversedSeq(doc, known) },
    counts: countsOf(counted.get(doc._id)),
    reversed: reversals.has(reversalId(doc._id)),
    held: heldIds.has(doc._id),
  }))
}

/** The number of the row that a reversal takes back. */
const reversedSeq = ({ entry }: LedgerDoc, known: ReadonlyMap<EntryId, LedgerDoc>) =>
  entry.kind === 'reversal' ? known.get(entry.reversedId)!.seq : null

const countsOf = (share: EntryShare | undefined) =>
  share ? { points: share.counts, limitedBy: share.limitedBy } : null

/** As the station sees them: no times of day, and of what a secret complaint led to neither day nor service (T4). */
export async function stationRowsOf(
  documents: Documents,
  docs: LedgerDoc[],
  listedIn: ListedIn | null = null,
): Promise<LedgerRow[]> {
  const rows = await rowsOf(documents, docs, listedIn)
  return rows.map((row, i) => ({
    ...row,
    decidedAt: null,
    written: null,
    ...(docs[i]!.secret && { date: null, recordId: null, leftOver: null }),
  }))
}

/** The awards of services that the enterprise denies and nobody has looked into. */
async function heldOf(documents: Documents, docs: readonly LedgerDoc[]): Promise<Set<EntryId>> {
  const awards = docs.filter(({ entry }) => entry.kind === 'award')
  const served = await records.getAll(
    documents,
    awards.flatMap(({ recordId }) => recordId ?? []),
  )
  const isHeld = ({ recordId }: LedgerDoc) => {
    const record = recordId && served.get(recordId)
    return record && denialOf(record) === 'open'
  }
  return new Set(awards.filter(isHeld).map(({ _id }) => _id))
}

function lackingIn(known: ReadonlyMap<EntryId, LedgerDoc>): EntryId[] {
  return [...known.values()].flatMap(({ entry }) =>
    entry.kind === 'reversal' && !known.has(entry.reversedId) ? [entry.reversedId] : [],
  )
}

const versionOf = ({ rule }: AwardEntry | DeductionEntry) => versionId(rule.tableId, rule.version)

function rowOf(
  doc: LedgerDoc,
  { original, sign }: Unwound,
  table: PointsTable,
  listedIn: ListedIn | null,
  decidedBy: SettingValues,
): Omit<OfficerRow, 'reversed' | 'held' | 'written' | 'counts'> {
  const countsOn = dayBy(original.dates, countingDay(listedIn?.by ?? decidedBy))
  const cycle = listedIn ? listedIn.cycle : cycleOf(countsOn, decidedBy.g26PublishedOn, table.cycle)
  return {
    id: doc.rowId,
    kind: doc.entry.kind,
    itemId: original.itemId,
    itemName: (itemOf(table, original.itemId) ?? deductionItemOf(table, original.itemId))?.name ?? '',
    amount: sign * original.amount,
    date: original.dates.service,
    cycleYear: cycle?.year ?? null,
    leftOver: listedIn && countsOn < listedIn.cycle.from ? asLine(productRules.countedOnce) : null,
    decidedOn: beijingDate(doc.decidedAt),
    decidedAt: doc.decidedAt,
    recordId: doc.recordId,
    proposalId: doc.proposalId,
    evidence: doc.evidence,
    rule: { ...original.rule },
    basis: asLine(doc.chained.basis),
    reason: doc.reason,
  }
}

/** What an entry is about in the end, and whether it adds or takes off. */
interface Unwound {
  original: AwardEntry | DeductionEntry
  sign: number
}

function unwound(entry: LedgerEntry, known: ReadonlyMap<EntryId, LedgerDoc>): Unwound {
  if (entry.kind !== 'reversal') return { original: entry, sign: entry.kind === 'award' ? 1 : -1 }
  const { original, sign } = unwound(known.get(entry.reversedId)!.entry, known)
  return { original, sign: -sign }
}
