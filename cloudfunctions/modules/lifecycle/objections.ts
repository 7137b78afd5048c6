import type { RefusalData } from '@shared/contract/refusals'
import { asId, type CaseId, type ObjectionId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import type { Procedure } from '@shared/lifecycle/procedure'
import { asLine } from '../../frame/basis-line'
import { refusal } from '../../frame/context'
import type { Tx } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { type CaseDoc, cases, objections } from '../../store/cases'
import { declareInterest } from '../access/ties'
import { spend } from '../quota/spend'
import { movedOn } from './refuse'
import { tellObjector } from './tell'

interface Refusals {
  CASE_REFUSED(options: { data: RefusalData<'CASE_REFUSED'> }): Error
  CASE_MOVED_ON(options: { data: RefusalData<'CASE_MOVED_ON'> }): Error
  LIMIT_REACHED(options: { data: RefusalData<'LIMIT_REACHED'> }): Error
}

/** One of each person to a case. */
export const objectionIdOf = (caseId: CaseId, personId: PersonId) =>
  asId<ObjectionId>(`ob_${hashId('objection', caseId, personId)}`)

/** Anybody's objection in a 公示. Whoever makes one has an interest, and decides nothing in it. */
export async function object(
  tx: Tx,
  doc: CaseDoc,
  { personId, text, requestId }: { personId: PersonId; text: string; requestId: string },
  now: number,
  errors: Refusals,
): Promise<void> {
  const _id = objectionIdOf(doc._id, personId)
  if (await objections.get(tx, _id))
    throw errors.CASE_REFUSED({
      data: { reason: 'objected', basis: asLine(productRules.objectedOnce), detail: {} },
    })
  await spend(tx, { name: 'objections', whose: personId, useId: `${_id}:${requestId}` }, now, errors)
  await objections.create(tx, { _id, caseId: doc._id, personId, text, at: now, finding: null })
  await declareInterest(tx, personId, doc._id, now)
  await cases.change(tx, doc._id, { objections: { ...doc.objections, made: doc.objections.made + 1 } })
}

/** What an officer found of one, once; whoever made it is told. @returns the case with its count */
export async function findOn(
  tx: Tx,
  doc: CaseDoc,
  procedure: Procedure,
  { objectionId, upheld, reason, byId }: { objectionId: ObjectionId; upheld: boolean; reason: string; byId: PersonId },
  now: number,
  errors: Refusals,
): Promise<CaseDoc> {
  const objection = await objections.get(tx, objectionId)
  if (objection?.caseId !== doc._id) throw refusal('NOT_FOUND')
  if (objection.finding) throw movedOn(procedure, doc.state, errors)
  await objections.change(tx, objectionId, { finding: { upheld, reason, byId, at: now } })
  await tellObjector(tx, doc, procedure, objection, { upheld, reason }, now)
  const { made, heard, upheld: before } = doc.objections
  return { ...doc, objections: { made, heard: heard + 1, upheld: before + (upheld ? 1 : 0) } }
}
