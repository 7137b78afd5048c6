import { beijingDate } from '@shared/calendar/beijing'
import { clockFrom } from '@shared/calendar/clock'
import { termOf } from '@shared/points/claim-clock'
import type { ClaimEventOf } from '@shared/points/claim-events'
import { itemOf } from '@shared/points/table'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { Claim } from '../../store/claims'
import { tell } from '../inbox/tell'
import { settingsAt } from '../settings/read'
import { tableOfClaim } from './claim-table'

type Told = Pick<Claim, '_id' | 'carrierId' | 'itemId' | 'tableId' | 'events'>

/** The station is asked for something, until when, and finds it under 待办. */
export async function tellOfSupplement(
  tx: Tx,
  claim: Told,
  { text, at }: Pick<ClaimEventOf<'asked'>, 'text' | 'at'>,
  now: number,
): Promise<void> {
  const { values } = await settingsAt(tx, beijingDate(at))
  const days = termOf('supplement', values)
  const lastDay = days === null ? null : clockFrom(at, days).lastDay
  const content = { kind: 'claim-asked', itemName: await nameOf(tx, claim), text, lastDay } as const
  await tell(tx, { ...placeOf(claim), content, opens: destination('claim', { claimId: claim._id }) }, now)
}

/** What was decided, for the station: where points are, or what it can do about it. */
export async function tellOfDecision(
  tx: Tx,
  claim: Told,
  { what: decision, amount, note }: { what: 'verified' | 'rejected'; amount: number | null; note: string },
  now: number,
): Promise<void> {
  const content = { kind: 'claim-decided', itemName: await nameOf(tx, claim), decision, amount, note } as const
  const opens = decision === 'verified' ? destination('ledger', {}) : destination('claim', { claimId: claim._id })
  await tell(tx, { ...placeOf(claim), content, opens }, now)
}

/** Each step is a message of its own, in the one thread of the claim. */
const placeOf = ({ _id, carrierId, events }: Told) => ({
  id: `${_id}:${events.length}`,
  to: `carrier:${carrierId}` as const,
  matter: { claimId: _id },
})

const nameOf = async (tx: Tx, claim: Told) => itemOf(await tableOfClaim(tx, claim), claim.itemId)?.name ?? ''
