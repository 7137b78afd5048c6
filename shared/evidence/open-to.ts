import type { Instant } from '../calendar/beijing'
import type { ClaimStanding } from '../points/claim-events'
import type { EvidenceKind } from '../points/evidence'

/** What may be added to a service's 佐证材料, and until when what is there has become part of a filing. */
export interface Openness {
  /** since when nothing may be added; null: anything may */
  frozenAt: Instant | null
  /** what may be added all the same, because a reviewer asked for it; `any`: whatever the station has */
  askedFor: readonly EvidenceKind[] | 'any'
  /** until when what was added has been filed: it stays, since somebody decides on it; null: nothing was */
  filedUntil: Instant | null
}

/** Of a service that nobody has claimed yet. */
export const unfiled: Openness = { frozenAt: null, askedFor: [], filedUntil: null }

/** Whether a file of this kind may be added. */
export const mayAdd = ({ frozenAt, askedFor }: Pick<Openness, 'frozenAt' | 'askedFor'>, kind: string): boolean =>
  frozenAt === null || askedFor === 'any' || askedFor.some((each) => each === kind)

/** Whether what was added then may be taken out again. */
export const mayTakeOut = ({ filedUntil }: Pick<Openness, 'filedUntil'>, addedAt: Instant): boolean =>
  filedUntil === null || addedAt > filedUntil

/**
 * What the claims of a service leave open (C2): while somebody decides, nothing but what was asked for; after a refusal or a withdrawal
 * anything may be added for the next filing. What was once filed stays.
 */
export function opennessOf(standings: readonly ClaimStanding[]): Openness {
  const said = standings.flatMap(({ filed, answered, appealed }) => [filed, answered, appealed])
  const times = said.flatMap((event) => event?.at ?? [])
  if (times.length === 0) return unfiled
  const filedUntil = Math.max(...times)
  const frozenAt = Math.min(...standings.map(({ filed }) => filed.at))
  const asked = standings.filter(({ state }) => state === 'asked').flatMap(({ asked }) => (asked ? [asked.kinds] : []))
  if (asked.length > 0)
    return { frozenAt, filedUntil, askedFor: asked.some((kinds) => kinds.length === 0) ? 'any' : asked.flat() }
  const decided = standings.every(({ state }) => state === 'verified' || state === 'rejected' || state === 'withdrawn')
  const again = decided && standings.some(({ state }) => state !== 'verified')
  return { frozenAt: again ? null : frozenAt, filedUntil, askedFor: [] }
}
