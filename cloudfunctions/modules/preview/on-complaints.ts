import { officersNeeded, routeSet } from '@shared/case/route'
import { districtCodes } from '@shared/directory/districts'
import { holderIds } from '../../store/roles'
import type { Trial } from './looked'

/**
 * What was filed keeps its route, so only what is still to be filed is reached. How many are under way is not said: of a complaint, who is
 * tied to it does not even learn that there is one (T14). What is said is where a district has too few people, so that the city stands in.
 */
export async function effectOnComplaints({ documents, now, after }: Trial) {
  const needed = officersNeeded(routeSet(after))
  const holders = await Promise.all(districtCodes.map((code) => holderIds(documents, code, ['district-officer'], now)))
  const short = districtCodes.filter((_, i) => new Set(holders[i]).size < needed)
  return { kind: 'complaints' as const, needed, short }
}
