import { type Decision, refused } from '../decision'
import type { PersonId } from '../ids'
import { productRules } from '../law/product-rules'
import { type AmountProblem, amountOf } from './amount'
import { agree, type Opinion, secondLook } from './second-look'
import type { Item, PointsTable } from './table'
import { tableBasis } from './working'

interface Look {
  deciderIds: readonly PersonId[]
  decided: Opinion
  state: 'waiting' | 'agreed' | 'differs' | 'lapsed'
}

/** Who has not decided on it looks, once and while it waits, chooses where there is a choice, and writes why it earns nothing (D6). */
export function decideSecondLook(
  { deciderIds, decided, state }: Look,
  byId: PersonId,
  { verdict, chosen, note }: Opinion & { note: string },
  { table, item }: { table: PointsTable; item: Item | undefined },
): Decision<
  { opinion: Opinion; agrees: boolean },
  'checked' | 'SECOND_PERSON_NEEDED' | 'REASON_MISSING' | AmountProblem['problem']
> {
  if (state !== 'waiting') return refused('checked', productRules.decidedOnce)
  if (deciderIds.includes(byId)) return refused('SECOND_PERSON_NEEDED', secondLook.basis)
  if (verdict === 'rejected') {
    if (note.trim() === '') return refused('REASON_MISSING', productRules.rejectionReasoned)
    return found({ verdict, chosen: null }, decided)
  }
  if (item?.amount.kind !== 'range') return found({ verdict, chosen: null }, decided)
  const amount = amountOf(item.amount, {}, chosen)
  return 'problem' in amount ? refused(amount.problem, tableBasis(table)) : found({ verdict, chosen }, decided)
}

const found = (opinion: Opinion, decided: Opinion) => ({
  accepted: true as const,
  opinion,
  agrees: agree(opinion, decided),
})
