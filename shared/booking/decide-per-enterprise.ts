import type { Use } from '../access/quotas'
import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { CarrierId, ServiceId } from '../ids'
import { productRules } from '../law/product-rules'

/** What the place of a booking says of its service, so that those of one service can be counted. */
export const serviceUse = (carrierId: CarrierId, serviceId: ServiceId): string => `${carrierId}:${serviceId}`

/**
 * May an enterprise have one more open booking of a service? Its places are one document, so of two at once the later sees the other. The
 * same booking again is the same one.
 * @param of what `serviceUse` says
 * @param most how many the service allows; undefined: as many as there are places
 */
export function decidePerEnterprise(
  uses: readonly Use[],
  of: string,
  most: number | undefined,
  useId: string,
  now: Instant,
) {
  const open = uses.filter((use) => use.of === of && use.until > now && use.id !== useId)
  if (most !== undefined && open.length >= most) return refused('SERVICE_LIMIT', productRules.perEnterprise, { most })
  return { accepted: true as const }
}
