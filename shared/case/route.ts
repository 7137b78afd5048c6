import { type Actor, can } from '../access/can'
import type { RoleName } from '../access/roles'
import type { DistrictCode } from '../directory/districts'
import type { SettingValues } from '../settings/values'

/** Who can be set to take a step of a complaint: the district of its station, or the city. */
export const levels = ['district', 'city'] as const
export type Level = (typeof levels)[number]

/** The two steps that officers take. Whether the station is told belongs to `hear`. */
export const routeSteps = ['hear', 'find'] as const
export type RouteStep = (typeof routeSteps)[number]

/** The route of a complaint (X9): who hears the station, and who finds. It is as it was set on the day of filing, and stays so. */
export interface Route {
  heardBy: Level
  foundBy: Level
}

/** As long as nothing else is set, and of what was filed before a complaint kept its route. */
export const defaultRoute: Route = { heardBy: 'district', foundBy: 'city' }

/** For what is filed under these settings. */
export const routeSet = ({ complaintHeardBy, complaintFoundBy }: SettingValues): Route => ({
  heardBy: complaintHeardBy,
  foundBy: complaintFoundBy,
})

export const sameRoute = (a: Route, b: Route): boolean => a.heardBy === b.heardBy && a.foundBy === b.foundBy

const setFor = ({ heardBy, foundBy }: Route, step: RouteStep): Level => (step === 'hear' ? heardBy : foundBy)

const rolesOf: Readonly<Record<RouteStep, Readonly<Record<Level, readonly RoleName[]>>>> = {
  hear: { district: ['district-officer'], city: ['city-reviewer'] },
  find: { district: ['district-officer'], city: ['city-reviewer', 'city-admin'] },
}

interface Routed {
  route: Route
  district: DistrictCode
}

/** A step that the district takes falls to the city where nobody there is free to; from the city it falls to nobody. */
export const fallsToCity = (route: Route, step: RouteStep, districtIsFree: boolean): boolean =>
  setFor(route, step) === 'district' && !districtIsFree

/** How many people of a district it takes: who hears does not find. */
export const officersNeeded = (route: Route): number =>
  routeSteps.filter((step) => setFor(route, step) === 'district').length

/** The route once that step has fallen to it. */
export const toCity = (route: Route, step: RouteStep): Route =>
  step === 'hear' ? { ...route, heardBy: 'city' } : { ...route, foundBy: 'city' }

/**
 * As what somebody takes a step; null: it is not theirs.
 * @param districtIsFree somebody in the district may take it: nothing ties them, and they have not heard what is to be decided
 */
export function levelFor(
  actor: Actor,
  { route, district }: Routed,
  step: RouteStep,
  districtIsFree: boolean,
): Level | null {
  const as = (level: Level) => (can(actor, rolesOf[step][level], { district }) ? level : null)
  return as(setFor(route, step)) ?? (fallsToCity(route, step, districtIsFree) ? as('city') : null)
}

/** Whoever takes none of its steps learns nothing of a complaint (T4). */
export const isOnRoute = (actor: Actor, complaint: Routed, districtIsFree: boolean): boolean =>
  routeSteps.some((step) => levelFor(actor, complaint, step, districtIsFree) !== null)
