import { type Actor, can } from '@shared/access/can'
import { beijingDate } from '@shared/calendar/beijing'
import type { PersonId } from '@shared/ids'
import type { Basis } from '@shared/law/basis'
import { dueOf, settled } from '@shared/lifecycle/clock'
import { nothingSaid, type Said } from '@shared/lifecycle/decide-conditions'
import { lapseAction } from '@shared/lifecycle/lapsing'
import { waitsFor } from '@shared/lifecycle/passing'
import {
  type Action,
  type Follows,
  fileAction,
  filesForm,
  type Procedure,
  sideOf,
  stateOf,
  type Turn,
} from '@shared/lifecycle/procedure'
import type { Settings } from '@shared/settings/values'
import { type Context, personOf } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { type CaseDoc, type CaseStep, cases, caseTurns, dueKey } from '../../store/cases'
import { resourceOf, turnOf } from './cases'
import { effects } from './effects/index'
import { governingOf } from './facts'
import { recordEvent } from './record-event'
import { settleFor, tellOfStep } from './tell'

interface Taken {
  doc: CaseDoc
  procedure: Procedure
  to: string
  reason?: string
  said?: Said
  settings: Settings
}

/** Filing, as a step: by whoever may open the case. */
export const fileStep = (context: Context, tx: Tx, taken: Taken, now: number) =>
  fileStepBy({ ...context.caller, personId: personOf(context) }, tx, taken, now)

/** The same where it came about by what somebody did elsewhere. */
export const fileStepOf = (byId: PersonId, tx: Tx, taken: Taken, now: number) =>
  fileStepBy({ personId: byId, roles: null }, tx, taken, now)

function fileStepBy(by: By, tx: Tx, taken: Taken, now: number) {
  const { filing, opens } = taken.procedure
  const { tells, follows = {} } = filing
  return write(by, tx, taken, { id: fileAction, by: 'opener', tells, follows, basis: opens.basis }, now)
}

/** What a state comes to once its clock has run out: a step by nobody. */
export function lapseStep(tx: Tx, taken: Taken, basis: Basis, now: number) {
  const follows = { applicant: '不算被拒，可以重新报。' }
  return write(nobody, tx, taken, { id: lapseAction, by: 'opener', tells: ['applicant'], follows, basis }, now)
}

/** One step of a case, with whatever it brings about: effects, events, and who is told. Nothing else moves a case on. */
export async function takeStep(context: Context, tx: Tx, taken: Taken, action: Action, now: number): Promise<CaseDoc> {
  let { doc } = taken
  for (const name of action.effects ?? []) doc = await effects[name](context, tx, doc, now)
  const { organisationId, carrierId, kind } = doc
  const chosen = governingOf(taken.procedure, doc, now, taken.settings.values)
  for (const what of kind ? (action.events ?? []) : [])
    await recordEvent(
      tx,
      {
        subject: { organisationId, carrierId, kind: kind! },
        what,
        effectiveOn: beijingDate(now),
        byId: personOf(context),
        caseId: doc._id,
        published: null,
        instrument: taken.procedure.instrument,
        ...(chosen && { textChosen: { on: chosen.on, by: chosen.by } }),
        basis: action.basis,
        settings: taken.settings.version,
      },
      now,
    )
  return write({ ...context.caller, personId: personOf(context) }, tx, { ...taken, doc }, action, now)
}

type Named = Pick<Action, 'id' | 'by' | 'tells' | 'only' | 'basis'> & { follows?: Follows }
/** `roles` null: not known, it came about by what they did elsewhere; `personId` null: by nobody. */
interface By {
  personId: PersonId | null
  roles: Actor['roles'] | null
}
const nobody: By = { personId: null, roles: null }

async function write(by: By, tx: Tx, taken: Taken, action: Named, now: number): Promise<CaseDoc> {
  const { doc, procedure, to, reason = '', said = nothingSaid, settings } = taken
  const { form, explanations, declaration } = doc
  const step: CaseStep = {
    action: action.id,
    byId: by.personId,
    side: sideOfStep(doc, procedure, action, by),
    at: now,
    from: doc.state,
    to,
    reason,
    ...{ judged: { ...said.judged }, reasons: { ...said.reasons } },
    filed: filesForm(action) ? { form, explanations, declaration } : null,
    due: doc.due && settled(doc.due),
    settings: settings.version,
  }
  const moved = to === doc.state ? {} : entering(doc, procedure, to, settings, now)
  const next: CaseDoc = { ...doc, ...moved, steps: [...doc.steps, step] }
  await cases.put(tx, next)
  if (next.endedAt !== null) await freeTurn(tx, next)
  if (step.side === 'holder') await settleFor(tx, next)
  await tellOfStep(tx, next, procedure, action, reason, now)
  return next
}

/** In whose name: the city acts for a district that has nobody, and where either may, each acts for itself. */
function sideOfStep(doc: CaseDoc, procedure: Procedure, action: Named, { personId, roles }: By): CaseStep['side'] {
  const side = sideOf(procedure, action)
  if (side !== 'district') return side
  const theirs = roles === null || personId === null || can({ personId, roles }, ['district-officer'], resourceOf(doc))
  return doc.passedToCity || !theirs ? 'city' : 'district'
}

/** What a case is in a state that it has just come to. */
function entering(doc: CaseDoc, procedure: Procedure, to: string, { values }: Settings, now: number) {
  const state = stateOf(procedure, to)
  if (!state) throw new Error(`${procedure.id} has no state ${to}`)
  const enteredOn = beijingDate(now)
  const due = state.clock ? dueOf(state.clock, enteredOn, values) : null
  const waits: Turn | 'none' = waitsFor(state, doc.passedToCity) ?? 'none'
  return {
    state: to,
    enteredOn,
    due,
    dueOn: dueKey(due, now),
    waits,
    public: state.public === true,
    frozenAt: state.editable ? null : now,
    endedAt: state.end ? now : null,
  }
}

/** The organisation may begin another. */
export const freeTurn = async (tx: Tx, doc: CaseDoc): Promise<void> => {
  const turn = await caseTurns.get(tx, turnOf(doc))
  if (turn?.openId === doc._id) await caseTurns.put(tx, { ...turn, openId: null })
}
