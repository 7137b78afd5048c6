import type { Instant } from '../calendar/beijing'
import type { NamedEvidence } from '../points/evidence'
import { countedByKind, type Held } from './inspection'

const SHEET = 'sign-in-sheet' satisfies NamedEvidence

/**
 * How many pieces of evidence of each kind a service has. Who comes is checked in by a code that changes (B5): that is a sign-in sheet
 * that nobody has to write, and nobody can change (product rule `signInSheet`).
 */
export function evidenceOfService({ evidence, startedAt }: { evidence: readonly Held[]; startedAt: Instant | null }) {
  const counts = countedByKind(evidence)
  return startedAt === null ? counts : { ...counts, [SHEET]: (counts[SHEET] ?? 0) + 1 }
}
