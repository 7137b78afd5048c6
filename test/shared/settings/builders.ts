import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import type { SettingChange } from '@shared/settings/values'

export const day = localDate
export const person = (name: string) => asId<PersonId>(name)

/** An approved change; only what matters to the test is said. */
export const changed = (
  version: number,
  key: SettingChange['key'],
  value: SettingChange['value'],
  effectiveOn: string,
): SettingChange => ({
  version,
  key,
  value,
  effectiveOn: day(effectiveOn),
  proposedById: person('bing'),
  approvedById: person('jia'),
  reason: '定下来',
  at: Date.parse(`${effectiveOn}T00:00:00+08:00`),
})
