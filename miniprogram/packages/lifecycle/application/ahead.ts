import { draft, type Procedure, type State, stateOf } from '@shared/lifecycle/procedure'

/** The states that are still to come when all goes well: the shortest way to an end that grants, without the state that it starts from. */
export function aheadOf(procedure: Procedure, from: string): State[] {
  const first = from === draft ? procedure.filing.to : from
  const ways: string[][] = [[first]]
  const seen = new Set([first])
  for (const way of ways) {
    const last = way.at(-1) ?? first
    if (stateOf(procedure, last)?.end === 'granted')
      return way.slice(from === draft ? 0 : 1).flatMap((id) => stateOf(procedure, id) ?? [])
    for (const { from: begins, to } of procedure.actions) {
      if (to === null || seen.has(to) || !begins.includes(last)) continue
      seen.add(to)
      ways.push([...way, to])
    }
  }
  return []
}
