import type { LocalDate } from '../calendar/local-date'
import { refused } from '../decision'
import type { PersonId } from '../ids'
import type { Basis } from '../law/basis'
import { publicNotice } from '../law/g26/station-procedure'
import { removal } from '../law/g26/station-status'
import { productRules } from '../law/product-rules'
import { readingBehind } from '../settings/reading-behind'
import { clockBasis, type Due, isPast } from './clock'
import { decideConditions, type Said } from './decide-conditions'
import { type CaseDecision, decideFile, type FileFacts, notOpenTo } from './decide-file'
import { isPassedInTime, removableFrom, removalAxes } from './derive-removal'
import { recognitionOn } from './derive-titles'
import { type Done, didIn, isAnothers } from './done-before'
import { type Action, actionOf, filesForm, type Guard, type Procedure, type Side, stateOf } from './procedure'
import { isRead } from './terms'

/** A case as far as its next step goes. */
export interface CaseFacts extends FileFacts, Done {
  state: string
  /** the day on which years are counted, whenever it is decided */
  filedOn: LocalDate
  due: Due | null
  steps: readonly (Done['steps'][number] & {
    side: Side | 'public'
    judged: Said['judged']
    reasons: Said['reasons']
  })[]
  objections: { made: number; heard: number; upheld: number }
  /** an officer doubts whose code the organisation's is */
  frozen: boolean
  /** since when it has passed a cycle whose list is still to come; null: it has not */
  passedOn: LocalDate | null
}

/** What whoever acts has brought along. */
export interface Brought {
  byId: PersonId
  reason: string
  said: Said
  objection: boolean
  finding: boolean
}

/**
 * What officers said until now of the conditions of what is filed; the later word counts, and nobody judges their own case. Of what was
 * filed before nothing is said any more.
 */
export function saidUntilNow(procedure: Procedure, steps: CaseFacts['steps'], own: Said): Said {
  const filed = steps.findLastIndex(({ action: id }) => filesForm(actionOf(procedure, id) ?? { id }))
  const officers = steps.slice(filed + 1).filter(({ side }) => side === 'district' || side === 'city')
  return {
    judged: Object.assign({}, ...officers.map(({ judged }) => judged), own.judged),
    reasons: Object.assign({}, ...officers.map(({ reasons }) => reasons), own.reasons),
  }
}

/**
 * May this step be taken now, with what is brought along? Who may take it at all is `who-may.ts`.
 * @returns on what it stands: its own sentence, or the reading that lets it through
 */
export function decideAction(
  facts: CaseFacts,
  action: Action,
  brought: Brought,
): CaseDecision<{ to: string; basis: Basis }> {
  const { state } = facts
  const barred = barredBy(facts, action, brought.byId)
  if (barred) return barred
  if (action.brings.includes('reason') && brought.reason.trim() === '')
    return refused('reason', productRules.caseReasoned)
  if (action.brings.includes('objection') && !brought.objection) return refused('objection', productRules.objectedOnce)
  if (action.brings.includes('finding') && !brought.finding) return refused('finding', productRules.objectedOnce)
  let { basis } = action
  for (const guard of action.only ?? []) {
    const refusal = against(guard, facts, brought.said)
    if (refusal) return refusal
    basis = readingBehindGuard(guard, facts, brought.said) ?? basis
  }
  return { accepted: true, to: action.to ?? state, basis }
}

/** What stands in the way of an action whatever is brought along, for the screen that offers it; null: nothing does. */
export function blocking(facts: CaseFacts, action: Action, byId: PersonId) {
  const barred = barredBy(facts, action, byId)
  if (barred) return barred
  const asked = (action.only ?? []).filter(({ kind }) => !brought.includes(kind))
  for (const guard of asked) {
    const refusal = against(guard, facts, { judged: {}, reasons: {} })
    if (refusal && refusal.code !== 'conditions') return refusal
  }
  return null
}
/**
 * What has been done in the case already, and by whom, that leaves no room for it; and for what makes something of the organisation, or
 * public, which text governs it by now and what happened to it since the filing.
 */
