import { beijingDate } from '@shared/calendar/beijing'
import { fileAction } from '@shared/lifecycle/procedure'
import type { Settings } from '@shared/settings/values'
import type { Reader } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { settingsAt, settingsOfVersion } from '../settings/read'

/** What a case goes by: what was set when it was filed, as the filing kept it; before that, today. */
export function termsOf(from: Reader, { steps }: Pick<CaseDoc, 'steps'>, now: number): Promise<Settings> {
  const filed = steps.find(({ action }) => action === fileAction)
  return filed ? settingsOfVersion(from, filed.settings) : settingsAt(from, beijingDate(now))
}
