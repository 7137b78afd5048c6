import { beijingDate } from '@shared/calendar/beijing'
import type { CaseId } from '@shared/ids'
import { settled } from '@shared/lifecycle/clock'
import { lapsing } from '@shared/lifecycle/lapsing'
import { stateOf } from '@shared/lifecycle/procedure'
import type { Documents } from '../../platform/documents'
import { cases } from '../../store/cases'
import { procedureOf } from './cases'
import { lapseStep } from './step'
import { tellDue } from './tell'
import { termsOf } from './terms'

/**
 * What was asked of an applicant: called to mind shortly before its last day, and over after it. What they bring at that moment meets this
 * in the case, and comes before or after it. @returns whether it is over
 */
export const lapse = (documents: Documents, caseId: CaseId, now: number): Promise<boolean> =>
  documents.transaction(async (tx) => {
    const doc = await cases.get(tx, caseId)
    if (!doc?.due) return false
    const procedure = procedureOf(doc.procedure)
    const state = stateOf(procedure, doc.state)
    if (!state?.lapses) return false
    const due = settled(doc.due)
    const comes = lapsing(state, due, beijingDate(now))
    if (comes === 'soon') await tellDue(tx, doc, procedure, { on: due.on, soon: true }, now)
    if (comes !== 'lapsed') return false
    const settings = await termsOf(tx, doc, now)
    await lapseStep(tx, { doc, procedure, to: state.lapses.to, settings }, state.lapses.basis, now)
    return true
  })
