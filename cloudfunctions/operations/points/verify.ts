import { beijingDate } from '@shared/calendar/beijing'
import { counting } from '@shared/evidence/inspection'
import { isClaimState } from '@shared/points/claim-events'
import { decideVerification } from '@shared/points/decide-verification'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { stepClaim } from '../../modules/points/claim-step'
import { viewOfClaim } from '../../modules/points/claim-view'
import { untiedClaim } from '../../modules/points/claims'
import { drawLook } from '../../modules/points/draw-look'
import { enter } from '../../modules/points/enter'
import { verificationFacts } from '../../modules/points/facts'
import { tellOfDecision } from '../../modules/points/tell-claim'
import { rowsOf } from '../../modules/points/view'
import { ledger, takeTurn } from '../../store/ledger'

/**
 * 核实 (G26 三(三)2): a verified claim becomes one ledger entry whose id is the record and the item. Above what one person awards alone the
 * first yes waits for a second; and an appeal is decided by another (D6).
 */
export const verify = os.points.verify.handler(async ({ context, input, errors }) => {
  const { documents, derive } = context.deps
  const byId = personOf(context)
  const { entryId } = await commit(context, input, input.claimId, async (tx, now) => {
    const { claim, record } = await untiedClaim(context, tx, input.claimId, now, errors)
    await takeTurn(tx, record.carrierId)
    const facts = await verificationFacts(documents, claim, record, byId, now)
    const { decision: verdict, chosen = null, note } = input
    const decision = decideVerification(
      facts,
      verdict === 'verified' ? { verdict, chosen } : { verdict, reason: note },
      beijingDate(now),
    )
    if (!decision.accepted) {
      const { code, basis } = decision
      if (isClaimState(code)) throw errors.WRONG_STATE({ data: { state: code } })
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.VERIFICATION_REFUSED({ data: { reason: code, basis: asLine(basis) } })
    }
    const said = { at: now, byId, note }
    if (decision.outcome === 'proposed') {
      const { chosen, amount } = decision
      await stepClaim(documents, tx, claim, record, { what: 'proposed', chosen, amount, ...said })
      return { entryId: null }
    }
    const entry = decision.outcome === 'verified' ? decision.entry : null
    if (decision.outcome === 'verified') {
      const evidence = counting(record.evidence).map(({ kind, sha256 }) => ({ kind, sha256 }))
      const { proposedById } = decision
      const why = {
        recordId: record._id,
        reason: note,
        evidence,
        decidedById: byId,
        proposedById,
        basis: decision.basis,
      }
      await enter(context.deps, tx, decision.entry, why, now)
    }
    const after = await stepClaim(
      documents,
      tx,
      claim,
      record,
      entry ? { what: 'verified', amount: entry.amount, ...said } : { what: 'rejected', ...said },
    )
    const amount = entry?.amount ?? null
    const picked = entry?.facts.chosen ?? null
    await drawLook(tx, derive, after, { verdict, chosen: picked }, now)
    await tellOfDecision(tx, after, { what: verdict, amount, note }, now)
    return { entryId: entry?.id ?? null }
  })
  const view = await viewOfClaim(context, input.claimId, 'city')
  const doc = entryId && (await ledger.get(documents, entryId))
  const [entry = null] = doc ? await rowsOf(documents, [doc]) : []
  return { ...view, entry }
})
