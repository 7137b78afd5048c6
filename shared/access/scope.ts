import { districtCodes } from '../directory/districts'
import { asId } from '../ids'
import type { Resource } from './can'
import { type Role, scopeOfRole } from './roles'

/** What a role is held in, as the id that it is: a role's scope is a text whose kind its name says. Nothing for the city. */
export function resourceOf({ role, scope }: Role): Resource {
  switch (scopeOfRole[role]) {
    case 'enterprise':
      return { enterpriseId: asId(scope) }
    case 'carrier':
      return { carrierId: asId(scope) }
    case 'district':
      return { district: districtCodes.find((code) => code === scope) ?? null }
    case 'city':
      return {}
  }
}
