import { asId, type CaseId } from '@shared/ids'
import type { Form } from '@shared/lifecycle/form'
import { stationRecheck } from '@shared/lifecycle/procedures/station-recheck'
import type { Settings } from '@shared/settings/values'
import type { Tx } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import type { CarrierDoc } from '../../store/carriers'
import { cases, caseTurns } from '../../store/cases'
import { enterpriseId } from '../../store/enterprises'
import type { LedgerDoc } from '../../store/ledger'
import { organisationId } from '../../store/lifecycle-events'
import { draftOf } from './begin'
import { turnId } from './cases'
import { fileStepOf } from './step'

/**
 * Begins and files the review of a station that a correction brought below the pass mark.
 * @param last the correction, whose decider is taken to have begun it
 * @returns `waits`: one of the same organisation goes on, and this one comes after it; `done`: of this correction there was one
 */
export async function beginRecheck(
  tx: Tx,
  carrier: CarrierDoc,
  { account, last, settings }: { account: string; last: LedgerDoc; settings: Settings },
  now: number,
): Promise<'begun' | 'waits' | 'done'> {
  const { _id: carrierId, operatorCode: creditCode, name, district } = carrier
  const party = {
    ...{ organisationId: organisationId(creditCode), enterpriseId: enterpriseId(creditCode), enterprise: null },
    ...{ carrierId, name, creditCode, district },
  }
  const turn = turnId({ procedure: stationRecheck.id, organisationId: party.organisationId })
  const { openId = null, count = 0 } = (await caseTurns.get(tx, turn)) ?? {}
  if (openId !== null) return 'waits'
  const caseId = asId<CaseId>(`k_${hashId('recheck', last._id)}`)
  if (await cases.get(tx, caseId)) return 'done'
  const form: Form = { account }
  const draft = draftOf(last.decidedById, stationRecheck, caseId, party, { form, explanations: {} }, count, now)
  await cases.create(tx, draft)
  await caseTurns.put(tx, { _id: turn, openId: caseId, count: count + 1 })
  const taken = { doc: { ...draft, filedAt: now }, procedure: stationRecheck, to: stationRecheck.filing.to, settings }
  await fileStepOf(last.decidedById, tx, { ...taken, reason: account }, now)
  return 'begun'
}
