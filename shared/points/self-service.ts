/** One side of a service: its credit code where known, and the ids of its people (staff and managers; members). */
export interface Party {
  creditCode: string | null
  people: readonly string[]
}

/** The station served itself: the same legal person, or someone who is of both (T3; a product rule). */
export function isSelfService(station: Party, enterprise: Party): boolean {
  const sameCode = station.creditCode !== null && station.creditCode === enterprise.creditCode
  return sameCode || enterprise.people.some((person) => station.people.includes(person))
}
