import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionIdOf } from '../../../cloudfunctions/frame/principal'
import { signInId } from '../../../cloudfunctions/modules/auth/sign-in'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { openidOf, type Persona, personas, sessionFor } from '../people'
import { Scene } from '../scene'
import { documentsOf, remove, stored } from '../stored'
import { later, minutes, Phone } from './phone'

/** The town with nobody signed in anywhere: whoever is entitled gets in by phone, and by phone onto a desktop; nobody else (I1, J0). */
let world: World
let scene: Scene
let start: number
const abilitiesBefore = new Map<Persona, unknown>()
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  for (const name of personas) abilitiesBefore.set(name, await world.must(name, 'auth/abilities'))
  await remove(world, 'sessions')
})
beforeEach(() => {
  start = world.cloud.now()
})
afterEach(() => later(world, start - world.cloud.now()))
afterAll(() => world.close())

const persona = (name: Persona) => new Phone(world, openidOf(name))
interface Started {
  ticket: string
  secret: string
  expiresAt: number
}
const begin = () => world.must(null, 'auth/startDesktop')
const confirm = (who: Phone, { ticket }: Started) => who.call('auth/confirmDesktop', { ticket, requestId: key() })
const claim = ({ ticket, secret }: Started) => world.call(null, 'auth/claimDesktop', { ticket, secret })

/** A desktop that this person has confirmed. */
async function signedIn(who: Phone): Promise<{ token: string; started: Started }> {
  const started = await begin()
  expect(await confirm(who, started)).toMatchObject({ ok: true })
  const claimed = await claim(started)
  if (!claimed.ok) throw new Error(claimed.error.code)
  return { token: claimed.value.token, started }
}

describe('with the persona sessions gone', () => {
  it.each(personas)(
    '%s: the old token is nobody’s, the phone gets in, and so does a desktop it confirms',
    async (name) => {
      expect(codeOf(await world.call(name, 'auth/enter'))).toBe('UNAUTHENTICATED')
      expect(await persona(name).must('auth/abilities')).toEqual(abilitiesBefore.get(name))
      const { token } = await signedIn(persona(name))
      expect(await world.must(token, 'auth/abilities')).toEqual(abilitiesBefore.get(name))
      expect(await world.must(token, 'auth/enter')).toEqual(await persona(name).must('auth/enter'))
    },
  )

  it('a stranger’s desktop may do what a stranger may', async () => {
    const { token } = await signedIn(new Phone(world, 'openid-of-a-stranger'))
    expect(await world.must(token, 'auth/abilities')).toEqual(abilitiesBefore.get('visitor'))
    expect(codeOf(await world.call(token, 'desk/today', { carrierId: 'station-a' }))).toBe('FORBIDDEN')
  })
})