function barredBy(facts: CaseFacts, action: Action, byId: PersonId) {
  const { procedure, steps } = facts
  const { id, once, onlyWhoDid, events = [], to } = action
  if (once && steps.some((step) => step.action === id)) return refused('once', once)
  if (isAnothers(facts, action, byId)) return refused('same-person', productRules.secondPerson)
  const didOneOf = didIn(facts, byId)
  if (onlyWhoDid && !didOneOf(onlyWhoDid)) return refused('another-person', productRules.withdrawnByProposer)
  const decides = events.length > 0 || (to !== null && stateOf(procedure, to)?.public === true)
  return decides ? notOpenTo(facts) : null
}
/** What depends on what whoever acts will say. */
const brought: readonly Guard['kind'][] = ['filing', 'conditions', 'some-unmet']

type No = Exclude<CaseDecision<never>, { accepted: true }>

/** The refusal of a guard; null: it lets pass. One that follows from a reading alone never quotes an article. */
function against(guard: Guard, facts: CaseFacts, own: Said): No | null {
  const refusal = refusalOf(guard, facts, own)
  if (!refusal || refusal.code === 'conditions' || refusal.basis.kind !== 'article') return refusal
  return { ...refusal, basis: readingBehindGuard(guard, facts, own) ?? refusal.basis }
}

function readingBehindGuard(guard: Guard, facts: CaseFacts, own: Said): Basis | null {
  const axes = [...(guard.unless ? [guard.unless.axis] : []), ...(guard.kind === 'idle' ? removalAxes : [])]
  return readingBehind(axes, facts.terms, (terms) => refusalOf(guard, { ...facts, terms }, own) === null)
}

function refusalOf({ kind, unless }: Guard, facts: CaseFacts, own: Said): No | null {
  const { procedure, terms, due, objections, events, today, passedOn, frozen } = facts
  if (unless && isRead(terms, unless)) return null
  switch (kind) {
    case 'filing': {
      const decided = decideFile(facts)
      return decided.accepted ? null : decided
    }
    case 'not-frozen':
      return frozen ? refused('frozen', productRules.frozenCode) : null
    case 'conditions': {
      const decided = asJudged(facts, own)
      return decided.accepted ? null : { accepted: false, code: 'conditions', reasons: decided.reasons }
    }
    case 'some-unmet': {
      if (notOpenTo(facts)) return null
      const decided = asJudged(facts, own)
      const unmet = !decided.accepted && decided.reasons.some(({ outcome }) => outcome === 'unmet')
      return unmet ? null : refused('grounds', productRules.caseRefusedOnGrounds)
    }
    case 'not-of-standing':
      return notOpenTo(facts) ? null : refused('of-standing', productRules.standingFits)
    case 'over':
      return due === null || isPast(due, today)
        ? null
        : refused('clock-running', basisOfClock(facts), due ? { until: due.on } : {})
    case 'not-over':
      return isPast(due, today) ? refused('clock-over', basisOfClock(facts)) : null
    case 'heard':
      return objections.heard < objections.made
        ? refused('objections-waiting', productRules.objectedOnce, { waiting: objections.made - objections.heard })
        : null
    case 'none-upheld':
      return objections.upheld > 0 ? refused('objection-upheld', publicNotice.basis) : null
    case 'some-upheld':
      return objections.upheld > 0 ? null : refused('no-objection-upheld', publicNotice.basis)
    case 'none-made':
      return objections.made > 0 ? refused('objection-made', publicNotice.basis) : null
    case 'recognised':
      return recognitionOn(events, today) ? null : refused('not-recognised', procedure.opens.basis)
    case 'idle': {
      const from = removableFrom(events, terms)
      if (from === null || from > today) return refused('not-idle', removal.basis, from === null ? {} : { from })
      return isPassedInTime(passedOn, from) ? refused('passed-unlisted', productRules.removedAfterList) : null
    }
  }
}

const asJudged = ({ procedure, form, steps, filedOn, terms }: CaseFacts, own: Said) =>
  decideConditions({
    conditions: procedure.conditions,
    form,
    said: saidUntilNow(procedure, steps, own),
    on: filedOn,
    terms,
    stage: 'review',
  })

function basisOfClock({ procedure, state, due, terms }: CaseFacts) {
  const clock = stateOf(procedure, state)?.clock
  return clock && !due?.provisional ? clockBasis(clock, terms) : productRules.noticeRunsOut
}
