import { beijingDate } from '@shared/calendar/beijing'
import { asId, type PersonId, type RowId } from '@shared/ids'
import type { Basis } from '@shared/law/basis'
import { chainedPart, reversedPart } from '@shared/points/chain'
import { type AwardEntry, type DeductionEntry, reversalId } from '@shared/points/ledger'
import type { Deps } from '../../platform/deps'
import type { Tx } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { type CommittedRow, type LedgerDoc, placeOfRow } from '../../store/ledger'
import { settingsAt } from '../settings/read'
import { aliasOf, append } from './link'

/** What randomness comes from: the salt of a row, and what people are called in the chain. */
type Chance = Pick<Deps, 'token'>

interface Explained
  extends Partial<
    Pick<LedgerDoc, 'recordId' | 'bookingId' | 'complaintId' | 'proposalId' | 'secret' | 'proposedById'>
  > {
  reason: string
  evidence: LedgerDoc['evidence']
  decidedById: PersonId
  basis: Basis
}

/** Writes an entry into the ledger with what explains it; its id is the guard against a second. @returns what it is called outside */
export async function enter(
  { token }: Chance,
  tx: Tx,
  entry: AwardEntry | DeductionEntry,
  { basis, ...why }: Explained,
  now: number,
): Promise<RowId> {
  // of a deduction, whoever knows its enterprises and days could work out a hash
  const rowId = rowIdOf(entry.kind === 'award' ? entry.id : token())
  const committed: CommittedRow = {
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
    proposalId: null,
    secret: false,
    proposedById: null,
    ...why,
    decidedAt: now,
  }
  const under = await circumstances(tx, committed, token)
  await append(tx, { committed, said: { ...chainedPart(entry), ...under, basis } }, token)
  return rowId
}

/** Takes back an entry (D5): a new row at the end of the chain, about the same and as secret. */
export async function takeBack(
  { token }: Chance,
  tx: Tx,
  original: LedgerDoc,
  { basis, ...why }: Pick<Explained, 'decidedById' | 'reason' | 'basis'>,
  now: number,
): Promise<LedgerDoc> {
  const { seq: _seq, chained, hash: _hash, salt: _salt, ...kept } = original
  const { carrierId } = original
  const rowId = rowIdOf(`reversal:${original.rowId}`)
  const committed: CommittedRow = {
    ...kept,
    _id: reversalId(original._id),
    rowId,
    place: placeOfRow(now, rowId),
    entry: { kind: 'reversal', id: reversalId(original._id), carrierId, reversedId: original._id },
    ...why,
    proposedById: null,
    decidedAt: now,
    evidence: [],
  }
  const under = await circumstances(tx, committed, token)
  return append(tx, { committed, said: { ...reversedPart(chained), ...under, basis } }, token)
}

/** Who decided, by alias, and under which settings: those of the day of the decision. */
async function circumstances(tx: Tx, { decidedById, proposedById, decidedAt }: CommittedRow, token: () => string) {
  const { version } = await settingsAt(tx, beijingDate(decidedAt))
  const byId = await aliasOf(tx, decidedById, token)
  return { byId, proposedById: proposedById && (await aliasOf(tx, proposedById, token)), settings: version }
}

const rowIdOf = (words: string) => asId<RowId>(`l_${hashId('ledger', words)}`)
