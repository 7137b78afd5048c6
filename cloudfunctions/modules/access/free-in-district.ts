import type { DistrictCode } from '@shared/directory/districts'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { holderIds } from '../../store/roles'
import { nobodyLeft } from './nobody-left'
import type { MatterAt } from './ties'

/** For each of some matters: is there an officer of its district whom nothing ties to it? */
export async function freeInDistrict(
  documents: Documents,
  found: readonly { district: DistrictCode; matter: MatterAt }[],
  now: number,
): Promise<boolean[]> {
  const officers = new Map<DistrictCode, PersonId[]>()
  for (const district of new Set(found.map((each) => each.district)))
    officers.set(district, await holderIds(documents, district, ['district-officer'], now))
  const waiting = found.map(({ district, matter }) => ({ matter, holderIds: officers.get(district) ?? [] }))
  return (await nobodyLeft(documents, waiting, now)).map((why) => why === null)
}
