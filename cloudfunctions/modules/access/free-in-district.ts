import type { DistrictCode } from '@shared/directory/districts'
import type { Documents } from '../../platform/documents'
import { nobodyLeft } from './nobody-left'
import { type Officers, officersAt } from './officers-at'
import type { MatterAt } from './ties'

/** For each of some matters: is there an officer of its district whom nothing ties to it? */
export async function freeInDistrict(
  documents: Documents,
  found: readonly { district: DistrictCode; matter: MatterAt }[],
  now: number,
  officers: Officers = officersAt(documents, now),
): Promise<boolean[]> {
  const waiting = await Promise.all(
    found.map(async ({ district, matter }) => {
      const holderIds = (await officers(district)).map(({ personId }) => personId)
      return { matter, holderIds }
    }),
  )
  return (await nobodyLeft(documents, waiting, now)).map((why) => why === null)
}
