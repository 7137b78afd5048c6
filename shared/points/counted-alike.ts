import { settingKeys } from '../settings/catalogue'
import { reachOf } from '../settings/reach'
import type { SettingValues } from '../settings/values'

const aboutPoints = settingKeys.filter((key) => reachOf[key].includes('points'))

/** Whether totals that were worked out under these settings compare: nothing that is set about points differs. */
export const countedAlike = (sets: readonly SettingValues[]): boolean =>
  aboutPoints.every((key) => new Set(sets.map((values) => values[key])).size <= 1)
