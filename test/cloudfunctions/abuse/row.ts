import type { Contract } from '@shared/contract'
import type { RefusalCode } from '@shared/contract/refusals'
import type { Input, Path } from '../../calls'
import { type Persona, personas } from '../people'
import type { Scene } from '../scene'

export type Outcome = 'OK' | RefusalCode
/** What each of the twelve, and somebody who has not signed in, is answered to a valid input. */
export type Who = Record<Persona | 'nobody', Outcome>

/** One operation under attack. */
export interface Row<I> {
  /** A valid input with every field that there is, each time for a new thing: enterprise-a's, at station-a, in 海淀. */
  input(scene: Scene): Promise<I>
  who: Who
  /** The same input turned to what is not the caller's (`attacker`, else the first who is let in): each is refused. */
  foreign?(scene: Scene): Promise<Partial<I>[]>
  /** Calls with a session of its own, because the call ends it. */
  ownSession?: true
  /** A field that a valid input of this kind leaves out, and why. */
  without?: Partial<Record<keyof I & string, string>>
  /** An operation of the contract's `writes` that has nothing to write here, and why. */
  writesNothing?: string
}

/** One row per operation: an operation that is not in the table does not compile. */
export type Table = {
  [M in keyof Contract & string]: {
    [N in keyof Contract[M] & string]: Row<Input<Extract<`${M}/${N}`, Path>>>
  }
}

/** A list, at any place but the first: whose cursor is good for what is tried in lists/cursors.test.ts. */
export const paged = { without: { cursor: 'made by the list itself' } } as const

/** How the name of a demo station begins. */
export const SOUGHT = '青禾路'
/** What a queue is narrowed by, each field of it: there is a station of that name, and an enterprise. */
export async function seeking(scene: Scene) {
  await scene.unusualEnterprise({ name: `${SOUGHT}商贸有限公司（示例）` })
  return { state: 'waiting', district: 'haidian', sought: SOUGHT } as const
}

const all = (outcome: Outcome) =>
  Object.fromEntries(personas.map((name) => [name, outcome])) as Record<Persona, Outcome>

export const anyone: Who = { ...all('OK'), nobody: 'OK' }
/** Everybody who has signed in, except those named. */
export const persons = (but: Partial<Who> = {}, otherwise: Outcome = 'OK'): Who => ({
  ...all(otherwise),
  nobody: 'UNAUTHENTICATED',
  ...but,
})
/** Only those named; the others may not even try. */
export const only = (these: Partial<Who>): Who => persons(these, 'FORBIDDEN')

export const city = { 'city-1': 'OK', 'city-2': 'OK', 'city-admin': 'OK' } as const
/** enterprise-a's own matter: enterprise-b may do this to its own things, and sees nothing here. */
export const enterpriseA = { 'enterprise-a': 'OK', 'enterprise-b': 'NOT_FOUND' } as const
export const managerA = { 'manager-a': 'OK', 'manager-b': 'NOT_FOUND' } as const
export const stationA = { 'staff-a': 'OK', 'staff-b': 'NOT_FOUND', ...managerA } as const
export const haidian = { 'district-haidian': 'OK', 'district-chaoyang': 'NOT_FOUND' } as const
