import type { ValuesOf } from '@shared/points/claim-clock'
import { settingsOf } from '@shared/settings/values'
import type { Reader } from '../../platform/documents'
import { changesOf } from '../settings/read'

/** What was set when a step was taken. */
export async function valuesOf(reader: Reader): Promise<ValuesOf> {
  const changes = await changesOf(reader)
  return (version) => settingsOf(changes, version).values
}
