import { isOfficerRole } from '@shared/access/roles'
import type { DistrictCode } from '@shared/directory/districts'
import { asId, type CarrierId, type EnterpriseId } from '@shared/ids'
import type { Procedure } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures'
import type { Who } from '@/features/who/for-person'

/** A procedure that somebody may begin, and in whose name. */
export interface Opener {
  procedure: Procedure
  name: string
  of: { enterpriseId: EnterpriseId } | { carrierId: CarrierId }
}

/** What an officer may begin about a carrier: not in its name, so that it is opened as the person that one is. */
export const mayOpenAbout = (
  { roles }: Pick<Who, 'roles'>,
  { id, name, district }: { id: CarrierId; name: string; district: DistrictCode },
): Opener[] =>
  procedures
    .filter(({ opens: { by, byItself, about } }) => {
      if (by === 'person' || byItself || about !== 'carrier') return false
      return roles.some(
        ({ role, scope }) => isOfficerRole(role) && by.includes(role) && (scope === 'city' || scope === district),
      )
    })
    .map((procedure) => ({ procedure, name, of: { carrierId: id } }))

/** As far as roles go; what bars an organisation is told when it files. */
export const mayOpen = ({ roles, enterprises }: Pick<Who, 'roles' | 'enterprises'>): Opener[] =>
  procedures.flatMap((procedure): Opener[] => {
    const { by, about } = procedure.opens
    if (by === 'person') return []
    const held = roles.filter(({ role }) => by.includes(role))
    if (about === 'carrier')
      return held
        .filter(({ role }) => role === 'carrier-manager')
        .map(({ scope, label }) => ({ procedure, name: label, of: { carrierId: asId<CarrierId>(scope) } }))
    return enterprises
      .filter(({ id }) => held.some(({ scope }) => scope === id))
      .map(({ id, name }) => ({ procedure, name, of: { enterpriseId: id } }))
  })
