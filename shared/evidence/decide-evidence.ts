import { type Decision, refused } from '../decision'
import type { EvidenceId } from '../ids'
import { productRules } from '../law/product-rules'
import { type FileType, fileType, maxFileBytes } from './file-type'
import type { Inspection } from './inspection'
import { mostRemoved } from './most-removed'
import { mayAdd, mayTakeOut, type Openness } from './open-to'

/** A service record as far as its 佐证材料 go: what was filed stays, and while somebody decides nothing else comes (C2). */
interface Holder<E> extends Openness {
  evidence: readonly E[]
  /** taken out, the latest first */
  removed: readonly E[]
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

export function decideUpload(holder: Openness, kind: string): Decision<object, 'frozen'> {
  return mayAdd(holder, kind) ? { accepted: true } : refused('frozen', productRules.evidenceFrozen)
}

/** @param heldById the file that the same bytes are evidence as; null: none */
export function decideAttachment<E extends { kind: string }>(
  holder: Omit<Holder<E>, 'removed'>,
  file: E,
  heldById: EvidenceId | null,
): Decision<{ evidence: E[] }, 'frozen' | 'duplicate'> {
  if (!mayAdd(holder, file.kind)) return refused('frozen', productRules.evidenceFrozen)
  if (heldById !== null) return refused('duplicate', productRules.evidenceOnce)
  return { accepted: true, evidence: [...holder.evidence, file] }
}

export function decideRemoval<E extends { id: EvidenceId; kind: string; addedAt: number }>(
  holder: Holder<E>,
  evidenceId: EvidenceId,
): Decision<{ taken: E; evidence: E[]; removed: E[] }, 'frozen' | 'unknown'> {
  const { evidence, removed } = holder
  const taken = evidence.find(({ id }) => id === evidenceId)
  if (!taken) return refused('unknown', productRules.evidenceThere)
  if (!mayAdd(holder, taken.kind) || !mayTakeOut(holder, taken.addedAt))
    return refused('frozen', productRules.evidenceFrozen)
  return {
    accepted: true,
    taken,
    evidence: evidence.filter((each) => each !== taken),
    removed: [taken, ...removed].slice(0, mostRemoved),
  }
}

/**
 * A removal taken back: at the end of the list, and looked at anew before it counts.
 * @param heldById the file that the same bytes have become evidence as meanwhile; null: none
 */
export function decideRestoration<E extends { id: EvidenceId; kind: string; inspection: Inspection }>(
  holder: Holder<E>,
  evidenceId: EvidenceId,
  heldById: EvidenceId | null,
): Decision<{ restored: E; evidence: E[]; removed: E[] }, 'frozen' | 'unknown' | 'duplicate'> {
  const { evidence, removed } = holder
  const taken = removed.find(({ id }) => id === evidenceId)
  if (!taken && holder.frozenAt !== null) return refused('frozen', productRules.evidenceFrozen)
  if (!taken) return refused('unknown', productRules.evidenceRestored)
  if (!mayAdd(holder, taken.kind)) return refused('frozen', productRules.evidenceFrozen)
  if (heldById !== null) return refused('duplicate', productRules.evidenceOnce)
  const restored: E = { ...taken, inspection: { state: 'waiting' } }
  return {
    accepted: true,
    restored,
    evidence: [...evidence, restored],
    removed: removed.filter((each) => each !== taken),
  }
}
