import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { type QuotaName, quotas, type Use } from './quotas'

/**
 * May there be one more? The same use again is the same one; uses that have ended no longer count.
 * @param until when this use ends, where its quota has no time of its own
 * @returns the uses that count now, with this one
 */
export function decideUse(name: QuotaName, uses: readonly Use[], id: string, now: Instant, until?: Instant) {
  const { most, lastsMs, basis } = quotas[name]
  const live = uses.filter((use) => use.until > now)
  if (live.some((use) => use.id === id)) return { accepted: true as const, uses: live }
  if (live.length < most) {
    const end = lastsMs === null ? (until ?? now) : now + lastsMs
    return { accepted: true as const, uses: [...live, { id, until: end }] }
  }
  // there may be more than it allows now: one more is possible when fewer than that are left
  const ends = live.map((use) => use.until).sort((a, b) => a - b)
  const retryAt = ends[live.length - most]!
  return refused('LIMIT_REACHED', basis, { limit: name, most, retryAt })
}
