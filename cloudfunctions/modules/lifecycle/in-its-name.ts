import type { Procedure } from '@shared/lifecycle/procedure'
import { openedByOfficers } from '@shared/lifecycle/who-may'
import type { Enterprise } from '../../store/enterprises'
import { assertNotFrozen } from '../enterprise/frozen'

/**
 * Before a case is begun or filed. A doubt about whose a code is stops what is done in the organisation's name, and shields it from
 * nothing that officers begin about it: G26 has a cancellation follow from its grounds alone. @throws ENTERPRISE_FROZEN of the calling operation
 */
export function assertFreeToOpen(
  procedure: Procedure,
  enterprise: Pick<Enterprise, 'frozenAt'> | null,
  errors: Parameters<typeof assertNotFrozen>[1],
): void {
  if (!openedByOfficers(procedure)) assertNotFrozen(enterprise, errors)
}
