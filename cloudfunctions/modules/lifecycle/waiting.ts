import type { PersonId } from '@shared/ids'
import { isAnothers } from '@shared/lifecycle/done-before'
import { mayTake, takenAsOfficer } from '@shared/lifecycle/who-may'
import type { CaseDoc } from '../../store/cases'
import { asRole, type RoleGrant } from '../../store/roles'
import type { RowWaiting, Waiting } from '../access/nobody-left'
import type { Officers } from '../access/officers-at'
import { caseMatter, procedureOf, resourceOf } from './cases'
import { writtenIn } from './facts'

/**
 * Of some cases those that wait for the city, or for any officer, step by step. One that waits for a district goes on to the city first
 * (`pass-on.ts`).
 */
export async function casesWaiting(
  found: readonly CaseDoc[],
  officers: Officers,
): Promise<RowWaiting<CaseDoc['_id']>[]> {
  const asked: RowWaiting<CaseDoc['_id']>[] = []
  for (const doc of found) {
    if (doc.waits !== 'city' && doc.waits !== 'officers') continue
    const district = doc.waits === 'officers' ? await officers(doc.district) : []
    for (const step of stepsOf(doc, [...district, ...(await officers('city'))])) asked.push({ rowId: doc._id, ...step })
  }
  return asked
}

/** What officers may do next in a case, each with who may by their role; what is for one person alone, or done once already, is left out. */
function stepsOf(doc: CaseDoc, held: readonly RoleGrant[]): Waiting[] {
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
