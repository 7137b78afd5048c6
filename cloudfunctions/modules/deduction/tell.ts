import { beijingDate, beijingInstant } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { telling } from '@shared/case/telling-terms'
import type { InboxContent } from '@shared/copy/inbox-content'
import { deductionItemOf, versionId } from '@shared/points/table'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { Proposal } from '../../store/proposals'
import { settle, tell } from '../inbox/tell'
import { tableOf } from '../points/table'
import { clockOf } from './clock'

/** To the station each step is a message in the one thread of the proposal, and the first asks for an answer. */
export async function tellProposed(tx: Tx, proposal: Proposal, now: number): Promise<void> {
  const { lastDay, provisional } = await clockOf(tx, proposal)
  const { amount, earlier, reason } = proposal
  const itemName = await itemNameOf(tx, proposal)
  const before = earlier.at(-1)?.amount
  const content = {
    kind: 'deduction-proposed',
    itemName,
    amount,
    reason,
    ...(before !== undefined && { before }),
    lastDay: provisional ? null : lastDay,
  } as const
  await say(tx, proposal, toldStep(proposal), content, now)
}

/** Each time that it is told is a message of its own. */
const toldStep = ({ earlier }: Proposal) => ['proposed', ...(earlier.length > 0 ? [earlier.length] : [])].join('_')

/** The day until which it may answer can no longer move. */
export async function tellSettled(tx: Tx, proposal: Proposal, lastDay: LocalDate, now: number): Promise<void> {
  const content = { kind: 'deduction-due', itemName: await itemNameOf(tx, proposal), lastDay } as const
  await say(tx, proposal, `due_${lastDay}`, content, now)
}

export async function tellDropped(
  tx: Tx,
  proposal: Proposal,
  how: 'declined' | 'withdrawn',
  reason: string,
  now: number,
): Promise<void> {
  await settleAsked(tx, proposal)
  await say(
    tx,
    proposal,
    'dropped',
    { kind: 'deduction-dropped', itemName: await itemNameOf(tx, proposal), how, reason },
    now,
  )
}

export async function tellDeducted(tx: Tx, proposal: Proposal, now: number): Promise<void> {
  const { amount, reason } = proposal
  await settleAsked(tx, proposal)
  await say(
    tx,
    proposal,
    'deducted',
    { kind: 'deducted', itemName: await itemNameOf(tx, proposal), amount, reason },
    now,
  )
}

/** It asks for no answer any more. */
export const settleAsked = (tx: Tx, { _id: proposalId, carrierId }: Proposal) =>
  settle(tx, `carrier:${carrierId}`, { proposalId })

async function itemNameOf(tx: Tx, { rule, itemId }: Proposal): Promise<string> {
  const table = await tableOf(tx, versionId(rule.tableId, rule.version))
  return deductionItemOf(table, itemId)?.name ?? ''
}

/** What follows from a secret complaint bears the time of all messages about complaints, as of its day (T4). */
const say = (
  tx: Tx,
  { _id: proposalId, carrierId, secret }: Proposal,
  step: string,
  content: InboxContent,
  now: number,
) =>
  tell(
    tx,
    {
      id: `${proposalId}_${step}`,
      to: `carrier:${carrierId}`,
      content,
      opens: destination('deduction', { proposalId }),
      matter: { proposalId },
      ...(secret && { at: beijingInstant(beijingDate(now), telling.from) }),
    },
    now,
  )
