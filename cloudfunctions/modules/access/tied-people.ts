import { tiesSince } from '@shared/access/conflict'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { byAcceptance, roles, tenuresOf } from '../../store/roles'

/** Everybody who belonged to a carrier or an enterprise within the time that ties to a fact, those who have left too. */
export async function tiedPeople(
  documents: Documents,
  scope: string,
  happenedAt: number,
  now: number,
): Promise<PersonId[]> {
  const since = tiesSince(Math.min(happenedAt, now))
  const found = new Set<PersonId>()
  for await (const grant of roles.each(documents, { scope }, byAcceptance))
    if (tenuresOf(grant).some(({ from, to }) => from <= now && (to === null || to >= since))) found.add(grant.personId)
  return [...found]
}
