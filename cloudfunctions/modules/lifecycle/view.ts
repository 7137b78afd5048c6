import type { Actor } from '@shared/access/can'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays, daysBetween, eachDay, type LocalDate } from '@shared/calendar/local-date'
import { isWeekend, isWorkingDay } from '@shared/calendar/working-days'
import type { caseRow, caseView, due as dueShape, publishedView } from '@shared/contract/lifecycle-views'
import { clockBasis, type Due, isPast, settled } from '@shared/lifecycle/clock'
import { isAsked } from '@shared/lifecycle/condition'
import { blocking, type CaseFacts, saidUntilNow } from '@shared/lifecycle/decide-action'
import { checked } from '@shared/lifecycle/decide-conditions'
import type { FormAnswer } from '@shared/lifecycle/form'
import { passAction } from '@shared/lifecycle/passing'
import { actionOf, fileAction, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { mayOpen, mayTake } from '@shared/lifecycle/who-may'
import type { SettingValues } from '@shared/settings/values'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'
import { type Context, personOf } from '../../frame/context'
import type { CaseDoc, CaseStep } from '../../store/cases'
import { stuckAmong } from '../access/nobody-left'
import { officersAt } from '../access/officers-at'
import { labelOf, procedureOf, resourceOf } from './cases'
import { factsOf } from './facts'
import { pinOf } from './pin'
import { attachmentsFor, formFor, organisationOf, shownAs } from './shown'
import { casesWaiting } from './waiting'

/** A due day as it stands today, and which day of its length today is. */
function dueView(
  due: Due | null,
  procedure: Procedure,
  state: string,
  terms: SettingValues,
  now: number,
): z.infer<typeof dueShape> | null {
  const clock = stateOf(procedure, state)?.clock
  if (!due || !clock) return null
  const { on, provisional, after, count, unit } = settled(due)
  const today = beijingDate(now)
  const basis = asLine(clockBasis(clock, terms))
  return { on, provisional, past: isPast(settled(due), today), count, unit, nth: nthOf(after, today, unit), basis }
}

/** How many of its units have begun. */
function nthOf(after: LocalDate, today: LocalDate, unit: Due['unit']): number {
  if (today <= after) return 0
  if (unit !== 'working-day') return daysBetween(after, today)
  const counts = (day: LocalDate) => {
    const known = isWorkingDay(day)
    return known === 'provisional' ? !isWeekend(day) : known === 'yes'
  }
  return eachDay(addDays(after, 1), today).filter(counts).length
}

/** The same for somebody who may see it. Of those before it the holder is not told: that would say which were one person's. */
export function rowFor(caller: Actor, doc: CaseDoc, terms: SettingValues, now: number): z.infer<typeof caseRow> {
  const procedure = procedureOf(doc.procedure)
  const row = rowOf(doc, terms, now)
  return procedure.opens.turn === 'person' && shownAs(caller, { doc, procedure }) === 'holder'
    ? { ...row, nth: 0 }
    : row
}

export function rowOf(doc: CaseDoc, terms: SettingValues, now: number): z.infer<typeof caseRow> {
  const { _id: id, number, kind, name, district, state, openedAt, filedAt, nth, procedure } = doc
  const due = dueView(doc.due, procedureOf(procedure), state, terms, now)
  return { id, number, procedure, kind, name, district, state, openedAt, filedAt, nth, due, tied: null }
}

/**
 * A case as whoever may see it is shown it: with the actions that they may take. No person is named but who declared, and they not to the other side.
 * @param passedOn where an action rests on points (`CaseFacts`)
 */
export async function viewOf(
  context: Context,
  doc: CaseDoc,
  passedOn: LocalDate | null = null,
): Promise<z.infer<typeof caseView>> {
  const { documents, now } = context.deps
  const procedure = procedureOf(doc.procedure)
  const { facts, settings } = await factsOf(documents, doc, procedure, now(), passedOn)
  const terms = settings.values
  const { caller } = context
  const found = { doc, procedure }
  const as = shownAs(caller, found)
  const opener = mayOpen(caller, procedure, resourceOf(doc))
  return {
    ...rowFor(caller, doc, terms, now()),
    creditCode: doc.creditCode,
    carrierId: doc.carrierId,
    passedToCity: doc.passedToCity,
    stuck: (await stuckAmong(documents, await casesWaiting([doc], officersAt(documents, now())), now())).has(doc._id),
    organisation: as === 'officer' ? await organisationOf(documents, doc) : null,
    form: formFor(caller, found).map(([field, answer]) => ({
      ...{ field, answer: typeof answer === 'object' ? [...answer] : answer },
    })),
    pin: await pinOf(documents, doc, procedure),
    explanations: Object.entries(doc.explanations).map(([conditionId, reason]) => ({ conditionId, reason })),
    attachments: attachmentsFor(caller, found).map(({ id, kind, name, type, bytes, addedAt, inspection }) => ({
      ...{ id, kind, name, type, bytes, addedAt, state: inspection.state },
    })),
    declaration: as === 'holder' ? null : doc.declaration && { name: doc.declaration.name, at: doc.declaration.at },
    conditions: conditionsOf(facts),
    steps: doc.steps.map((step, at) => ({
      ...stepOf(step, procedure, terms),
      changed: changedBy(
        doc.steps.slice(0, at).findLast(({ filed }) => filed),
        step,
      ),
    })),
    objections: opener ? doc.objections.heard : doc.objections.made,
    actions: actionsOf(context, doc, facts),
    settings: settings.version,
  }
}

function conditionsOf(facts: CaseFacts) {
  const { procedure, form, explanations, steps, filedOn: on, terms, state } = facts
  const said = saidUntilNow(procedure, steps, { judged: {}, reasons: state === 'draft' ? explanations : {} })
  const stage = state === 'draft' ? 'filing' : 'review'
  // of what somebody names, the rest was neither asked nor found to hold
  const conditions = procedure.conditions.filter(
    ({ stage, test }) => stage === 'filing' || isAsked(test, form, on, terms),
  )
  return checked({ conditions, form, said, on, terms, stage }).map(
    ({ condition: { id, text }, found, outcome, hard, problem, passedWith, basis }) => ({
      ...{ id, text, found, outcome, hard, problem, passedWith },
      explanation: explanations[id] ?? '',
      basis: asLine(basis),
    }),
  )
}

function stepOf(step: CaseStep, procedure: Procedure, terms: SettingValues) {
  const { action, side, at, from, to, reason, reasons, due } = step
  const known = action === passAction.id ? passAction : actionOf(procedure, action)
  const text = (id: string) => procedure.conditions.find((condition) => condition.id === id)?.text ?? id
  return {
    ...{ action, side, at, from, to, reason },
    label:
      known?.label ?? (action === fileAction ? (procedure.filing.label ?? procedure.title) : labelOf(procedure, to)),
    passed: Object.entries(reasons).map(([conditionId, why]) => ({
      conditionId,
      text: text(conditionId),
      reason: why,
    })),
    due: dueView(due, procedure, from, terms, at),
    basis: asLine(known?.basis ?? stateOf(procedure, from)?.lapses?.basis ?? procedure.opens.basis),
  }
}

const shownAnswer = (answer: FormAnswer | undefined) =>
  answer === undefined ? null : typeof answer === 'object' ? [...answer] : answer

/** What a step files otherwise than the one that filed before it. */
function changedBy(before: CaseStep | undefined, { filed }: CaseStep) {
  if (!before?.filed || !filed) return []
  const [old, now] = [before.filed.form, filed.form]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: shownAnswer(old[field]), after: shownAnswer(now[field]) }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after))
}

function actionsOf(context: Context, doc: CaseDoc, facts: CaseFacts) {
  const { procedure, state } = facts
  const personId = personOf(context)
  return procedure.actions
    .filter(
      (action) =>
        action.from.includes(state) && mayTake(context.caller, procedure, action, resourceOf(doc), doc.passedToCity),
    )
    .map((action) => {
      const found = blocking(facts, action, personId)
      const blocked = found && { reason: found.code, basis: asLine(found.basis), detail: { ...found.data } }
      return { id: action.id, blocked }
    })
}

/** What everybody may know of a case in its 公示. */
export function publishedOf(doc: CaseDoc, terms: SettingValues, now: number): z.infer<typeof publishedView> {
  const { _id: id, number, procedure, state, kind, name, district, enteredOn: from } = doc
  const due = dueView(doc.due, procedureOf(procedure), state, terms, now)
  return { id, number, procedure, state, kind, name, district, from, due, open: !due?.past }
}
