import { outsideText } from '@shared/case/decide-deduction'
import { cultivationPeriods } from '@shared/lifecycle/cultivation'
import type { SettingValues } from '@shared/settings/values'
import { carriers } from '../../store/carriers'
import { byProposal, type Proposal, proposals } from '../../store/proposals'
import { eventsOf } from '../lifecycle/standing'
import { looked, type Trial } from './looked'

const waiting = { open: true } as const

/** Deductions that were proposed: by the day of the decision some could be agreed to, or could not any more. */
export async function effectOnDeductions({ documents, before, after }: Trial) {
  const { rows, more } = await looked(proposals.each(documents, waiting, byProposal))
  const flipped: { proposal: Proposal; stands: boolean }[] = []
  for (const proposal of rows) {
    const { carrierId, happenedAt } = proposal
    const events = await eventsOf(documents, carrierId)
    const stands = (values: SettingValues) =>
      outsideText({ cultivation: cultivationPeriods(events, values), happenedAt, values }) === null
    if (stands(before) !== stands(after)) flipped.push({ proposal, stands: stands(after) })
  }
  const named = await carriers.getAll(
    documents,
    flipped.map(({ proposal }) => proposal.carrierId),
  )
  const flips = flipped.map(({ proposal: { _id: proposalId, carrierId }, stands }) => {
    return { proposalId, carrierId, name: named.get(carrierId)?.name ?? '', stands }
  })
  return { kind: 'deductions' as const, looked: rows.length, flips, more }
}

/** The time that a station has to answer one is that of the day on which it was proposed. */
export async function effectOnReplies({ documents }: Trial) {
  const { rows, more } = await looked(proposals.each(documents, waiting, byProposal))
  return { kind: 'replies' as const, running: rows.filter(({ answer }) => answer === null).length, more }
}
