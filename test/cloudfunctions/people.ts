import type { PersonId } from '@shared/ids'
import { sessionIdOf } from '../../cloudfunctions/frame/principal'
import type { World } from '../world'
import { put } from './stored'

/** The people of the fictional town, by name; that this is all of them is a test of its own. */
export const personas = [
  'visitor',
  'enterprise-a',
  'enterprise-b',
  'staff-a',
  'manager-a',
  'staff-b',
  'manager-b',
  'district-haidian',
  'district-chaoyang',
  'city-1',
  'city-2',
  'city-admin',
] as const
export type Persona = (typeof personas)[number]

/** What WeChat calls a persona. */
export const openidOf = (persona: Persona) => `demo-${persona}`

let tokens = 0
/** A session for a person, as a confirmed desktop has it. @returns its token */
export async function sessionFor(
  world: Pick<World, 'cloud'>,
  personId: PersonId,
  lastsMs = 3_600_000,
): Promise<string> {
  const token = `session-of-a-test-${++tokens}`
  const createdAt = world.cloud.now()
  const expiresAt = createdAt + lastsMs
  await put(world, 'sessions', { _id: sessionIdOf(token), personId, createdAt, expiresAt, endedAt: null })
  return token
}
