import { approverRoles } from '@shared/access/approvers'
import type { WhyNobody } from '@shared/access/hindrance'
import type { PersonId } from '@shared/ids'
import { isAnothers } from '@shared/lifecycle/done-before'
import { mayTake, takenAsOfficer } from '@shared/lifecycle/who-may'
import type { Documents } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { asRole, holdersOf } from '../../store/roles'
import { nobodyLeft, type Waiting } from '../access/nobody-left'
import { caseMatter, procedureOf, resourceOf } from './cases'
import { writtenIn } from './facts'

/**
 * Of some cases those that wait for the city, or for any officer, while there is a step that nobody of them may take, and why. One that
 * waits for a district goes on to the city first (`pass-on.ts`).
 */
export async function stuckCases(
  documents: Documents,
  found: readonly CaseDoc[],
  now: number,
): Promise<Map<CaseDoc['_id'], WhyNobody>> {
  const waiting = found.filter(({ waits }) => waits === 'city' || waits === 'officers')
  if (waiting.length === 0) return new Map()
  const city = await holdersOf(documents, 'city', approverRoles, now)
  const asked: (Waiting & { caseId: CaseDoc['_id'] })[] = []
  for (const doc of waiting) {
    const district = doc.waits === 'officers' ? await holdersOf(documents, doc.district, ['district-officer'], now) : []
    for (const step of stepsOf(doc, [...district, ...city])) asked.push({ caseId: doc._id, ...step })
  }
  const why = await nobodyLeft(documents, asked, now)
  return new Map(asked.flatMap(({ caseId }, i) => (why[i] ? [[caseId, why[i]]] : [])))
}

/** What officers may do next in a case, each with who may by their role; what is for one person alone, or done once already, is left out. */
function stepsOf(doc: CaseDoc, held: Awaited<ReturnType<typeof holdersOf>>): Waiting[] {
  const procedure = procedureOf(doc.procedure)
  const matter = caseMatter(doc)
  const done = { steps: doc.steps, writtenByIds: writtenIn(doc) }
  const next = procedure.actions.filter(
    (action) =>
      action.from.includes(doc.state) &&
      takenAsOfficer(procedure, action) &&
      !action.onlyWhoDid &&
      !(action.once && doc.steps.some((step) => step.action === action.id)),
  )
  const steps = next.map((action) => ({
    matter,
    holderIds: held
      .filter((grant) => {
        const actor = { personId: grant.personId, roles: [asRole(grant)] }
        return mayTake(actor, procedure, action, resourceOf(doc), doc.passedToCity)
      })
      .map(({ personId }) => personId),
    acted: (personId: PersonId) => isAnothers(done, action, personId),
  }))
  const theirs = steps.filter(({ holderIds }) => holderIds.length > 0)
  return theirs.length > 0 ? theirs : steps.slice(0, 1)
}
