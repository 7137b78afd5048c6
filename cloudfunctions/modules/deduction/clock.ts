import { type ReplyClock, replyClock } from '@shared/case/reply-terms'
import type { Reader } from '../../platform/documents'
import type { Proposal } from '../../store/proposals'
import { valuesOf } from '../points/terms'

/** When it was told, and the settings then. */
type Told = Pick<Proposal, 'proposedAt' | 'settings'>

/** How long the station has to answer, by what was set when it was told. */
export async function clocksOf(reader: Reader): Promise<(told: Told) => ReplyClock> {
  const values = await valuesOf(reader)
  return ({ proposedAt, settings }) => replyClock(proposedAt, values(settings))
}

export const clockOf = async (reader: Reader, proposal: Told): Promise<ReplyClock> => (await clocksOf(reader))(proposal)
