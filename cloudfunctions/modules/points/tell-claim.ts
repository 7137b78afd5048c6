import { clockFrom } from '@shared/calendar/clock'
import type { ClaimEventOf } from '@shared/points/claim-events'
import { itemOf } from '@shared/points/table'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { Claim } from '../../store/claims'
import type { ServiceRecord } from '../../store/records'
import { tell } from '../inbox/tell'
import { tableOn } from './table'
import { claimTerms } from './terms'

type Told = Pick<Claim, '_id' | 'carrierId' | 'itemId' | 'events'>

/** The station is asked for something, until when, and finds it under 待办. */
export async function tellOfSupplement(
  tx: Tx,
  claim: Told,
  record: ServiceRecord,
  { text, at }: ClaimEventOf<'asked'>,
  now: number,
): Promise<void> {
  const { lastDay } = clockFrom(at, claimTerms().supplement)
  const content = { kind: 'claim-asked', itemName: nameOf(claim, record), text, lastDay } as const
  await tell(tx, { ...placeOf(claim), content, opens: destination('claim', { claimId: claim._id }) }, now)
}

/** What was decided, for the station: where points are, or what it can do about it. */
export async function tellOfDecision(
  tx: Tx,
  claim: Told,
  record: ServiceRecord,
  { what: decision, amount, note }: { what: 'verified' | 'rejected'; amount: number | null; note: string },
  now: number,
): Promise<void> {
  const content = { kind: 'claim-decided', itemName: nameOf(claim, record), decision, amount, note } as const
  const opens = decision === 'verified' ? destination('ledger', {}) : destination('claim', { claimId: claim._id })
  await tell(tx, { ...placeOf(claim), content, opens }, now)
}

/** Each step is a message of its own, in the one thread of the claim. */
const placeOf = ({ _id, carrierId, events }: Told) => ({
  id: `${_id}:${events.length}`,
  to: `carrier:${carrierId}` as const,
  matter: { claimId: _id },
})

const nameOf = ({ itemId }: Told, { date }: ServiceRecord) => itemOf(tableOn(date), itemId)?.name ?? ''
