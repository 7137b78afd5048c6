import { decideUse } from '@shared/access/decide-use'
import type { QuotaName, Use } from '@shared/access/quotas'
import type { RefusalData } from '@shared/contract/refusals'
import { asLine } from '../../frame/basis-line'
import type { Reader, Tx } from '../../platform/documents'
import { quotaId, quotaUses } from '../../store/quotas'

/** The refusal of the calling operation. */
export interface Refusals {
  LIMIT_REACHED(options: { data: RefusalData<'LIMIT_REACHED'> }): Error
}

/** One use, before it is written: of whom, and what it is called, so that the same one again is no second. */
export interface Spending {
  name: QuotaName
  whose: string
  useId: string
  /** when it ends, where the quota has no time of its own */
  until?: number
  /** what it is a use of besides */
  of?: string
}

/**
 * Counts one more use in the transaction of what it is a use of; two at once conflict in the quota's document, so together they never
 * exceed it. @throws LIMIT_REACHED of the calling operation
 */
export async function spend(tx: Tx, spending: Spending, now: number, errors: Refusals): Promise<void> {
  const uses = await mayUse(tx, spending, now, errors)
  await quotaUses.put(tx, { _id: quotaId(spending.name, spending.whose), uses })
}

/** The same for whoever has nobody to refuse it to. @returns whether it was counted */
export async function trySpend(tx: Tx, spending: Spending, now: number): Promise<boolean> {
  const decided = await decidedUse(tx, spending, now)
  if (decided.accepted) await quotaUses.put(tx, { _id: quotaId(spending.name, spending.whose), uses: decided.uses })
  return decided.accepted
}

/** The same question without writing: so that who has no more left takes nothing first. */
export async function mayUse(from: Reader, spending: Spending, now: number, errors: Refusals): Promise<Use[]> {
  return usesAfter(await decidedUse(from, spending, now), errors)
}

/** @throws LIMIT_REACHED of the calling operation */
export function usesAfter(decided: ReturnType<typeof decideUse>, errors: Refusals): Use[] {
  if (decided.accepted) return decided.uses
  const { limit, most, retryAt } = decided.data
  throw errors.LIMIT_REACHED({ data: { limit, most, retryAt, basis: asLine(decided.basis) } })
}

async function decidedUse(from: Reader, { name, whose, useId, until, of }: Spending, now: number) {
  const decided = decideUse(name, await usesOf(from, name, whose), useId, now, until)
  if (!decided.accepted || !of) return decided
  return { ...decided, uses: decided.uses.map((use) => (use.id === useId ? { ...use, of } : use)) }
}

/** The uses as they are stored, those that have ended too. */
export const usesOf = async (from: Reader, name: QuotaName, whose: string): Promise<Use[]> =>
  (await quotaUses.get(from, quotaId(name, whose)))?.uses ?? []

/** Gives a use back before its end, as a cancelled booking does. @param until when it ends instead; null: it is over */
export async function giveBack(
  tx: Tx,
  name: QuotaName,
  whose: string,
  useId: string,
  until: number | null = null,
): Promise<void> {
  const known = await usesOf(tx, name, whose)
  const use = known.find(({ id }) => id === useId)
  if (!use) return
  const others = known.filter(({ id }) => id !== useId)
  const uses = until === null ? others : [...others, { ...use, until }]
  await quotaUses.put(tx, { _id: quotaId(name, whose), uses })
}
