import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { Action } from '@shared/lifecycle/procedure'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import type { CaseDoc } from '../../store/cases'
import { settingsAt } from '../settings/read'
import { passedUnlisted } from './passed-unlisted'

/** Of a case with an action that asks whether three years were idle: since when its carrier has passed and waits for its list. */
export async function passedOfCase(
  documents: Documents,
  { carrierId, state }: Pick<CaseDoc, 'carrierId' | 'state'>,
  actions: readonly Action[],
  now: number,
): Promise<LocalDate | null> {
  const asks = actions.some(({ from, only }) => from.includes(state) && only?.some(({ kind }) => kind === 'idle'))
  const carrier = asks && carrierId ? await carriers.get(documents, carrierId) : null
  if (!carrier) return null
  const { values } = await settingsAt(documents, beijingDate(now))
  return passedUnlisted(documents, carrier, now, values)
}
