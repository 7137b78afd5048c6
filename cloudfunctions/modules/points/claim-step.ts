import { beijingDate } from '@shared/calendar/beijing'
import { opennessOf } from '@shared/evidence/open-to'
import { type ClaimEvent, type ClaimEventOf, claimStanding } from '@shared/points/claim-events'
import type { Documents, Tx } from '../../platform/documents'
import { type Claim, claimIndex, claims } from '../../store/claims'
import { records, type ServiceRecord } from '../../store/records'
import { settingsAt } from '../settings/read'
import { lapseLook } from './draw-look'
import { valuesOf } from './terms'

/** What happened, but for what was set then, which is added. */
type Step = { [W in ClaimEvent['what']]: Omit<ClaimEventOf<W>, 'settings'> }[ClaimEvent['what']]

/**
 * The one way in which a claim goes on: what happened is added to it, and what may be added to the evidence of its service is written with
 * it. So a step and a file that come at once meet on the record, and one of them looks again.
 */
export async function stepClaim(
  documents: Documents,
  tx: Tx,
  claim: Omit<Claim, keyof ReturnType<typeof claimIndex>>,
  record: ServiceRecord,
  step: Step,
): Promise<Claim> {
  const { version: settings } = await settingsAt(tx, beijingDate(step.at))
  const events = [...claim.events, { ...step, settings }]
  const after: Claim = { ...claim, events, ...claimIndex(events, await valuesOf(tx)) }
  await claims.put(tx, after)
  if (step.what === 'filed' || step.what === 'appealed') await lapseLook(tx, claim)
  const standings = [claimStanding(events)]
  for await (const { _id } of claims.each(documents, { recordId: record._id }, { key: '_id', direction: 'asc' }, [
    '_id',
  ])) {
    const other = _id === claim._id ? null : await claims.get(tx, _id)
    if (other) standings.push(claimStanding(other.events))
  }
  const removed = step.what === 'filed' || step.what === 'answered' ? { removed: [] } : {}
  await records.change(tx, record._id, { ...opennessOf(standings), ...removed })
  return after
}
