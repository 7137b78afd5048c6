import type { DistrictCode } from '@shared/directory/districts'
import type { Documents } from '../../platform/documents'
import { holderIds } from '../../store/roles'
import { type MatterAt, tiesTo } from './ties'

/** For each of some matters: is there an officer of its district whom nothing ties to it? */
export async function freeInDistrict(
  documents: Documents,
  found: readonly { district: DistrictCode; matter: MatterAt }[],
  now: number,
): Promise<boolean[]> {
  const free = new Set<number>()
  for (const district of new Set(found.map((each) => each.district))) {
    for (const officerId of await holderIds(documents, district, ['district-officer'], now)) {
      const left = found.flatMap((each, i) => (each.district === district && !free.has(i) ? [i] : []))
      const matters = left.map((i) => found[i]!.matter)
      const ties = await tiesTo(documents, officerId, matters, now)
      for (const [nth, i] of left.entries()) if (ties[nth] === null) free.add(i)
    }
  }
  return found.map((_, i) => free.has(i))
}
