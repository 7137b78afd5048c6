import { beijingDate } from '@shared/calendar/beijing'
import { decideClaim } from '@shared/points/decide-claim'
import { awardId } from '@shared/points/ledger'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { claimFacts } from '../../modules/points/facts'
import { claimViews } from '../../modules/points/view'
import { claimId, claims } from '../../store/claims'
import { ledger } from '../../store/ledger'
import { records } from '../../store/records'

/** 积分申请 (G26 三(三)2). The claim's id is made of record and item, so there cannot be a second. From here on the evidence is frozen. */
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
    const existing = awarded ? 'award' : (await claims.get(tx, id)) ? 'claim' : 'none'
    const decision = decideClaim({ ...facts, existing }, beijingDate(now))
    if (!decision.accepted) {
      throw errors.CLAIM_REFUSED({
        data: { reason: decision.code, basis: asLine(decision.basis), detail: { ...decision.data } },
      })
    }
    await claims.create(tx, {
      _id: id,
      recordId,
      carrierId: record.carrierId,
      enterpriseId: record.enterpriseId,
      district: record.district,
      itemId,
      tableId: facts.table.id,
      tableVersion: facts.table.version,
      proposed: decision.proposed,
      filedById,
      filedAt: now,
      decision: null,
      waiting: true,
      decidedById: null,
      decidedAt: null,
      note: '',
    })
    await records.change(tx, recordId, { frozenAt: record.frozenAt ?? now, removed: [] })
    return { claimId: id }
  })
  return (await claimViews(documents, [(await claims.get(documents, id))!]))[0]!
})
