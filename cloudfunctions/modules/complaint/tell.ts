import type { ComplaintStep } from '@shared/copy/complaint-steps'
import type { InboxContent } from '@shared/copy/inbox-content'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import { type Complaint, routeTaken } from '../../store/complaints'
import { isActive, roles } from '../../store/roles'
import { grantId } from '../access/grant'
import { tell } from '../inbox/tell'

type Named = Pick<Complaint, '_id' | 'number' | 'enterpriseId' | 'personId'>
type Routed = Pick<Complaint, 'route' | 'heard' | 'decided'>

/** Tells the complainant that a step was taken: which complaint and which step, but nothing of what was said. */
export const tellStep = (tx: Tx, complaint: Named & Routed, step: ComplaintStep, now: number): Promise<void> => {
  const content = { kind: 'complaint-step', number: complaint.number, step, route: routeTaken(complaint) } as const
  return tellComplainant(tx, complaint, step, content, now)
}

/**
 * To the person who complained and nobody else of the enterprise: a colleague may be of the station as well (T4). Who has left the
 * enterprise may no longer open it, and is told nothing.
 */
export async function tellComplainant(
  tx: Tx,
  { _id, enterpriseId, personId }: Named,
  what: string,
  content: InboxContent,
  now: number,
): Promise<void> {
  if (!(await belongs(tx, { enterpriseId, personId }, now))) return
  const opens = destination('complaint', { complaintId: _id })
  await tell(tx, { id: `${_id}_${what}`, to: `person:${personId}`, content, opens, ofEnterpriseId: enterpriseId }, now)
}

/** The deduction that was proposed with the finding has been agreed to. */
export const tellDeduction = (tx: Tx, complaint: Complaint, amount: number, now: number): Promise<void> =>
  tellComplainant(tx, complaint, 'deducted', { kind: 'complaint-deduction', number: complaint.number, amount }, now)

/** It came to nothing. What was written to the station about it is not theirs to read. */
export const tellNotDeducted = (tx: Tx, complaint: Complaint, now: number): Promise<void> =>
  tellComplainant(tx, complaint, 'not-deducted', { kind: 'complaint-not-deducted', number: complaint.number }, now)

async function belongs(tx: Tx, { enterpriseId, personId }: Pick<Named, 'enterpriseId' | 'personId'>, now: number) {
  for (const role of ['enterprise-manager', 'enterprise-member'] as const) {
    const grant = await roles.get(tx, grantId(personId, { role, scope: enterpriseId }))
    if (grant && isActive(grant, now)) return true
  }
  return false
}
