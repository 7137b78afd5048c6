import { beijingDate } from '@shared/calendar/beijing'
import type { Settings } from '@shared/settings/values'
import type { Reader } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { settingsAt } from '../settings/read'

/** What a case goes by: what is set on the day it was filed; before that, today. */
export const termsOf = (from: Reader, { filedAt }: Pick<CaseDoc, 'filedAt'>, now: number): Promise<Settings> =>
  settingsAt(from, beijingDate(filedAt ?? now))
