import type { PersonId } from '@shared/ids'
import { claimStanding } from '@shared/points/claim-events'
import { type Context, personOf } from '../../frame/context'
import { type Claim, claimId, claims } from '../../store/claims'
import type { LedgerDoc } from '../../store/ledger'
import { type Look, lookId, looks } from '../../store/looks'
import { records } from '../../store/records'
import type { RecordView } from '../service/view'
import { untiedServices } from './untied'

/** Those that a person may look at: they have not decided on the claim, and nothing ties them to the service. */
export async function looksOpenTo(context: Context, found: Look[], personId: PersonId): Promise<Look[]> {
  return untiedLooks(
    context,
    found.filter(({ deciderIds }) => !deciderIds.includes(personId)),
  )
}

/** Those of services that nothing ties the caller to. */
export async function untiedLooks(context: Context, found: Look[]): Promise<Look[]> {
  const served = await records.getAll(
    context.deps.documents,
    found.map(({ recordId }) => recordId),
  )
  const free = new Set((await untiedServices(context, [...served.values()])).map(({ _id }) => _id))
  return found.filter(({ recordId }) => free.has(recordId))
}

/**
 * Of some claims those whose decision the caller may see: not one that waits for a second look, which anybody may take who has not
 * decided on it; whoever knows the answer does not look again (D6).
 */
export async function withoutBlind(context: Context, found: Claim[]): Promise<Claim[]> {
  const idOf = ({ _id, events }: Claim) => lookId(_id, claimStanding(events).round)
  const drawn = await looks.getAll(context.deps.documents, found.map(idOf))
  const personId = personOf(context)
  return found.filter((claim) => {
    const look = drawn.get(idOf(claim))
    return look?.state !== 'waiting' || look.deciderIds.includes(personId)
  })
}

/** Of some rows of a ledger those that the caller may see: not what such a claim was awarded, nor what took that back. */
export async function withoutBlindRows(context: Context, rows: LedgerDoc[]): Promise<LedgerDoc[]> {
  const idOf = ({ recordId, itemId }: LedgerDoc) => recordId && claimId(recordId, itemId)
  const filed = await claims.getAll(
    context.deps.documents,
    rows.flatMap((row) => idOf(row) ?? []),
  )
  const seen = new Set<string | null>((await withoutBlind(context, [...filed.values()])).map(({ _id }) => _id))
  return rows.filter((row) => {
    const id = idOf(row)
    return !id || !filed.has(id) || seen.has(id)
  })
}

/** Of some services as an officer sees them: nothing of a claim that they may still look at a second time. */
export async function blinded<V extends Pick<RecordView, 'claims'>>(
  context: Context,
  views: readonly V[],
): Promise<V[]> {
  const claimIds = views.flatMap(({ claims }) => claims.map(({ claimId }) => claimId))
  const filed = await claims.getAll(context.deps.documents, claimIds)
  const seen = new Set((await withoutBlind(context, [...filed.values()])).map(({ _id }) => _id))
  return views.map((view) => ({ ...view, claims: view.claims.filter(({ claimId }) => seen.has(claimId)) }))
}
