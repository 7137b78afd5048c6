import { EJSON } from 'bson'
import { personIdOf, sessionIdOf } from '../cloudfunctions/frame/principal'
import type { Session } from '../cloudfunctions/store/sessions'
import { type Persona, personas as people } from '../demo/index'
import { insert, type Target } from './seed'

const LASTS_MS = 3650 * 86_400_000

/** Sessions whose token is the persona's name: only here, so functions know nothing of personas. */
export const seedPersonaSessions = (cloud: Target): Promise<void> =>
  insert(cloud, 'sessions', sessionsOf(people, cloud.now()))

export const sessionsOf = (people: readonly Who[], now: number): Session[] =>
  people.map((persona) => sessionOf(persona, now))

type Who = Pick<Persona, 'id' | 'openid'>

const sessionOf = ({ id, openid }: Who, now: number): Session => ({
  _id: sessionIdOf(id),
  personId: personIdOf(openid),
  createdAt: now,
  expiresAt: now + LASTS_MS,
  endedAt: null,
})

export const personaLabels = () => people.map(({ id, label }) => ({ id, label }))

/**
 * Somebody becomes this persona: a session that was ended, or has run out, begins anew.
 * @returns false: there is no such persona
 */
export async function beginSession(cloud: Target, name: string): Promise<boolean> {
  const persona = people.find(({ id }) => id === name)
  if (!persona) return false
  const { _id, ...session } = sessionOf(persona, cloud.now())
  await cloud.documents.handle('database.modifyDocument', {
    collectionName: 'sessions',
    query: JSON.stringify({ _id }),
    data: EJSON.stringify(session, { relaxed: false }),
    merge: false,
    upsert: true,
  })
  return true
}
