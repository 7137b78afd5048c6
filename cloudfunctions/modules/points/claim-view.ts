import { beijingDate } from '@shared/calendar/beijing'
import type { claimView } from '@shared/contract/claim-views'
import type { ClaimId } from '@shared/ids'
import { claimClock } from '@shared/points/claim-clock'
import { type ClaimEvent, claimStanding, toldState } from '@shared/points/claim-events'
import { decideAppeal } from '@shared/points/decide-appeal'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'
import { type Context, refusal } from '../../frame/context'
import type { Deps } from '../../platform/deps'
import { type Claim, claims } from '../../store/claims'
import { records } from '../../store/records'
import { stuckAmong } from '../access/nobody-left'
import { officersAt } from '../access/officers-at'
import { recordViews } from '../service/view'
import { itemNamer } from './claim-table'
import { valuesOf } from './terms'
import { claimsWaiting } from './waiting'

export type ClaimView = z.infer<typeof claimView>
/** Who reads it: the station hears nothing of how two reviewers came to agree. */
type Side = 'city' | 'station'

export async function claimViews(
  { documents, now }: Pick<Deps, 'documents' | 'now'>,
  found: Claim[],
  side: Side,
): Promise<ClaimView[]> {
  const kept = await records.getAll(
    documents,
    found.map(({ recordId }) => recordId),
  )
  const views = new Map((await recordViews(documents, [...kept.values()])).map((view) => [view.id, view]))
  const at = now()
  const [nameOf, values, waiting] = await Promise.all([
    itemNamer(documents, found),
    valuesOf(documents),
    claimsWaiting(documents, found, officersAt(documents, at)),
  ])
  const stuck = await stuckAmong(documents, waiting, at)
  const today = beijingDate(now())
  return found.map((claim) => {
    const record = views.get(claim.recordId)
    if (!record) throw new Error(`${claim._id} without its record`)
    const standing = claimStanding(claim.events)
    const { filed, ended, round } = standing
    const clock = claimClock(standing, values)
    return {
      id: claim._id,
      number: record.number,
      carrierId: claim.carrierId,
      carrierName: record.carrierName,
      record,
      itemId: claim.itemId,
      itemName: nameOf(claim),
      proposed: filed.proposed,
      state: side === 'city' ? standing.state : toldState(standing),
      filedAt: filed.at,
      decidedAt: ended?.at ?? null,
      note: ended && 'note' in ended ? ended.note : '',
      round,
      history: claim.events.filter(({ what }) => side === 'city' || !ofTheCity.has(what)).map(stepOf),
      clock: clock && { ...clock, basis: asLine(clock.basis) },
      appealable: ended !== null && decideAppeal(standing, said, values(ended.settings), today).accepted,
      stuck: stuck.has(claim._id),
    }
  })
}

/** One of them, after it was written. */
export async function viewOfClaim({ deps }: Context, claimId: ClaimId, side: Side): Promise<ClaimView> {
  const claim = await claims.get(deps.documents, claimId)
  if (!claim) throw refusal('NOT_FOUND')
  return (await claimViews(deps, [claim], side))[0]!
}

/** Whatever the reason will be. */
const said = '—'

const ofTheCity: ReadonlySet<ClaimEvent['what']> = new Set(['proposed', 'sent-back', 'handed'])

const stepOf = (event: ClaimEvent): ClaimView['history'][number] => ({
  what: event.what,
  at: event.at,
  text: 'text' in event ? event.text : 'note' in event ? event.note : 'reason' in event ? event.reason : '',
  kinds: 'kinds' in event ? [...event.kinds] : [],
  amount: event.what === 'filed' ? event.proposed : 'amount' in event ? event.amount : null,
})
