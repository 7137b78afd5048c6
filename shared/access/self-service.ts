import type { PersonId } from '../ids'

/** One side of a service: its credit code where known, and its people (staff and managers; members). */
export interface Party {
  /** null: not known */
  creditCode: string | null
  personIds: readonly PersonId[]
}

/** A side with those who acted for it: who served, completed or attached evidence; who booked or confirmed. */
export interface ActingParty extends Party {
  actingIds: readonly PersonId[]
}

/** `same`: the same person or legal person acts on both sides. `colleague`: somebody who had no part in it is of both. */
export const relations = ['same', 'colleague', 'none'] as const
export type Relation = (typeof relations)[number]

/**
 * How the two sides of a service are related (T3; product). Who acts for a side is of it. The same person on both sides is
 * self-dealing and refused; a colleague may book, cannot rate, and is shown to who verifies.
 * @param station its people within the time that ties (`tiesSince` of `access/conflict.ts`), past ones too; the enterprise's likewise
 */
export function relationOf(station: ActingParty, enterprise: ActingParty): Relation {
  const sameCode = station.creditCode !== null && station.creditCode === enterprise.creditCode
  const [ofStation, ofEnterprise] = [peopleOf(station), peopleOf(enterprise)]
  const crossed = station.actingIds.some((id) => ofEnterprise.has(id))
  if (sameCode || crossed || enterprise.actingIds.some((id) => ofStation.has(id))) return 'same'
  return station.personIds.some((id) => ofEnterprise.has(id)) ? 'colleague' : 'none'
}

const peopleOf = ({ personIds, actingIds }: ActingParty) => new Set([...personIds, ...actingIds])

/** The station served itself: the same legal person, or someone who is of both. */
export const isSelfService = (station: Party, enterprise: Party): boolean =>
  relationOf({ ...station, actingIds: [] }, { ...enterprise, actingIds: [] }) !== 'none'