describe('signing in a desktop', () => {
  it('waits, is confirmed, is used, is signed out, and stays out', async () => {
    const started = await begin()
    expect(codeOf(await claim(started))).toBe('SIGNIN_WAITING')
    expect(await confirm(persona('manager-a'), started)).toMatchObject({ ok: true })
    const claimed = await claim(started)
    const token = claimed.ok ? claimed.value.token : ''
    await world.must(token, 'points/standing', { carrierId: 'station-a' })
    expect(codeOf(await world.call(token, 'points/standing', { carrierId: 'station-b' }))).toBe('NOT_FOUND')
    expect(await world.must(token, 'auth/signOut', { requestId: key() })).toEqual({ ended: true })
    expect(codeOf(await world.call(token, 'auth/enter'))).toBe('UNAUTHENTICATED')
    expect(await claim(started)).toMatchObject({ value: { token } })
    expect(codeOf(await world.call(token, 'auth/enter'))).toBe('UNAUTHENTICATED')
  })

  it('answers every claim with one token, also many at once, and makes one session', async () => {
    const started = await begin()
    await confirm(persona('staff-a'), started)
    const claims = await Promise.all(Array.from({ length: 6 }, () => claim(started)))
    const tokens = new Set(claims.map((answer) => (answer.ok ? answer.value.token : codeOf(answer))))
    expect(tokens.size).toBe(1)
    const [token = ''] = tokens
    expect(await stored(world, 'sessions', { _id: sessionIdOf(token) })).toHaveLength(1)
  })

  it('is for who holds the secret', async () => {
    const [mine, other] = [await begin(), await begin()]
    await confirm(persona('city-1'), mine)
    expect(codeOf(await claim({ ...mine, secret: other.secret }))).toBe('CODE_INVALID')
    expect(codeOf(await claim({ ...mine, secret: mine.ticket }))).toBe('CODE_INVALID')
    expect(codeOf(await claim({ ...mine, ticket: 'no-such-ticket' }))).toBe('CODE_INVALID')
    expect(codeOf(await claim({ ...other, secret: mine.secret }))).toBe('CODE_INVALID')
  })

  it('is for whoever confirmed first, alone', async () => {
    const started = await begin()
    const request = { ticket: started.ticket, requestId: key() }
    await persona('visitor').must('auth/confirmDesktop', request)
    await persona('visitor').must('auth/confirmDesktop', request)
    expect(codeOf(await confirm(persona('visitor'), started))).toBe('CODE_INVALID')
    expect(codeOf(await confirm(persona('city-admin'), started))).toBe('CODE_INVALID')
    const claimed = await claim(started)
    expect(await world.must(claimed.ok ? claimed.value.token : '', 'auth/enter')).toMatchObject({
      personId: scene.person('visitor'),
      roles: [],
    })
  })

  it('confirmed by two at the same moment is one’s', async () => {
    const started = await begin()
    const answers = await Promise.all([confirm(persona('staff-a'), started), confirm(persona('staff-b'), started)])
    expect(outcomes(answers)).toEqual(['CODE_INVALID', 'OK'])
  })

  it('runs out after three minutes, confirmed or not', async () => {
    const [idle, confirmed] = [await begin(), await begin()]
    await confirm(persona('staff-a'), confirmed)
    later(world, 3 * minutes + 1000)
    expect(codeOf(await claim(idle))).toBe('CODE_INVALID')
    expect(codeOf(await confirm(persona('staff-a'), idle))).toBe('CODE_INVALID')
    expect(codeOf(await claim(confirmed))).toBe('CODE_INVALID')
  })

  it('lasts twelve hours, and what it confirmed no longer than itself', async () => {
    const { token } = await signedIn(persona('staff-a'))
    later(world, 11 * 60 * minutes)
    const second = await begin()
    await world.must(token, 'auth/confirmDesktop', { ticket: second.ticket, requestId: key() })
    const claimed = await claim(second)
    const child = claimed.ok ? claimed.value.token : ''
    await world.must(child, 'desk/today', { carrierId: 'station-a' })
    later(world, 61 * minutes)
    for (const ended of [token, child]) expect(codeOf(await world.call(ended, 'auth/enter'))).toBe('UNAUTHENTICATED')
  })

  it('stores and logs neither token, ticket nor secret', async () => {
    const { token, started } = await signedIn(persona('staff-a'))
    await world.must(token, 'auth/enter')
    const kept = await Promise.all(world.cloud.documents.collections().map(({ name }) => documentsOf(world, name)))
    const all = JSON.stringify(kept) + JSON.stringify(world.cloud.logs())
    for (const hidden of [token, started.ticket, started.secret]) expect(all).not.toContain(hidden)
  })
})

describe('a token', () => {
  it('that was made up, or read in the database, is nobody’s', async () => {
    const token = await sessionFor(world, scene.person('city-admin'))
    await world.must(token, 'notice/list')
    const { ticket } = await begin()
    const forged = [
      sessionIdOf(token),
      sessionIdOf(token).slice(2),
      signInId(ticket),
      ticket,
      scene.person('city-admin'),
      openidOf('city-admin'),
      `${token}x`,
      token.slice(0, -1),
      token.toUpperCase(),
      'x'.repeat(200),
      'city-admin',
    ]
    for (const each of forged) expect(codeOf(await world.call(each, 'auth/enter')), each).toBe('UNAUTHENTICATED')
  })

  it('that has run out or was ended is nobody’s', async () => {
    const token = await sessionFor(world, scene.person('city-admin'), 10 * minutes)
    await world.must(token, 'notice/list')
    later(world, 10 * minutes)
    expect(codeOf(await world.call(token, 'notice/list'))).toBe('UNAUTHENTICATED')
    const other = await sessionFor(world, scene.person('city-admin'))
    await world.must(other, 'auth/signOut', { requestId: key() })
    expect(codeOf(await world.call(other, 'notice/list'))).toBe('UNAUTHENTICATED')
  })

  it('WeChat’s own calls have no session to end', async () => {
    expect(await persona('staff-a').must('auth/signOut', { requestId: key() })).toEqual({ ended: false })
    expect(await persona('staff-a').roles()).toEqual(['carrier-staff@station-a'])
  })
})
