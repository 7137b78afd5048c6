import { beijingDate } from '@shared/calendar/beijing'
import { counting } from '@shared/evidence/inspection'
import { decideVerification } from '@shared/points/decide-verification'
import { itemOf } from '@shared/points/table'
import { destination } from '@shared/screens'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { tell } from '../../modules/inbox/tell'
import { enter } from '../../modules/points/enter'
import { verificationFacts } from '../../modules/points/facts'
import { serviceMatter } from '../../modules/points/matters'
import { claimViews, rowsOf } from '../../modules/points/view'
import { claims } from '../../store/claims'
import { ledger, takeTurn } from '../../store/ledger'
import { records } from '../../store/records'

/** 核实 (G26 三(三)2): the first decision stands; a verified claim becomes one ledger entry whose id is the record and the item. */
export const verify = os.points.verify.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const verifierId = personOf(context)
  const { entryId } = await commit(context, input, input.claimId, async (tx, now) => {
    const claim = await claims.get(tx, input.claimId)
    const record = claim && (await records.get(tx, claim.recordId))
    if (!record) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, verifierId, await serviceMatter(documents, record), now, errors)
    await takeTurn(tx, record.carrierId)
    const facts = await verificationFacts(documents, claim, record, now)
    const { decision: verdict, chosen = null, note } = input
    const decision = decideVerification(
      facts,
      verdict === 'verified' ? { verdict, chosen } : { verdict, reason: note },
      beijingDate(now),
    )
    if (!decision.accepted) {
      if (decision.code === 'ALREADY_DECIDED') throw errors.WRONG_STATE({ data: { state: facts.claim.state } })
      throw errors.VERIFICATION_REFUSED({ data: { reason: decision.code, basis: asLine(decision.basis) } })
    }
    const entry = decision.outcome === 'verified' ? decision.entry : null
    if (decision.outcome === 'verified') {
      const evidence = counting(record.evidence).map(({ kind, sha256 }) => ({ kind, sha256 }))
      const why = {
        recordId: record._id,
        reason: note,
        evidence,
        decidedById: verifierId,
        basis: decision.basis,
      }
      await enter(context.deps, tx, decision.entry, why, now)
    }
    await claims.change(tx, claim._id, {
      decision: verdict,
      waiting: false,
      decidedById: verifierId,
      decidedAt: now,
      note,
    })
    const itemName = itemOf(facts.table, claim.itemId)?.name ?? ''
    await tell(
      tx,
      {
        id: claim._id,
        to: `carrier:${record.carrierId}`,
        content: { kind: 'claim-decided', itemName, decision: verdict, amount: entry?.amount ?? null, note },
        opens: destination('ledger', {}),
        matter: { claimId: claim._id },
      },
      now,
    )
    return { claimId: claim._id, entryId: entry?.id ?? null }
  })
  const [view] = await claimViews(documents, [(await claims.get(documents, input.claimId))!])
  const doc = entryId && (await ledger.get(documents, entryId))
  const [entry = null] = doc ? await rowsOf(documents, [doc]) : []
  return { ...view!, entry }
})
