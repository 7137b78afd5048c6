import type { Role, RoleName } from '../access/roles'
import { type Host, type HostKind, hostKinds } from './event'

/** Who deals with the events of a host (局长处长上直播讲政策, 京企大讲堂, P25 二(二)1): its own people, never those above it. */
export const hostRoles = {
  carrier: ['carrier-staff', 'carrier-manager'],
  district: ['district-officer'],
  city: ['city-reviewer', 'city-admin'],
} as const satisfies Record<HostKind, readonly RoleName[]>

/** The hosts whose events somebody deals with, each once: a station, a district, the city. */
export function hostsOf<R extends Pick<Role, 'role' | 'scope'>>(roles: readonly R[]): (R & Host)[] {
  const all = hostKinds.flatMap((hostKind) =>
    roles
      .filter(({ role }) => (hostRoles[hostKind] as readonly RoleName[]).includes(role))
      .map((held) => ({ ...held, hostKind })),
  )
  return all.filter((one, nth) => all.findIndex((each) => isHost(each, one)) === nth)
}

export const isHost = (one: Partial<Host>, other: Host): boolean =>
  one.hostKind === other.hostKind && one.scope === other.scope
