import { isOfficerRole } from '@shared/access/roles'
import type { Destination } from '@shared/screens'
import type { Caller } from '../../frame/context'
import type { InboxItem } from '../../store/inbox'
import { addressesOf } from './addresses'

/**
 * Where a message leads its reader: only where they may go now. A message stays with the person, who may have left the enterprise
 * that it was about, or the office; then it says what happened and leads nowhere. Every other box is read by those who may.
 */
export function opensFor(
  caller: Caller,
  { opens, ofEnterpriseId }: Pick<InboxItem, 'opens' | 'ofEnterpriseId'>,
): Destination | null {
  if (ofEnterpriseId && !addressesOf(caller).includes(`enterprise:${ofEnterpriseId}`)) return null
  if (opens?.screen === 'grants' && !caller.roles.some(({ role }) => isOfficerRole(role))) return null
  return opens
}
