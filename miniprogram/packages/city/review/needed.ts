import { countedByKind as counted } from '@shared/evidence/inspection'
import { evidenceKindLabel, isEvidenceKind } from '@shared/points/evidence'
import type { Claim, Rule } from './queries'

export const kindLabel = (kind: string) => (isEvidenceKind(kind) ? evidenceKindLabel[kind] : kind)

/** How many of the kinds that a rule asks for are there in full, and which are not. */
export function neededBy({ record }: Claim, rule: Rule | undefined) {
  const asked = rule?.evidence ?? []
  const counts = counted(record.evidence)
  const have = (kind: string) => counts[kind] ?? 0
  const missing = asked.filter(({ kind, atLeast }) => have(kind) < atLeast)
  return {
    need: asked.length,
    have: asked.length - missing.length,
    missing: missing.map(({ kind }) => kindLabel(kind)),
  }
}

/** What counts of it, by kind, in the order in which it came. */
export function countedByKind({ record }: Claim) {
  return Object.entries(counted(record.evidence)).map(([kind, count]) => ({ kind: kindLabel(kind), count }))
}
