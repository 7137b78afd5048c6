import { asId, type CaseId } from '@shared/ids'
import { recheckOf } from '@shared/lifecycle/procedure-for'
import type { Settings } from '@shared/settings/values'
import type { Tx } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import type { CarrierDoc } from '../../store/carriers'
import { enterpriseId } from '../../store/enterprises'
import type { LedgerDoc } from '../../store/ledger'
import { organisationId } from '../../store/lifecycle-events'
import { beginFiled } from './begin-filed'

interface Recheck {
  account: string
  last: LedgerDoc
  corrections: readonly LedgerDoc[]
  settings: Settings
}

/**
 * Begins and files the review of a station that a correction brought below the pass mark.
 * @param last the correction, whose decider is taken to have begun it
 * @param corrections all of them: nobody who proposed one, agreed to it or took points back decides the review
 * @returns `waits`: one of the same organisation goes on, and this one comes after it; `done`: of this correction there was one, or nobody
 * looks at any of its kind
 */
export async function beginRecheck(
  tx: Tx,
  carrier: CarrierDoc,
  { account, last, corrections, settings }: Recheck,
  now: number,
): Promise<'begun' | 'waits' | 'done'> {
  const { _id: carrierId, kind, operatorCode: creditCode, name, district } = carrier
  const procedure = recheckOf(kind)
  if (!procedure) return 'done'
  const party = {
    ...{ organisationId: organisationId(creditCode), enterpriseId: enterpriseId(creditCode), enterprise: null },
    ...{ carrierId, name, creditCode, district },
  }
  const caseId = asId<CaseId>(`k_${hashId('recheck', last._id)}`)
  const withIds = corrections.flatMap(({ decidedById, proposedById }) => [decidedById, proposedById ?? []].flat())
  const begun = { procedure, caseId, party, byId: last.decidedById, withIds, form: { account }, settings }
  return beginFiled(tx, { ...begun, reason: account }, now)
}
