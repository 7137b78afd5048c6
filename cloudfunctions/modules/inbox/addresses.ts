import { scopeOfRole } from '@shared/access/roles'
import type { Caller } from '../../frame/context'
import type { Addressee } from '../../store/inbox'

/** The inboxes a person can read: their own, and those of the enterprises and carriers they belong to now. */
export function addressesOf(caller: Caller): Addressee[] {
  const held = caller.roles.flatMap(({ role, scope }): Addressee[] => {
    const kind = scopeOfRole[role]
    return kind === 'enterprise' || kind === 'carrier' ? [`${kind}:${scope}` as Addressee] : []
  })
  return [...(caller.personId === null ? [] : [`person:${caller.personId}` as const]), ...new Set(held)]
}
