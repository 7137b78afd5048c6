import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { SettingKey } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import type { SettingValues } from '@shared/settings/values'
import type { Deps } from '../../platform/deps'
import { settingsAt } from '../settings/read'
import type { Trial } from './looked'

/** A change beside whatever else is set on the day from which it would hold; without a day, or after it, today. */
export async function trialOf(
  { documents, now: clock }: Pick<Deps, 'documents' | 'now'>,
  { key, value, effectiveOn }: { key: SettingKey; value: Value; effectiveOn?: LocalDate | undefined },
): Promise<Trial> {
  const now = clock()
  const today = beijingDate(now)
  const { values: before } = await settingsAt(documents, effectiveOn && effectiveOn > today ? effectiveOn : today)
  return { documents, now, before, after: { ...before, [key]: value } as SettingValues }
}
