import { asId, type PersonId, type RowId } from '@shared/ids'
import type { Basis } from '@shared/law/basis'
import { type AwardEntry, type DeductionEntry, reversalId } from '@shared/points/ledger'
import { asLine } from '../../frame/basis-line'
import type { Tx } from '../../platform/documents'
import { hashId, randomToken } from '../../platform/secrets'
import { type LedgerDoc, ledger, placeOfRow } from '../../store/ledger'

interface Explained
  extends Partial<Pick<LedgerDoc, 'recordId' | 'bookingId' | 'complaintId' | 'secret' | 'proposedById'>> {
  reason: string
  evidence: LedgerDoc['evidence']
  decidedById: PersonId
  basis: Basis
}

/** Writes an entry into the ledger with what explains it; its id is the guard against a second. @returns what it is called outside */
export async function enter(
  tx: Tx,
  entry: AwardEntry | DeductionEntry,
  { basis, ...why }: Explained,
  now: number,
): Promise<RowId> {
  // of a deduction, whoever knows its enterprises and days could work out a hash
  const rowId = rowIdOf(entry.kind === 'award' ? entry.id : randomToken())
  await ledger.create(tx, {
    _id: entry.id,
    rowId,
    place: placeOfRow(now, rowId),
    carrierId: entry.carrierId,
    serviceOn: entry.dates.service,
    itemId: entry.itemId,
    entry,
    recordId: null,
    bookingId: null,
    complaintId: null,
    secret: false,
    proposedById: null,
    ...why,
    decidedAt: now,
    basis: asLine(basis),
  })
  return rowId
}

/** Takes back an entry (D5): a new row beside it, about the same and as secret. */
export async function takeBack(
  tx: Tx,
  original: LedgerDoc,
  { basis, ...why }: { decidedById: PersonId; reason: string; basis: Basis },
  now: number,
): Promise<LedgerDoc> {
  const { carrierId } = original
  const rowId = rowIdOf(`reversal:${original.rowId}`)
  const doc: LedgerDoc = {
    ...original,
    _id: reversalId(original._id),
    rowId,
    place: placeOfRow(now, rowId),
    entry: { kind: 'reversal', id: reversalId(original._id), carrierId, reversedId: original._id },
    ...why,
    proposedById: null,
    decidedAt: now,
    evidence: [],
    basis: asLine(basis),
  }
  await ledger.create(tx, doc)
  return doc
}

const rowIdOf = (words: string) => asId<RowId>(`l_${hashId('ledger', words)}`)
