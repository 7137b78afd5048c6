import { resourceOf } from '@shared/access/scope'
import type { Caller } from '../../frame/context'
import type { Addressee } from '../../store/inbox'

/** The inboxes a person can read: their own, and those of the enterprises and carriers they belong to now. */
export function addressesOf(caller: Caller): Addressee[] {
  const held = caller.roles.flatMap((role): Addressee[] => {
    const { enterpriseId, carrierId } = resourceOf(role)
    if (enterpriseId)
      return [
        `enterprise:${enterpriseId}`,
        ...(role.role === 'enterprise-manager' ? [`enterprise-managers:${enterpriseId}` as const] : []),
      ]
    if (!carrierId) return []
    return [
      `carrier:${carrierId}`,
      ...(role.role === 'carrier-manager' ? [`carrier-managers:${carrierId}` as const] : []),
    ]
  })
  return [...(caller.personId === null ? [] : [`person:${caller.personId}` as const]), ...new Set(held)]
}
