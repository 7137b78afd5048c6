import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { byAcceptance, roles } from '../../store/roles'

/** What the people of the city are called, those included who have left; '' for whoever has no name there. */
export async function cityNames(documents: Documents): Promise<(personId: PersonId) => string> {
  const names = new Map<PersonId, string>()
  for await (const { personId, displayName } of roles.each(documents, { scope: 'city' }, byAcceptance))
    if (!names.get(personId)) names.set(personId, displayName)
  return (personId) => names.get(personId) ?? ''
}
