import { beijingDate } from '@shared/calendar/beijing'
import { isOver } from '@shared/calendar/clock'
import { filedBefore, proposalState } from '@shared/case/decide-proposal'
import type { proposalFacts, stationProposal } from '@shared/contract/deduction-views'
import { deduction, groundNames, isNamed } from '@shared/law/g26/deductions'
import { deductionItemOf, versionId } from '@shared/points/table'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'
import type { Deps } from '../../platform/deps'
import { type Booking, bookings } from '../../store/bookings'
import type { Proposal } from '../../store/proposals'
import type { Evidence } from '../../store/records'
import { dayNumber } from '../numbers'
import { tablesOfAll } from '../points/table'
import { clocksOf } from './clock'

type Facts = z.infer<typeof proposalFacts>

const versionOf = ({ rule }: Proposal) => versionId(rule.tableId, rule.version)
/** As both sides see a file; one that was handed in with an earlier answer stays. */
export const filesOf = (proposal: Proposal, shown: readonly Evidence<string>[]) =>
  shown.map(({ id, name, type, bytes, addedAt, inspection }) => ({
    ...{ id, name, type, bytes, addedAt, state: inspection.state },
    stays: addedAt <= (filedBefore(proposal) ?? Number.NEGATIVE_INFINITY),
  }))

const saidOf = ({ text, at }: { text: string; at: number }) => ({ text, on: beijingDate(at) })

/** What both sides see of each: what is said, on what it stands, and until when the station may answer. */
export async function factsOf(
  { documents, now }: Pick<Deps, 'documents' | 'now'>,
  found: readonly Proposal[],
): Promise<Facts[]> {
  const [tables, clockOf] = await Promise.all([tablesOfAll(documents, found.map(versionOf)), clocksOf(documents)])
  const today = beijingDate(now())
  return found.map((proposal) => {
    const {
      _id: id,
      carrierId,
      itemId,
      amount,
      rule,
      reason,
      proof,
      unlisted,
      chosen,
      answer,
      earlier,
      evidence,
    } = proposal
    const item = deductionItemOf(tables.get(versionOf(proposal))!, itemId)
    const clock = clockOf(proposal)
    return {
      ...{ id, carrierId, itemId, amount, reason, proof, unlisted, rule },
      chosen:
        chosen && item?.amount.kind === 'range'
          ? { from: item.amount.from, to: item.amount.to, why: chosen.why }
          : null,
      itemName: item?.name ?? '',
      ground: groundNames[item?.ground ?? 'other'],
      named: isNamed(item?.ground ?? 'other'),
      basis: asLine(deduction.basis),
      toldOn: beijingDate(proposal.proposedAt),
      state: proposalState(proposal),
      clock: { ...clock, over: isOver(clock, today), basis: asLine(clock.basis) },
      answer: answer && saidOf(answer),
      earlier: earlier.map((each) => ({
        amount: each.amount,
        toldOn: beijingDate(each.toldAt),
        answer: each.answer && saidOf(each.answer),
      })),
      files: filesOf(proposal, evidence),
    }
  })
}

/** The station's side: no person, and of what follows from a secret complaint neither day nor appointment (T4). */
export async function stationViews(
  deps: Pick<Deps, 'documents' | 'now'>,
  found: readonly Proposal[],
): Promise<z.infer<typeof stationProposal>[]> {
  const [facts, booked] = await Promise.all([
    factsOf(deps, found),
    bookingsOf(
      deps,
      found.filter(({ secret }) => !secret),
    ),
  ])
  return found.map(({ secret, happenedAt, bookingId, ended }, i) => ({
    ...facts[i]!,
    date: secret ? null : beijingDate(happenedAt),
    appointment: shortly(secret || bookingId === null ? undefined : booked.get(bookingId)),
    endedOn: ended && beijingDate(ended.at),
    endedReason: ended?.reason ?? '',
  }))
}

const shortly = (booking: Booking | undefined) =>
  booking ? { number: dayNumber(booking), start: booking.start } : null

export const bookingsOf = ({ documents }: Pick<Deps, 'documents'>, found: readonly Proposal[]) =>
  bookings.getAll(
    documents,
    found.flatMap(({ bookingId }) => bookingId ?? []),
  )
