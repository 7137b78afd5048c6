import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { type Brought, type CaseFacts, decideAction } from '@shared/lifecycle/decide-action'
import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import type { Action } from '@shared/lifecycle/procedure'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { defaultValues } from '@shared/settings/values'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'

/** A case in its 公示 in which everything is as it should be, and a step that nothing but its guards can refuse. */
export const today = localDate('2026-09-30')
export const byId = asId<PersonId>('p_city')
export const due = { on: today, provisional: false, after: addDays(today, -7), count: 5, unit: 'working-day' } as const
export const facts: CaseFacts = {
  ...{ procedure: stationEntry, form: goodForm, explanations: {}, declared: true, events: [], governing: null },
  evidence: stationEntry.attachments.map(({ id: kind }) => ({ kind, inspection: { state: 'fine' as const } })),
  ...{ today, terms: defaultValues, state: 'publication', filedOn: today, due, steps: [] },
  objections: { made: 0, heard: 0, upheld: 0 },
  passedOn: null,
  frozen: false,
  writtenByIds: [],
}
export const brought: Brought = { byId, reason: '', said: nothingSaid, objection: false, finding: false }
export const action: Action = {
  ...{ id: 'do', label: '做', from: ['publication'], to: 'admitted', by: 'person', brings: [], tells: [] },
  basis: productRules.caseReasoned,
}
export const decided = (own: Partial<Action>, of: Partial<CaseFacts> = {}, with_: Partial<Brought> = {}) =>
  decideAction({ ...facts, ...of }, { ...action, ...own }, { ...brought, ...with_ })
export const guard = (kind: NonNullable<Action['only']>[number]['kind'], of: Partial<CaseFacts> = {}) =>
  decided({ only: [{ kind }] }, of)
export const step = (name: string, by: PersonId | null = byId) => ({
  action: name,
  byId: by,
  side: 'city' as const,
  judged: {},
  reasons: {},
})
export const past = { ...due, on: addDays(today, -1) }
