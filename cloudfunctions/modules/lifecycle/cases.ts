import type { Resource } from '@shared/access/can'
import type { PersonId } from '@shared/ids'
import { type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { mayOpen, maySee, openedByOfficers } from '@shared/lifecycle/who-may'
import { type Context, refusal } from '../../frame/context'
import type { Reader } from '../../platform/documents'
import { type CaseDoc, type CaseTurn, cases } from '../../store/cases'
import type { MatterAt } from '../access/ties'

/** The procedure of that name. @throws NOT_FOUND for a word that is none */
export function procedureOf(id: string): Procedure {
  const found = procedures.find((procedure) => procedure.id === id)
  if (!found) throw refusal('NOT_FOUND')
  return found
}

/** Whose a case is, and where. */
export const resourceOf = ({ enterpriseId, carrierId, district, openedById }: CaseDoc): Resource => ({
  enterpriseId,
  carrierId,
  district,
  personId: openedById,
})

interface Found {
  doc: CaseDoc
  procedure: Procedure
}

/** A case that the caller may know of. @throws NOT_FOUND for another's, and for one that is not there */
export async function visibleCase(context: Context, from: Reader, id: CaseDoc['_id']): Promise<Found> {
  const doc = await cases.get(from, id)
  if (!doc) throw refusal('NOT_FOUND')
  const procedure = procedureOf(doc.procedure)
  if (!maySee(context.caller, procedure, resourceOf(doc), doc.filedAt !== null)) throw refusal('NOT_FOUND')
  return { doc, procedure }
}

/** A case that the caller's side opened. @throws NOT_FOUND */
export async function ownCase(context: Context, from: Reader, id: CaseDoc['_id']): Promise<Found> {
  const found = await visibleCase(context, from, id)
  if (!mayOpen(context.caller, found.procedure, resourceOf(found.doc))) throw refusal('NOT_FOUND')
  return found
}

/** Whether its form and attachments may be changed. */
export const isEditable = ({ doc, procedure }: Found): boolean =>
  doc.state === 'draft' || stateOf(procedure, doc.state)?.editable === true

/** As a matter that an officer decides on: of the organisation and its carrier, and of whoever acted on their side. */
export const caseMatter = (doc: CaseDoc): MatterAt => {
  const officers = openedByOfficers(procedureOf(doc.procedure))
  const acted = doc.steps
    .filter(({ side }) => side === 'applicant' || side === 'holder')
    .flatMap(({ byId }) => byId ?? [])
  return {
    id: doc._id,
    carrierId: doc.carrierId,
    enterpriseId: doc.enterpriseId,
    happenedAt: doc.filedAt ?? doc.openedAt,
    partIds: officers ? acted : [doc.openedById, ...acted],
  }
}

/** One open case of an organisation by one procedure. @param personId where each person has a turn of their own */
export const turnId = (
  { procedure, organisationId }: Pick<CaseDoc, 'procedure' | 'organisationId'>,
  personId: PersonId | null = null,
): CaseTurn['_id'] => [procedure, organisationId, ...(personId ? [personId] : [])].join(':')

/** Whose turn a case is. */
export const turnOf = (doc: Pick<CaseDoc, 'procedure' | 'organisationId' | 'openedById'>): CaseTurn['_id'] =>
  turnId(doc, procedureOf(doc.procedure).opens.turn === 'person' ? doc.openedById : null)

/** What its state is called. */
export const labelOf = (procedure: Procedure, state: string): string => stateOf(procedure, state)?.label ?? state

/** A case to act in: one that the caller may know of, or whose 公示 everybody may see. @throws NOT_FOUND */
export async function actingCase(context: Context, from: Reader, id: CaseDoc['_id']): Promise<Found> {
  const doc = await cases.get(from, id)
  return doc?.public ? { doc, procedure: procedureOf(doc.procedure) } : visibleCase(context, from, id)
}
