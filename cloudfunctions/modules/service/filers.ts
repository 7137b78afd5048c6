import type { CarrierId, ClaimId, PersonId } from '@shared/ids'
import { claimStanding } from '@shared/points/claim-events'
import type { Documents } from '../../platform/documents'
import type { Claim } from '../../store/claims'
import { byAcceptance, roles } from '../../store/roles'

/** What the people who filed these claims are called at their station, by claim; who has no name there is left out. */
export async function filersOf(documents: Documents, filed: readonly Claim[]): Promise<Map<ClaimId, string>> {
  const carrierIds = [...new Set(filed.map(({ carrierId }) => carrierId))]
  const names = new Map(await Promise.all(carrierIds.map(async (id) => [id, await namesAt(documents, id)] as const)))
  return new Map(
    filed.flatMap(({ _id, carrierId, events }) => {
      const name = names.get(carrierId)?.get(claimStanding(events).filed.byId)
      return name ? [[_id, name] as const] : []
    }),
  )
}

async function namesAt(documents: Documents, carrierId: CarrierId): Promise<Map<PersonId, string>> {
  const names = new Map<PersonId, string>()
  for await (const { personId, role, displayName } of roles.each(documents, { scope: carrierId }, byAcceptance))
    if (role === 'carrier-manager' && !names.has(personId)) names.set(personId, displayName)
  return names
}
