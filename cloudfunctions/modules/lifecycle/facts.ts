import { beijingDate } from '@shared/calendar/beijing'
import { repealedBy } from '@shared/law/repeals'
import { endOf } from '@shared/law/timeline'
import { settled } from '@shared/lifecycle/clock'
import type { CaseFacts } from '@shared/lifecycle/decide-action'
import type { LifecycleEvent } from '@shared/lifecycle/event'
import type { Procedure } from '@shared/lifecycle/procedure'
import type { Settings, SettingValues } from '@shared/settings/values'
import type { Documents, Reader } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import type { CaseDoc } from '../../store/cases'
import { passedUnlisted } from '../points/passed-unlisted'
import { eventsIn } from './standing'
import { termsOf } from './terms'

/** When the text of a procedure was repealed, and by which sentence; null: it was not. */
export function repealOf({ instrument }: Pick<Procedure, 'instrument'>, dates: SettingValues) {
  const end = instrument && endOf(instrument, dates)
  const sentence = instrument && repealedBy[instrument]
  return end && sentence ? { on: end.on, basis: sentence.basis } : null
}

/** What the next step of a case is decided on, and the settings it goes by; in a transaction, as it is read there. */
export async function factsOf(
  from: Reader,
  doc: CaseDoc,
  procedure: Procedure,
  now: number,
  /** where an action is decided that may rest on points; without it none of them is */
  documents?: Documents,
): Promise<{ facts: CaseFacts; settings: Settings }> {
  const settings = await termsOf(from, doc, now)
  const { organisationId, kind } = doc
  const events: LifecycleEvent[] = kind ? await eventsIn(from, { organisationId, kind }) : []
  const facts: CaseFacts = {
    procedure,
    form: doc.form,
    explanations: doc.explanations,
    evidence: doc.evidence,
    declared: doc.declaration !== null,
    events,
    repealed: repealOf(procedure, settings.values),
    today: beijingDate(now),
    terms: settings.values,
    state: doc.state,
    filedOn: beijingDate(doc.filedAt ?? now),
    due: doc.due && settled(doc.due),
    steps: doc.steps,
    objections: doc.objections,
    passedOn: documents ? await passedOnOf(documents, doc, procedure, settings.values, now) : null,
  }
  return { facts, settings }
}

/** Of a procedure that asks whether three years were idle: a pass whose list is still to come. */
async function passedOnOf(
  documents: Documents,
  { carrierId }: CaseDoc,
  { actions }: Procedure,
  values: SettingValues,
  now: number,
) {
  const asks = actions.some(({ only }) => only?.some(({ kind }) => kind === 'idle'))
  const carrier = asks && carrierId ? await carriers.get(documents, carrierId) : null
  return carrier && passedUnlisted(documents, carrier, now, values)
}
