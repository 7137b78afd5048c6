import { can } from '@shared/access/can'
import { resourceOf } from '@shared/access/scope'
import type { Host } from '@shared/event/event'
import { hostRoles } from '@shared/event/hosts'
import { allowed, type Context } from '../../frame/context'

const resource = ({ hostKind, scope }: Host) => resourceOf({ role: hostRoles[hostKind][0], scope })

/** @throws NOT_FOUND for whoever is not of the host, and where there is no such event */
export const hosted = <H extends Host>(context: Context, found: H | null | undefined): H =>
  allowed(found ? { ...context, access: hostRoles[found.hostKind] } : context, found, resource)

export const isOfHost = ({ caller }: Context, host: Host): boolean =>
  can(caller, hostRoles[host.hostKind], resource(host))
