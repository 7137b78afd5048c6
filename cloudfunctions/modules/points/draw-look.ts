import { claimStanding } from '@shared/points/claim-events'
import { isDrawn, type Opinion } from '@shared/points/second-look'
import type { Tx } from '../../platform/documents'
import type { Derive } from '../../platform/secrets'
import type { Claim } from '../../store/claims'
import { lookId, looks } from '../../store/looks'

/** Of the claims that were decided some are looked at again; which, follows from a secret of the server (D6). */
export async function drawLook(
  tx: Tx,
  derive: Derive,
  { _id: claimId, recordId, carrierId, enterpriseId, district, events }: Claim,
  decided: Opinion,
  now: number,
): Promise<void> {
  const { round, deciderIds, filed } = claimStanding(events)
  if (!isDrawn(derive('second-look', claimId, String(round)))) return
  const _id = lookId(claimId, round)
  // an appeal decides the same filing again: who looked before it has looked
  const known = await looks.get(tx, _id)
  if (known && known.state !== 'lapsed') return
  const blank = { looked: null, state: 'waiting', at: now } as const
  const of = { claimId, recordId, carrierId, enterpriseId, district }
  // whose proposal was given back or gave way has said what they think
  const proposed = events.filter(({ what, at }) => what === 'proposed' && at >= filed.at).map(({ byId }) => byId)
  const knowIds = [...new Set([...deciderIds, ...proposed])]
  await looks.put(tx, { _id, ...of, deciderIds: knowIds, decided, drawnAt: now, ...blank })
}

/** Filed again or appealed against, it is decided anew, by somebody who reads what was decided before: nobody looks blindly any more. */
export async function lapseLook(tx: Tx, { _id: claimId, events }: Pick<Claim, '_id' | 'events'>): Promise<void> {
  if (events.length === 0) return
  const _id = lookId(claimId, claimStanding(events).round)
  if ((await looks.get(tx, _id))?.state === 'waiting') await looks.change(tx, _id, { state: 'lapsed' })
}
