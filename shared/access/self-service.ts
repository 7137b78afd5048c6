import type { PersonId } from '../ids'

/** One side of a service: its credit code where known, and its people (staff and managers; members). */
export interface Party {
  /** null: not known */
  creditCode: string | null
  personIds: readonly PersonId[]
}

/** The station served itself: the same legal person, or someone who is of both (T3; a product rule). */
export function isSelfService(station: Party, enterprise: Party): boolean {
  const sameCode = station.creditCode !== null && station.creditCode === enterprise.creditCode
  return sameCode || enterprise.personIds.some((personId) => station.personIds.includes(personId))
}
