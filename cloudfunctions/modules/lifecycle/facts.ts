import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { repealedBy } from '@shared/law/repeals'
import { endOf } from '@shared/law/timeline'
import { settled } from '@shared/lifecycle/clock'
import type { CaseFacts } from '@shared/lifecycle/decide-action'
import type { LifecycleEvent } from '@shared/lifecycle/event'
import type { Procedure } from '@shared/lifecycle/procedure'
import { type GoverningAnswer, governing } from '@shared/policy/governing'
import type { Settings, SettingValues } from '@shared/settings/values'
import type { Reader } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { enterprises } from '../../store/enterprises'
import { eventsIn } from './standing'
import { termsOf } from './terms'

/** When the text of a procedure was repealed, and by which sentence; null: it was not. */
export function repealOf({ instrument }: Pick<Procedure, 'instrument'>, dates: SettingValues) {
  const end = instrument && endOf(instrument, dates)
  const sentence = instrument && repealedBy[instrument]
  return end && sentence ? { on: end.on, basis: sentence.basis } : null
}

/** Which text governs a case if it is decided now, and with that published (E8); null: its procedure is our own. */
export const governingOf = (
  { instrument, kind }: Pick<Procedure, 'instrument' | 'kind'>,
  { filedAt }: Pick<CaseDoc, 'filedAt'>,
  now: number,
  values: SettingValues,
): GoverningAnswer | null => {
  const today = beijingDate(now)
  const dates = { filed: beijingDate(filedAt ?? now), decided: today, published: today }
  return instrument && kind ? governing(kind, 'application', dates, values) : null
}

/** Who wrote what is filed, or attached a file to it. */
export const writtenIn = ({ draftedByIds, evidence }: Pick<CaseDoc, 'draftedByIds' | 'evidence'>) => [
  ...draftedByIds,
  ...evidence.map(({ addedById }) => addedById),
]

/** What the next step of a case is decided on, and the settings it goes by; in a transaction, as it is read there. */
export async function factsOf(
  from: Reader,
  doc: CaseDoc,
  procedure: Procedure,
  now: number,
  /** where an action rests on points: since when it has passed a cycle whose list is still to come */
  passedOn: LocalDate | null = null,
): Promise<{ facts: CaseFacts; settings: Settings }> {
  const settings = await termsOf(from, doc, now)
  const { organisationId, kind, enterpriseId } = doc
  const enterprise = enterpriseId && (await enterprises.get(from, enterpriseId))
  const events: LifecycleEvent[] = kind ? await eventsIn(from, { organisationId, kind }) : []
  const facts: CaseFacts = {
    procedure,
    form: doc.form,
    explanations: doc.explanations,
    evidence: doc.evidence,
    declared: doc.declaration !== null,
    events,
    governing: governingOf(procedure, doc, now, settings.values),
    today: beijingDate(now),
    terms: settings.values,
    state: doc.state,
    filedOn: beijingDate(doc.filedAt ?? now),
    due: doc.due && settled(doc.due),
    steps: doc.steps,
    writtenByIds: writtenIn(doc),
    objections: doc.objections,
    frozen: enterprise !== null && enterprise.frozenAt !== null,
    passedOn,
  }
  return { facts, settings }
}
