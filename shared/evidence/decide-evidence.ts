import { type Decision, refused } from '../decision'
import type { EvidenceId } from '../ids'
import { productRules } from '../law/product-rules'
import { type FileType, fileType, maxFileBytes } from './file-type'

/** A service record as far as its 佐证材料 go: from the first claim on they are frozen (C2). */
interface Holder<E> {
  frozenAt: number | null
  evidence: readonly E[]
}

/** @param bytes what was uploaded; null: nothing was */
export function decideFile<B extends Uint8Array>(
  bytes: B | null,
): Decision<{ bytes: B; type: FileType }, 'missing' | 'size' | 'type'> {
  if (!bytes || bytes.length === 0) return refused('missing', productRules.evidenceFile)
  if (bytes.length > maxFileBytes) return refused('size', productRules.evidenceFile)
  const type = fileType(bytes)
  return type ? { accepted: true, bytes, type } : refused('type', productRules.evidenceFile)
}

export function decideUpload({ frozenAt }: Pick<Holder<never>, 'frozenAt'>): Decision<object, 'frozen'> {
  return frozenAt === null ? { accepted: true } : refused('frozen', productRules.evidenceFrozen)
}

/** @param heldById the file that the same bytes are evidence as; null: none */
export function decideAttachment<E>(
  { frozenAt, evidence }: Holder<E>,
  file: E,
  heldById: EvidenceId | null,
): Decision<{ evidence: E[] }, 'frozen' | 'duplicate'> {
  if (frozenAt !== null) return refused('frozen', productRules.evidenceFrozen)
  if (heldById !== null) return refused('duplicate', productRules.evidenceOnce)
  return { accepted: true, evidence: [...evidence, file] }
}

export function decideRemoval<E extends { id: EvidenceId }>(
  { frozenAt, evidence }: Holder<E>,
  evidenceId: EvidenceId,
): Decision<{ removed: E; evidence: E[] }, 'frozen' | 'unknown'> {
  if (frozenAt !== null) return refused('frozen', productRules.evidenceFrozen)
  const removed = evidence.find(({ id }) => id === evidenceId)
  if (!removed) return refused('unknown', productRules.evidenceThere)
  return { accepted: true, removed, evidence: evidence.filter((each) => each !== removed) }
}
