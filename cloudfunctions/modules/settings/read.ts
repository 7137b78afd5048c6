import type { LocalDate } from '@shared/calendar/local-date'
import { type SettingChange, type Settings, settingsOf, settingsOn } from '@shared/settings/values'
import type { Reader } from '../../platform/documents'
import { settings } from '../../store/settings'

/** Every approved change: a read by id, also in a transaction, which a change in the meantime then lets run again. */
export const changesOf = async (reader: Reader): Promise<readonly SettingChange[]> =>
  (await settings.get(reader, 'city'))?.changes ?? []

/** What is set on a day: for whatever is decided or worked out on it. */
export const settingsAt = async (reader: Reader, day: LocalDate): Promise<Settings> =>
  settingsOn(await changesOf(reader), day)

/** What a case or a decision used that kept this version. */
export const settingsOfVersion = async (reader: Reader, version: number): Promise<Settings> =>
  settingsOf(await changesOf(reader), version)
