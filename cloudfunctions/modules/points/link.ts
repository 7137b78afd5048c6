import { asId, type PersonId } from '@shared/ids'
import { canonical } from '@shared/points/canonical'
import type { ChainedRow } from '@shared/points/chain'
import type { Tx } from '../../platform/documents'
import { sha256 } from '../../platform/secrets'
import {
  type CommittedRow,
  headOf,
  type LedgerDoc,
  type LedgerHead,
  ledger,
  ledgerAliases,
  ledgerHeads,
} from '../../store/ledger'

/** A row as it was decided: what is only committed to, and what the chain itself says of it. */
export interface Unlinked {
  committed: CommittedRow
  said: Omit<ChainedRow, 'v' | 'carrierId' | 'seq' | 'previous' | 'rowId' | 'decidedAt' | 'commitment'>
}

/** The row that follows a head. Pure, but for the salt that it is given. */
export function linked({ seq, hash }: Pick<LedgerHead, 'seq' | 'hash'>, row: Unlinked, salt: string): LedgerDoc {
  const { carrierId, rowId, decidedAt } = row.committed
  const chained: ChainedRow = {
    ...row.said,
    ...{ v: 1, carrierId, seq: seq + 1, previous: hash, rowId, decidedAt },
    commitment: sha256(salt + canonical(row.committed)),
  }
  return { ...row.committed, seq: chained.seq, chained, hash: sha256(canonical(chained)), salt }
}

/**
 * Writes a row at the end of its carrier's chain. The head moves in the same transaction, so of two at once one runs again and comes after the
 * other; neither a gap nor a fork can come of it.
 */
export async function append(tx: Tx, row: Unlinked, token: () => string): Promise<LedgerDoc> {
  const head = await headOf(tx, row.committed.carrierId)
  const doc = linked(head, row, token())
  await ledger.create(tx, doc)
  await ledgerHeads.put(tx, { ...head, seq: doc.seq, hash: doc.hash })
  return doc
}

/** What a person is called in the chain, from the first time on. */
export async function aliasOf(tx: Tx, personId: PersonId, token: () => string) {
  const known = await ledgerAliases.get(tx, personId)
  if (known) return known.aliasId
  const aliasId = asId<ChainedRow['byId']>(`a_${token()}`)
  await ledgerAliases.create(tx, { _id: personId, aliasId })
  return aliasId
}
