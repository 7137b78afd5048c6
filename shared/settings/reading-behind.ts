import type { Basis } from '../law/basis'
import { settingBasis } from './basis'
import { catalogue, type SettingKey } from './catalogue'
import type { Entry } from './entry'
import type { SettingValues } from './values'

/**
 * On what an answer stands that follows from a reading alone: the first of these by another reading of which, and nothing else, the answer
 * would be another. null: it is the same by each, so it stands on the text.
 * @param answerBy yes or no under these settings
 */
export function readingBehind(
  axes: readonly SettingKey[],
  values: SettingValues,
  answerBy: (values: SettingValues) => boolean,
): Basis | null {
  const own = answerBy(values)
  const behind = axes.find((axis) => {
    const entry: Entry = catalogue[axis]
    const readings = entry.kind === 'reading' ? Object.keys(entry.axis.readings) : []
    return readings.some((reading) => answerBy({ ...values, [axis]: reading }) !== own)
  })
  return behind ? settingBasis(behind, values) : null
}
