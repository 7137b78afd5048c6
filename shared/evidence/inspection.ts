import { refused } from '../decision'
import type { EvidenceId } from '../ids'
import { productRules } from '../law/product-rules'
import { pictureLimits } from './picture-limits'

/** Why a file is no evidence: `gave-up` when looking at it ended the program several times. */
export const unreadableReasons = ['damaged', 'too-small', 'too-large', 'unsupported', 'gave-up'] as const
export type Unreadable = (typeof unreadableReasons)[number]

/** Where a file is on its way: only what was found fine counts. */
export const inspectionStates = ['waiting', 'fine', 'unreadable', 'same-pixels'] as const
export type InspectionState = (typeof inspectionStates)[number]
export type Inspection =
  | { state: 'waiting' }
  | { state: 'fine' }
  | { state: 'unreadable'; why: Unreadable }
  | { state: 'same-pixels' }

/** What looking at a file's bytes found. `pixels` null: it is no picture. */
export type Finding =
  | { readable: true; pixels: { sha256: string; likeness: string } | null }
  | { readable: false; why: Unreadable }

/** Asked of the size that a header states, before anything is decoded. */
export function decidePicture({ width, height }: { width: number; height: number }) {
  const { leastSide, mostSide, most } = pictureLimits
  if (Math.min(width, height) < leastSide) return refused('too-small', productRules.evidencePicture)
  if (Math.max(width, height) > mostSide || width * height > most)
    return refused('too-large', productRules.evidencePicture)
  return { accepted: true as const }
}

/** @param heldById the file that has these pixels and counts; null: none */
export function inspected(finding: Finding, evidenceId: EvidenceId, heldById: EvidenceId | null): Inspection {
  if (!finding.readable) return { state: 'unreadable', why: finding.why }
  return heldById === null || heldById === evidenceId ? { state: 'fine' } : { state: 'same-pixels' }
}

export interface Held {
  kind: string
  inspection: { state: InspectionState }
}

/** The files that count. */
export const counting = <E extends Held>(evidence: readonly E[]): E[] =>
  evidence.filter(({ inspection }) => inspection.state === 'fine')

/** How many files of each kind count. */
export function countedByKind(evidence: readonly Held[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of counting(evidence)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** How many files are still to be looked at. */
export const waitingIn = (evidence: readonly Held[]): number =>
  evidence.filter(({ inspection }) => inspection.state === 'waiting').length
