import { EJSON } from 'bson'
import { personIdOf, sessionIdOf } from '../cloudfunctions/frame/principal'
import type { Session } from '../cloudfunctions/store/sessions'
import { type Persona, personas } from '../demo/index'
import { insert, type Target } from './seed'

const LASTS_MS = 3650 * 86_400_000

type Who = Pick<Persona, 'id' | 'openid' | 'label'>

/** The made-up people of a data folder: all of them have a session, and some are offered for a look around. */
export interface People {
  all: readonly Who[]
  offered: readonly Who[]
}
export const townspeople: People = { all: personas, offered: personas }

/** Sessions whose token is the persona's name: only here, so functions know nothing of personas. */
export const seedPersonaSessions = (cloud: Target): Promise<void> =>
  insert(cloud, 'sessions', sessionsOf(personas, cloud.now()))

export const sessionsOf = (people: readonly Who[], now: number): Session[] =>
  people.map((persona) => sessionOf(persona, now))

const sessionOf = ({ id, openid }: Who, now: number): Session => ({
  _id: sessionIdOf(id),
  personId: personIdOf(openid),
  createdAt: now,
  expiresAt: now + LASTS_MS,
  endedAt: null,
})

export const personaLabels = ({ offered }: People) => offered.map(({ id, label }) => ({ id, label }))

/**
 * Somebody becomes this persona: a session that was ended, or has run out, begins anew.
 * @returns false: there is no such persona
 */
export async function beginSession(cloud: Target, { all }: People, name: string): Promise<boolean> {
  const persona = all.find(({ id }) => id === name)
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
