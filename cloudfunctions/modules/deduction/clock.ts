import { type ReplyClock, replyClock } from '@shared/case/reply-terms'
import type { Reader } from '../../platform/documents'
import type { Proposal } from '../../store/proposals'
import { valuesOf } from '../points/terms'

/** How long the station has to answer, by what was set when it was told. */
export async function clocksOf(reader: Reader): Promise<(proposal: Proposal) => ReplyClock> {
  const values = await valuesOf(reader)
  return ({ proposedAt, settings }) => replyClock(proposedAt, values(settings))
}

export const clockOf = async (reader: Reader, proposal: Proposal): Promise<ReplyClock> =>
  (await clocksOf(reader))(proposal)
