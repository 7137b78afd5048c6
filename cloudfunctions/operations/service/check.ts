import { productRules } from '@shared/law/product-rules'
import { decideCheck } from '@shared/service/decide-check'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { takeBack } from '../../modules/points/enter'
import { serviceMatter } from '../../modules/points/matters'
import { awardsInForce } from '../../modules/service/awards'
import { tellSides } from '../../modules/service/tell'
import { takeTurn } from '../../store/ledger'
import { records } from '../../store/records'

/** The finding and what follows from it are one write: of a service that did not happen, no award is left. */
export const check = os.service.check.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { recordId, finding, reason } = input
  return commit(context, input, recordId, async (tx, now) => {
    const record = await records.get(tx, recordId)
    if (!record) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, byId, await serviceMatter(documents, record), now, errors)
    const decision = decideCheck(record, { finding, reason }, byId, now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    const { checkFinding, checkReason, checkedById, checkedAt } = decision
    await records.change(tx, recordId, { checkFinding, checkReason, checkedById, checkedAt })
    let takenBack = 0
    if (finding === 'did-not-happen') {
      await takeTurn(tx, record.carrierId)
      for (const { doc, amount } of await awardsInForce(documents, tx, recordId)) {
        const why = { decidedById: byId, reason, basis: productRules.checked }
        await takeBack(context.deps, tx, doc, why, now)
        takenBack += amount
      }
    }
    const { serviceName } = record
    await tellSides(
      tx,
      record,
      'checked',
      (side) => ({ kind: 'service-checked', side, serviceName, finding, reason, takenBack }),
      now,
    )
    return { recordId, finding, takenBack }
  })
})
