import { type DistrictCode, districts } from '@shared/directory/districts'
import type { Host } from '@shared/event/event'
import { asId, type ServiceId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { leftOn } from '../lifecycle/left'

/** What a host is called, which services its events may count as, and whether it has left. */
export async function hostOf(
  documents: Documents,
  { hostKind, scope }: Host,
): Promise<{ name: string; serviceIds: ServiceId[]; left: boolean }> {
  if (hostKind === 'city') return { name: '北京市经济和信息化局', serviceIds: [], left: false }
  if (hostKind === 'district') return { name: districts[scope as DistrictCode].name, serviceIds: [], left: false }
  const carrier = await carriers.get(documents, asId(scope))
  if (!carrier) return { name: '', serviceIds: [], left: true }
  const left = (await leftOn(documents, carrier)) !== null
  return { name: carrier.name, serviceIds: carrier.services.map(({ id }) => id), left }
}
