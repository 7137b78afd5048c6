import type { EnterpriseId } from '../ids'
import type { NameDoubt } from './name-doubts'
import { isNameMixed, nameSkeleton } from './name-skeleton'

/** @param heldById the enterprise that has a name with this skeleton; null: none */
export function doubtIn(name: string, enterpriseId: EnterpriseId, heldById: EnterpriseId | null): NameDoubt | null {
  if (heldById !== null && heldById !== enterpriseId) return 'copy'
  return isNameMixed(name) ? 'mixed' : null
}

/** The same name to whoever looks at it: then what was decided about it stands. */
export const isSameName = (before: string, now: string) =>
  nameSkeleton(before) === nameSkeleton(now) && isNameMixed(before) === isNameMixed(now)
