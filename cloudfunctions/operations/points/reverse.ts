import type { Matter } from '@shared/inbox/matter'
import { productRules } from '@shared/law/product-rules'
import { decideReversal } from '@shared/points/decide-reversal'
import { reversalId } from '@shared/points/ledger'
import { destination } from '@shared/screens'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { tell } from '../../modules/inbox/tell'
import { takeBack } from '../../modules/points/enter'
import { entryMatters } from '../../modules/points/entry-matters'
import { rowsOf } from '../../modules/points/view'
import { claimId } from '../../store/claims'
import { type LedgerDoc, ledger, takeTurn } from '../../store/ledger'

/** The entry stays; a new row takes it back (D5). Its id is that of the entry, so there cannot be a second. */
export const reverse = os.points.reverse.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { rowId, reason } = input
  const found = await ledger.first(documents, { rowId }, { key: '_id', direction: 'asc' })
  if (found?.carrierId !== input.carrierId) throw refusal('NOT_FOUND')
  const { entryId } = await commit(context, input, found._id, async (tx, now) => {
    await takeTurn(tx, found.carrierId)
    for (const matter of await entryMatters(documents, found))
      await assertUntied(documents, tx, byId, matter, now, errors)
    const reversed = (await ledger.get(tx, reversalId(found._id))) !== null
    const decidedByIds = [found.decidedById, found.proposedById].filter((id) => id !== null)
    const decision = decideReversal({ entry: found.entry, reversed, decidedByIds }, byId)
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.WRONG_STATE({ data: { state: code } })
    }
    const why = { decidedById: byId, reason, basis: productRules.reversedOnce }
    const doc = await takeBack(context.deps, tx, found, why, now)
    const [row] = await rowsOf(documents, [found])
    await tell(
      tx,
      {
        id: doc.rowId,
        to: `carrier:${doc.carrierId}`,
        content: { kind: 'taken-back', itemName: row!.itemName, amount: row!.amount, reason },
        opens: destination('ledger', {}),
        matter: matterOfRow(found),
      },
      now,
    )
    return { entryId: doc._id }
  })
  return (await rowsOf(documents, [(await ledger.get(documents, entryId))!]))[0]!
})

/** An award is told of with its claim, a deduction with what it was proposed as. */
function matterOfRow({ entry, recordId, proposalId, itemId, rowId }: LedgerDoc): Matter {
  if (entry.kind === 'award' && recordId !== null) return { claimId: claimId(recordId, itemId) }
  return proposalId === null ? { rowId } : { proposalId }
}
