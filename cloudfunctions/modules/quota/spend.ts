import { decideUse } from '@shared/access/decide-use'
import type { QuotaName, Use } from '@shared/access/quotas'
import type { RefusalData } from '@shared/contract/refusals'
import { asLine } from '../../frame/basis-line'
import type { Reader, Tx } from '../../platform/documents'
import { quotaId, quotaUses } from '../../store/quotas'

/** The refusal of the calling operation. */
interface Refusals {
  LIMIT_REACHED(options: { data: RefusalData<'LIMIT_REACHED'> }): Error
}

/** One use, before it is written: of whom, and what it is called, so that the same one again is no second. */
export interface Spending {
  name: QuotaName
  whose: string
  useId: string
  /** when it ends, where the quota has no time of its own */
  until?: number
}

/**
 * Counts one more use in the transaction of what it is a use of; two at once conflict in the quota's document, so together they never
 * exceed it. @throws LIMIT_REACHED of the calling operation
 */
export async function spend(tx: Tx, spending: Spending, now: number, errors: Refusals): Promise<void> {
  const uses = await mayUse(tx, spending, now, errors)
  await quotaUses.put(tx, { _id: quotaId(spending.name, spending.whose), uses })
}

/** The same question without writing: so that who has no more left takes nothing first. */
export async function mayUse(from: Reader, spending: Spending, now: number, errors: Refusals): Promise<Use[]> {
  const { name, whose, useId, until } = spending
  const known = await quotaUses.get(from, quotaId(name, whose))
  const decided = decideUse(name, known?.uses ?? [], useId, now, until)
  if (decided.accepted) return decided.uses
  const { limit, most, retryAt } = decided.data
  throw errors.LIMIT_REACHED({ data: { limit, most, retryAt, basis: asLine(decided.basis) } })
}

/** Gives a use back before its end, as a cancelled booking does. */
export async function giveBack(tx: Tx, name: QuotaName, whose: string, useId: string): Promise<void> {
  const known = await quotaUses.get(tx, quotaId(name, whose))
  if (!known?.uses.some(({ id }) => id === useId)) return
  await quotaUses.put(tx, { _id: known._id, uses: known.uses.filter(({ id }) => id !== useId) })
}
