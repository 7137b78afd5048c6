import type { CarrierId } from '@shared/ids'
import type { Settings } from '@shared/settings/values'
import type { Reader } from '../../platform/documents'
import { cycleLocks, lockId, pointsLists } from '../../store/points-lists'
import { settingsOfVersion } from '../settings/read'

/**
 * What was set when the list was checked that a station's cycle stands in: a change of the settings afterwards works nothing out anew
 * (`settingForward`). Null: it is in no published list.
 */
export async function settledFor(reader: Reader, carrierId: CarrierId, cycleYear: number): Promise<Settings | null> {
  const lock = await cycleLocks.get(reader, lockId(carrierId, cycleYear))
  const list = lock && (await pointsLists.get(reader, lock.listId))
  return list ? settingsOfVersion(reader, list.settings) : null
}
