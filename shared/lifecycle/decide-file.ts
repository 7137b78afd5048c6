import type { LocalDate } from '../calendar/local-date'
import { type Refused, refused } from '../decision'
import { type Held, waitingIn } from '../evidence/inspection'
import { productRules } from '../law/product-rules'
import type { GoverningAnswer } from '../policy/governing'
import { readingBehind } from '../settings/reading-behind'
import type { CaseRefusal } from './case-refusals'
import { type Checked, type ConditionProblem, decideConditions } from './decide-conditions'
import { outsideText } from './decide-text'
import { barOn } from './derive-bars'
import { titleOn } from './derive-titles'
import type { LifecycleEvent } from './event'
import { type Form, unanswered } from './form'
import type { Procedure } from './procedure'
import type { Terms } from './terms'

/** No, for one reason, or for the conditions, each with its own. */
export type CaseDecision<Accepted> =
  | ({ accepted: true } & Accepted)
  | Refused<CaseRefusal>
  | { accepted: false; code: 'conditions'; reasons: (Checked & { problem: ConditionProblem })[] }

export interface FileFacts {
  procedure: Procedure
  form: Form
  explanations: Readonly<Record<string, string>>
  evidence: readonly Held[]
  /** the tick and the name are there */
  declared: boolean
  /** of the organisation, as this kind of carrier */
  events: readonly LifecycleEvent[]
  /** which text governs it; null: it is by a procedure of our own */
  governing: GoverningAnswer | null
  today: LocalDate
  terms: Terms
}

/**
 * May it be filed? Not under a text that does not govern it, nor while a bar runs, which says until when; not by who is not what the procedure
 * is for; not with anything missing; and not against a condition that leaves no room.
 */
export function decideFile(facts: FileFacts): CaseDecision<object> {
  const { procedure, form, explanations, evidence, declared, today, terms } = facts
  const outside = notOpenTo(facts)
  if (outside) return outside
  const empty = unanswered(procedure.form, form)
  if (empty.length > 0) return refused('unanswered', productRules.caseComplete, { fields: empty.join(',') })
  const short = procedure.attachments.find(({ id, least }) => usable(evidence, id) < least)
  if (short) return refused('attachments', productRules.caseComplete, { kind: short.id, least: short.least })
  const waiting = waitingIn(evidence)
  if (waiting > 0) return refused('files-waiting', productRules.evidenceInspected, { waiting })
  if (procedure.declaration && !declared) return refused('declaration', procedure.declaration.basis)
  const { conditions } = procedure
  const said = { judged: {}, reasons: explanations }
  const decided = decideConditions({ conditions, form, said, on: today, terms, stage: 'filing' })
  return decided.accepted ? { accepted: true } : { accepted: false, code: 'conditions', reasons: decided.reasons }
}

/** Who may not file such a case at all today, nor have it decided as they wish. */
export function notOpenTo(
  facts: Pick<FileFacts, 'procedure' | 'events' | 'governing' | 'today' | 'terms'>,
): Refused<CaseRefusal> | null {
  return outsideText(facts.procedure, facts.governing) ?? notOfStanding(facts)
}

/** Who is not what the procedure is for today. */
function notOfStanding({
  procedure,
  events,
  today,
  terms,
}: Pick<FileFacts, 'procedure' | 'events' | 'today' | 'terms'>): Refused<CaseRefusal> | null {
  const { standing, basis } = procedure.opens
  if (standing === 'any') return null
  const bar = standing === 'none' ? barOn(events, today, terms) : null
  if (bar) return refused('barred', bar.basis, { until: bar.until, what: bar.what })
  const title = titleOn(events, today, terms)
  if ((title === 'none') === (standing === 'none')) return null
  const reading = readingBehind(['periodAfterSuccess'], terms, (by) => titleOn(events, today, by) === 'none')
  return refused('standing', reading ?? basis, { title })
}

/** Files that open, and those that are still being looked at. */
const usable = (evidence: readonly Held[], kind: string) =>
  evidence.filter((file) => file.kind === kind && file.inspection.state !== 'unreadable').length
