import { evidenceOfService } from '@shared/evidence/sign-in-sheet'
import { kindLabel } from '@/features/evidence/kinds'
import type { Claim, Rule } from './queries'

/** How many of the kinds that a rule asks for are there in full, and which are not. */
export function neededBy({ record }: Claim, rule: Rule | undefined) {
  const asked = rule?.evidence ?? []
  const counts = evidenceOfService(record)
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
  return Object.entries(evidenceOfService(record)).map(([kind, count]) => ({ kind: kindLabel(kind), count }))
}
