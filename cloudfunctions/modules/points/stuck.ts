import { approverRoles } from '@shared/access/approvers'
import type { WhyNobody } from '@shared/access/hindrance'
import type { PersonId } from '@shared/ids'
import { claimStanding, isOpen } from '@shared/points/claim-events'
import { isAnothers } from '@shared/points/decide-turn'
import type { Documents } from '../../platform/documents'
import type { Claim } from '../../store/claims'
import { records, type ServiceRecord } from '../../store/records'
import { holderIds } from '../../store/roles'
import { nobodyLeft } from '../access/nobody-left'
import { serviceMatters } from './matters'

const isCitysTurn = ({ events }: Claim) => {
  const standing = claimStanding(events)
  return isOpen(standing) && standing.state !== 'asked'
}

/** Of some claims those that wait for the city while nobody there may decide on them, and why. */
export async function stuckClaims(
  documents: Documents,
  found: readonly Claim[],
  now: number,
): Promise<Map<Claim['_id'], WhyNobody>> {
  const waiting = found.filter(isCitysTurn)
  if (waiting.length === 0) return new Map()
  const [people, served] = await Promise.all([
    holderIds(documents, 'city', approverRoles, now),
    records.getAll(
      documents,
      waiting.map(({ recordId }) => recordId),
    ),
  ])
  const kept = [...served.values()]
  const matters = await serviceMatters(documents, kept)
  const matterOf = new Map(kept.map(({ _id }, i) => [_id, matters[i]!]))
  const asked = waiting.map(({ recordId, events }) => ({
    matter: matterOf.get(recordId)!,
    holderIds: people,
    acted: (personId: PersonId) => isAnothers(claimStanding(events), personId),
  }))
  const why = await nobodyLeft(documents, asked, now)
  return new Map(waiting.flatMap(({ _id }, i) => (why[i] ? [[_id, why[i]]] : [])))
}

/** The same of services that their enterprises deny, and nobody has looked into. */
export async function stuckChecks(
  documents: Documents,
  found: readonly ServiceRecord[],
  now: number,
): Promise<Map<ServiceRecord['_id'], WhyNobody>> {
  const people = await holderIds(documents, 'city', approverRoles, now)
  const matters = await serviceMatters(documents, found)
  const asked = matters.map((matter) => ({ matter, holderIds: people }))
  const why = await nobodyLeft(documents, asked, now)
  return new Map(found.flatMap(({ _id }, i) => (why[i] ? [[_id, why[i]]] : [])))
}
