import type { Basis } from '@shared/law/basis'
import { procedures } from '@shared/lifecycle/procedures'

/** On what an objection rests, by the procedures that have a 公示; each basis once. */
export const publicBasis: readonly Basis[] = [
  ...new Map(
    procedures
      .flatMap(({ actions }) => actions)
      .filter(({ brings }) => brings.includes('objection'))
      .map(({ basis }) => [JSON.stringify(basis), basis] as const),
  ).values(),
]
