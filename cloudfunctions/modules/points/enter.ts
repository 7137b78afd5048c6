import type { PersonId } from '@shared/ids'
import type { Basis } from '@shared/law/basis'
import type { AwardEntry, DeductionEntry } from '@shared/points/ledger'
import { asLine } from '../../frame/basis-line'
import type { Tx } from '../../platform/documents'
import { type LedgerDoc, ledger } from '../../store/ledger'

interface Explained extends Pick<LedgerDoc, 'recordId' | 'reason' | 'evidence'> {
  decidedById: PersonId
  basis: Basis
}

/** Writes an entry into the ledger with what explains it; its id is the guard against a second. */
export const enter = (tx: Tx, entry: AwardEntry | DeductionEntry, { basis, ...why }: Explained, now: number) =>
  ledger.create(tx, {
    _id: entry.id,
    carrierId: entry.carrierId,
    serviceOn: entry.dates.service,
    itemId: entry.itemId,
    entry,
    ...why,
    decidedAt: now,
    basis: asLine(basis),
  })
