import type { RecordId } from '@shared/ids'
import { awardId, reversalId } from '@shared/points/ledger'
import type { Documents, Tx } from '../../platform/documents'
import { claims } from '../../store/claims'
import { type LedgerDoc, ledger } from '../../store/ledger'

/** What a service has earned and nobody has taken back; read in the transaction, after `takeTurn`. */
export async function awardsInForce(
  documents: Documents,
  tx: Tx,
  recordId: RecordId,
): Promise<{ doc: LedgerDoc; amount: number }[]> {
  const found: { doc: LedgerDoc; amount: number }[] = []
  for await (const { itemId } of claims.each(documents, { recordId }, { key: '_id', direction: 'asc' })) {
    const doc = await ledger.get(tx, awardId(recordId, itemId))
    if (doc?.entry.kind !== 'award' || (await ledger.get(tx, reversalId(doc._id)))) continue
    found.push({ doc, amount: doc.entry.amount })
  }
  return found
}
