import { can } from '@shared/access/can'
import { asNoOfficer, maySee } from '@shared/lifecycle/who-may'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { procedureOf, resourceOf } from '../../modules/lifecycle/cases'
import { termsOf } from '../../modules/lifecycle/terms'
import { rowFor } from '../../modules/lifecycle/view'
import { type CaseDoc, cases } from '../../store/cases'

const latest = { key: 'openedAt', direction: 'desc' } as const

export const mine = os.lifecycle.mine.handler(async ({ context, input }) => {
  const { caller, deps } = context
  const { enterpriseId, carrierId, procedure } = input
  if (enterpriseId && !can(caller, ['enterprise-manager'], { enterpriseId })) throw refusal('NOT_FOUND')
  if (carrierId && !can(caller, ['carrier-manager'], { carrierId })) throw refusal('NOT_FOUND')
  const where = {
    ...(enterpriseId && { enterpriseId }),
    ...(carrierId && { carrierId }),
    ...(!enterpriseId && !carrierId && { openedById: personOf(context) }),
  }
  /** Of two that the caller belongs to, a case is listed under the one that its procedure is about. */
  const elsewhere = (doc: CaseDoc) =>
    procedureOf(doc.procedure).opens.about === 'carrier'
      ? !!enterpriseId && can(caller, ['carrier-manager'], { carrierId: doc.carrierId })
      : !!carrierId && can(caller, ['enterprise-manager'], { enterpriseId: doc.enterpriseId })
  // of a draft that an officer is writing its carrier is not told, not even by one of its people who is an officer too
  const asked = enterpriseId || carrierId ? asNoOfficer(caller) : caller
  const told = async (rows: CaseDoc[]) =>
    rows.filter(
      (doc) =>
        (procedure === undefined || doc.procedure === procedure) &&
        !elsewhere(doc) &&
        maySee(asked, procedureOf(doc.procedure), resourceOf(doc), doc.filedAt !== null),
    )
  const page = await pageOfThose(context, input, cases, latest, told, where)
  const now = deps.now()
  const rows = page.rows.map(async (doc) => rowFor(caller, doc, (await termsOf(deps.documents, doc, now)).values, now))
  return asPage(await Promise.all(rows), page)
})
