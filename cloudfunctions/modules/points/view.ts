import type { claimView, ledgerRow } from '@shared/contract/points'
import { asId, type EntryId, type RowId } from '@shared/ids'
import type { AwardEntry, DeductionEntry, LedgerEntry } from '@shared/points/ledger'
import { deductionItemOf, itemOf } from '@shared/points/table'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import type { Claim } from '../../store/claims'
import { type LedgerDoc, ledger } from '../../store/ledger'
import { records } from '../../store/records'
import { recordViews } from '../service/view'
import { tableOn } from './table'

export type ClaimView = z.infer<typeof claimView>
export type LedgerRow = z.infer<typeof ledgerRow>

export async function claimViews(documents: Documents, found: Claim[]): Promise<ClaimView[]> {
  const kept = await records.getAll(
    documents,
    found.map(({ recordId }) => recordId),
  )
  const views = new Map((await recordViews(documents, [...kept.values()])).map((view) => [view.id, view]))
  return found.map((claim) => {
    const record = views.get(claim.recordId)
    if (!record) throw new Error(`${claim._id} without its record`)
    return {
      id: claim._id,
      number: record.number,
      carrierId: claim.carrierId,
      carrierName: record.carrierName,
      record,
      itemId: claim.itemId,
      itemName: itemOf(tableOn(record.date), claim.itemId)?.name ?? '',
      proposed: claim.proposed,
      state: claim.decision ?? ('filed' as const),
      filedAt: claim.filedAt,
      decidedAt: claim.decidedAt,
      note: claim.note,
    }
  })
}

/** A row's public id. An entry's own id contains the booking, which must not reveal a complaint to a station (T4). */
export const rowIdOf = (entryId: EntryId) => asId<RowId>(`l_${hashId('ledger', entryId)}`)

/** Rows of the ledger; a reversal shows what it takes back, with the sign turned. */
export async function rowsOf(documents: Documents, docs: LedgerDoc[]): Promise<LedgerRow[]> {
  const known = new Map(docs.map((doc) => [doc._id, doc]))
  for (let lacking = lackingIn(known); lacking.length > 0; lacking = lackingIn(known)) {
    const found = await ledger.getAll(documents, lacking)
    if (found.size === 0) throw new Error(`${lacking[0]} is reversed and not there`)
    for (const [id, doc] of found) known.set(id, doc)
  }
  return docs.map((doc) => rowOf(doc, known))
}

function lackingIn(known: ReadonlyMap<EntryId, LedgerDoc>): EntryId[] {
  return [...known.values()].flatMap(({ entry }) =>
    entry.kind === 'reversal' && !known.has(entry.reversedId) ? [entry.reversedId] : [],
  )
}

function rowOf(doc: LedgerDoc, known: ReadonlyMap<EntryId, LedgerDoc>): LedgerRow {
  const { original, sign } = unwound(doc.entry, known)
  const table = tableOn(original.dates.service)
  return {
    id: rowIdOf(doc._id),
    kind: doc.entry.kind,
    itemId: original.itemId,
    itemName: (itemOf(table, original.itemId) ?? deductionItemOf(table, original.itemId))?.name ?? '',
    amount: sign * original.amount,
    date: original.dates.service,
    decidedAt: doc.decidedAt,
    recordId: doc.recordId,
    evidence: doc.evidence,
    rule: { ...original.rule },
    basis: doc.basis,
    reason: doc.reason,
  }
}

/** What an entry is about in the end, and whether it adds or takes off. */
function unwound(
  entry: LedgerEntry,
  known: ReadonlyMap<EntryId, LedgerDoc>,
): { original: AwardEntry | DeductionEntry; sign: number } {
  if (entry.kind !== 'reversal') return { original: entry, sign: entry.kind === 'award' ? 1 : -1 }
  const { original, sign } = unwound(known.get(entry.reversedId)!.entry, known)
  return { original, sign: -sign }
}
