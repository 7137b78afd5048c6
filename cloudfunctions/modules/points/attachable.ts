import { ORPCError } from '@orpc/server'
import type { CarrierId } from '@shared/ids'
import { type EvidenceKind, isAttachable, isNamedEvidence } from '@shared/points/evidence'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { tablesOf } from './table'

/** Lets pass what a station can attach by the tables in use. @throws BAD_INPUT for a kind that none of them asks for */
export async function assertAttachable(
  documents: Documents,
  carrierId: CarrierId,
  kinds: readonly EvidenceKind[],
  field: string,
): Promise<void> {
  if (kinds.every(isNamedEvidence)) return
  const carrier = await carriers.get(documents, carrierId)
  const tables = carrier ? await tablesOf(documents, carrier.kind) : []
  if (!kinds.every((kind) => isAttachable(kind, tables)))
    throw new ORPCError('BAD_REQUEST', { data: { issues: [{ code: 'invalid_value', path: [field] }] } })
}
