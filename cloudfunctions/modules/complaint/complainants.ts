import { can } from '@shared/access/can'
import { type Membership, tieOf } from '@shared/access/conflict'
import type { PersonId } from '@shared/ids'
import { type Context, personOf } from '../../frame/context'
import type { Complaint } from '../../store/complaints'
import { membershipsOf } from '../access/ties'
import { sidesOf } from './matters'

const members = ['enterprise-member', 'enterprise-manager'] as const

/** Does the caller belong to the enterprise that complains? */
export const isOfComplainant = ({ caller }: Context, { enterpriseId }: Complaint) =>
  can(caller, members, { enterpriseId })

/**
 * Which of their enterprise's complaints a person sees: not those about a station whose people they are of, or lately were, unless they
 * filed it themselves. A colleague of both sides would tell the station (T4).
 */
export async function visibleTo(context: Context, found: Complaint[], now: number): Promise<Complaint[]> {
  const personId = personOf(context)
  const memberships = await membershipsOf(context.deps.documents, personId)
  return found.filter(
    (complaint) => complaint.personId === personId || !isOfStation(personId, memberships, complaint, now),
  )
}

function isOfStation(personId: PersonId, memberships: readonly Membership[], complaint: Complaint, now: number) {
  const station = { ...sidesOf(complaint), enterpriseId: null, partIds: [] }
  return tieOf(personId, memberships, station, false, now) !== null
}
