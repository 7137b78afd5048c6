import { beijingDate } from '@shared/calendar/beijing'
import type { PersonId } from '@shared/ids'
import { dueOf, settled } from '@shared/lifecycle/clock'
import { nothingSaid, type Said } from '@shared/lifecycle/decide-conditions'
import { waitsFor } from '@shared/lifecycle/passing'
import { type Action, fileAction, type Procedure, type Side, sideOf, stateOf } from '@shared/lifecycle/procedure'
import type { Settings } from '@shared/settings/values'
import { type Context, personOf } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { type CaseDoc, type CaseStep, cases, caseTurns, noDueDay } from '../../store/cases'
import { turnId } from './cases'
import { effects } from './effects/index'
import { governingOf } from './facts'
import { recordEvent } from './record-event'
import { tellOfStep } from './tell'

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
  fileStepOf(personOf(context), tx, taken, now)

/** The same where it came about by what somebody did elsewhere. */
export const fileStepOf = (byId: PersonId, tx: Tx, taken: Taken, now: number) => {
  const { filing, opens } = taken.procedure
  const action = { id: fileAction, by: 'opener', tells: filing.tells, basis: opens.basis } as const
  return write(byId, tx, taken, action, now)
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
  return write(personOf(context), tx, { ...taken, doc }, action, now)
}

type Named = Pick<Action, 'id' | 'by' | 'tells' | 'basis'>

async function write(byId: PersonId, tx: Tx, taken: Taken, action: Named, now: number): Promise<CaseDoc> {
  const { doc, procedure, to, reason = '', said = nothingSaid, settings } = taken
  const step: CaseStep = {
    action: action.id,
    byId,
    side: sideOfStep(doc, procedure, action),
    at: now,
    from: doc.state,
    to,
    reason,
    ...{ judged: { ...said.judged }, reasons: { ...said.reasons } },
    due: doc.due && settled(doc.due),
    settings: settings.version,
  }
  const moved = to === doc.state ? {} : entering(doc, procedure, to, settings, now)
  const next: CaseDoc = { ...doc, ...moved, steps: [...doc.steps, step] }
  await cases.put(tx, next)
  if (next.endedAt !== null) await freeTurn(tx, next)
  await tellOfStep(tx, next, procedure, action, reason, now)
  return next
}

/** In whose name: the city acts for a district that has nobody. */
function sideOfStep({ passedToCity }: CaseDoc, procedure: Procedure, action: Named): CaseStep['side'] {
  const side = sideOf(procedure, action)
  return side === 'district' && passedToCity ? 'city' : side
}

/** What a case is in a state that it has just come to. */
function entering(doc: CaseDoc, procedure: Procedure, to: string, { values }: Settings, now: number) {
  const state = stateOf(procedure, to)
  if (!state) throw new Error(`${procedure.id} has no state ${to}`)
  const enteredOn = beijingDate(now)
  const due = state.clock ? dueOf(state.clock, enteredOn, values) : null
  const waits: Side | 'none' = waitsFor(state, doc.passedToCity) ?? 'none'
  return {
    state: to,
    enteredOn,
    due,
    dueOn: due?.on ?? noDueDay,
    waits,
    public: state.public === true,
    frozenAt: state.editable ? null : now,
    endedAt: state.end ? now : null,
  }
}

/** The organisation may begin another. */
export const freeTurn = async (tx: Tx, doc: CaseDoc): Promise<void> => {
  const turn = await caseTurns.get(tx, turnId(doc))
  if (turn?.openId === doc._id) await caseTurns.put(tx, { ...turn, openId: null })
}
