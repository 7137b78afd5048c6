import { isOfficerRole } from '@shared/access/roles'
import type { Procedure } from '@shared/lifecycle/procedure'

/** Begun by officers about a carrier, and not in its own name. */
export const byOfficers = ({ opens: { by } }: Procedure): boolean => by !== 'person' && by.some(isOfficerRole)
