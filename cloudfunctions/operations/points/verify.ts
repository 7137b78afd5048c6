import { beijingDate } from '@shared/calendar/beijing'
import { decideVerification } from '@shared/points/decide-verification'
import { itemOf } from '@shared/points/table'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { claimFacts } from '../../modules/points/facts'
import { claimViews, rowOf } from '../../modules/points/view'
import { type Claim, claims } from '../../store/claims'
import { inboxItems } from '../../store/inbox'
import { ledger, takeTurn } from '../../store/ledger'
import { records } from '../../store/records'

/** 核实 (G26 三(三)2): the first decision stands; a verified claim becomes one ledger entry whose id is the record and the item. */
export const verify = os.points.verify.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const verifier = personOf(context)
  const done = await commit(context, input, input.claim, async (tx, now) => {
    const claim = await claims.get(tx, input.claim)
    const record = claim && (await records.get(tx, claim.record))
    if (!record) throw refusal('NOT_FOUND')
    if (claim.decision !== null) throw errors.WRONG_STATE({ data: { state: claim.decision } })
    await takeTurn(tx, record.carrier)
    const facts = await claimFacts(documents, record, claim.item, now)
    const decision = decideVerification(
      {
        claim: claimOf(claim, record.enterprise),
        table: facts.table,
        record: facts.record,
        station: facts.station,
        enterprise: facts.enterprise,
        awardsInCycle: facts.awards.inCycle,
        verifier,
      },
      input.decision === 'verified'
        ? { verdict: 'verified', chosen: input.chosen ?? null }
        : { verdict: 'rejected', reason: input.note },
      beijingDate(now),
    )
    if (!decision.accepted) {
      throw errors.VERIFICATION_REFUSED({ data: { reason: decision.code, basis: asLine(decision.basis) } })
    }
    const verified = decision.outcome === 'verified' ? decision : null
    if (verified) {
      await ledger.create(tx, {
        _id: verified.entry.id,
        carrier: record.carrier,
        entry: verified.entry,
        decidedBy: verifier,
        decidedAt: now,
        record: record._id,
        reason: input.note,
        evidence: record.evidence.map(({ kind, sha256 }) => ({ kind, sha256 })),
        basis: asLine(verified.basis),
      })
    }
    await claims.change(tx, claim._id, {
      decision: input.decision,
      decidedBy: verifier,
      decidedAt: now,
      note: input.note,
    })
    await inboxItems.put(tx, {
      _id: `in_${claim._id}`,
      to: `carrier:${record.carrier}`,
      content: {
        kind: 'claim-decided',
        itemName: itemOf(facts.table, claim.item)?.name ?? '',
        decision: input.decision,
        amount: verified?.entry.amount ?? null,
        note: input.note,
      },
      about: record._id,
      at: now,
      readBy: {},
    })
    return { claim: claim._id, entry: verified?.entry.id ?? null }
  })
  const [view] = await claimViews(documents, [(await claims.get(documents, input.claim))!])
  const entry = done.entry ? await ledger.get(documents, done.entry) : null
  return { ...view!, entry: entry ? rowOf(entry, new Map()) : null }
})

function claimOf({ carrier, record, item, filedBy, filedAt, decision }: Claim, enterprise: string) {
  return {
    carrier,
    record,
    enterprise,
    item,
    claimant: filedBy,
    filedOn: beijingDate(filedAt),
    state: decision ?? ('filed' as const),
  }
}
