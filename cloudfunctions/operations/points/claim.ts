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

/** 积分申请 (G26 三(三)2). The claim's id is the record and the item: there can be no second. From here the evidence is frozen. */
export const claim = os.points.claim.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const by = personOf(context)
  const id = claimId(input.record, input.item)
  const found = allowed(context, await records.get(documents, input.record), ({ carrier }) => ({ carrier }))
  await commit(context, input, id, async (tx, now) => {
    const record = (await records.get(tx, found._id))!
    const facts = await claimFacts(documents, record, input.item, now)
    const existing = (await ledger.get(tx, awardId(record._id, input.item)))
      ? 'award'
      : (await claims.get(tx, id))
        ? 'claim'
        : 'none'
    const decision = decideClaim({ ...facts, existing }, beijingDate(now))
    if (!decision.accepted) {
      throw errors.CLAIM_REFUSED({
        data: { reason: decision.code, basis: asLine(decision.basis), detail: { ...decision.data } },
      })
    }
    await claims.create(tx, {
      _id: id,
      record: record._id,
      carrier: record.carrier,
      item: input.item,
      tableId: facts.table.id,
      tableVersion: facts.table.version,
      proposed: decision.proposed,
      filedBy: by,
      filedAt: now,
      decision: null,
      decidedBy: null,
      decidedAt: null,
      note: '',
    })
    await records.change(tx, record._id, { frozenAt: record.frozenAt ?? now })
    return { claim: id }
  })
  return (await claimViews(documents, [(await claims.get(documents, id))!]))[0]!
})
