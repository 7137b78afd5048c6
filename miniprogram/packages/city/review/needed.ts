import { evidenceKindLabel, isEvidenceKind } from '@shared/points/evidence'
import type { Claim, Rule } from './queries'

export const kindLabel = (kind: string) => (isEvidenceKind(kind) ? evidenceKindLabel[kind] : kind)

/** How many of the kinds that a rule asks for are there in full, and which are not. */
export function neededBy({ record }: Claim, rule: Rule | undefined) {
  const asked = rule?.evidence ?? []
  const have = (kind: string) => record.evidence.filter((held) => held.kind === kind).length
  const missing = asked.filter(({ kind, atLeast }) => have(kind) < atLeast)
  return {
    need: asked.length,
    have: asked.length - missing.length,
    missing: missing.map(({ kind }) => kindLabel(kind)),
  }
}

/** What was handed in, by kind, in the order in which it came. */
export function countedByKind({ record }: Claim) {
  const counts = new Map<string, number>()
  for (const { kind } of record.evidence) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind: kindLabel(kind), count }))
}
