import { beijingDate } from '@shared/calendar/beijing'
import { claimStanding } from '@shared/points/claim-events'
import { decideClaim } from '@shared/points/decide-claim'
import { awardId } from '@shared/points/ledger'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { claimFacts } from '../../modules/points/facts'
import { type Claim, claimId, claims } from '../../store/claims'
import { ledger } from '../../store/ledger'
import { records } from '../../store/records'

/**
 * 积分申请 (G26 三(三)2). The claim's id is made of record and item, so there cannot be a second; refused or withdrawn it is filed again, and
 * keeps its history. From here on the evidence is frozen.
 */
export const claim = os.points.claim.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const filedById = personOf(context)
  const { recordId, itemId } = input
  const id = claimId(recordId, itemId)
  allowed(context, await records.get(documents, recordId), ({ carrierId }) => ({ carrierId }))
  await commit(context, input, id, async (tx, now) => {
    const record = allowed(context, await records.get(tx, recordId), ({ carrierId }) => ({ carrierId }))
    const facts = await claimFacts(documents, record, itemId, now)
    const awarded = await ledger.get(tx, awardId(recordId, itemId))
    const before = await claims.get(tx, id)
    const existing = awarded ? 'award' : before && isLive(before) ? 'claim' : 'none'
    const decision = decideClaim({ ...facts, existing }, beijingDate(now))
    if (!decision.accepted) {
      throw errors.CLAIM_REFUSED({
        data: { reason: decision.code, basis: asLine(decision.basis), detail: { ...decision.data } },
      })
    }
    const { carrierId, enterpriseId, district } = record
    const { id: tableId, version: tableVersion } = facts.table
    const kept = { _id: id, recordId, carrierId, enterpriseId, district, itemId, tableId, events: before?.events ?? [] }
    const { proposed } = decision
    await stepClaim(documents, tx, kept, record, { what: 'filed', at: now, byId: filedById, proposed, tableVersion })
    return { claimId: id }
  })
  return viewOfClaim(context, id, 'station')
})

const isLive = ({ events }: Claim) => {
  const { state } = claimStanding(events)
  return state !== 'rejected' && state !== 'withdrawn'
}
