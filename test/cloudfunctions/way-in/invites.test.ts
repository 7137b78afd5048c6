import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, key, openWorld, outcomes, type World } from '../../world'
import { openidOf, type Persona } from '../people'
import { Scene } from '../scene'
import { documentsOf, remove } from '../stored'
import { days, later, minutes, Phone } from './phone'

/** Codes that let people in: who may give them, what they are good for, and how often (J0, T9). */
let world: World
let scene: Scene
let start: number
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
beforeEach(() => {
  start = world.cloud.now()
})
afterEach(() => later(world, start - world.cloud.now()))
afterAll(() => world.close())

const persona = (name: Persona) => new Phone(world, openidOf(name))
let newcomers = 0
const newcomer = () => new Phone(world, `openid-of-newcomer-${++newcomers}`)
const accept = (who: Phone, code: string) => who.call('access/accept', { code, requestId: key() })
const wrong = () => `WRONG${String(++newcomers).padStart(7, '0')}`

describe('who may invite whom', () => {
  const invite = (who: Persona, role: string, scope: string): Promise<Answer> =>
    persona(who).call('access/invite', { role, scope, displayName: '新来的', requestId: key() })

  it.each([
    ['manager-a', 'carrier-staff', 'station-a'],
    ['manager-a', 'carrier-manager', 'station-a'],
    ['city-admin', 'carrier-manager', 'station-a'],
    ['city-admin', 'district-officer', 'haidian'],
    ['city-admin', 'city-reviewer', 'city'],
    ['city-admin', 'city-admin', 'city'],
  ] as const)('%s invites a %s of %s', async (who, role, scope) => {
    expect(await invite(who, role, scope)).toMatchObject({ ok: true })
  })

  it.each([
    ['manager-a', 'carrier-staff', 'station-b'],
    ['manager-a', 'carrier-manager', 'station-b'],
    ['manager-a', 'district-officer', 'haidian'],
    ['manager-a', 'city-reviewer', 'city'],
    ['manager-a', 'city-admin', 'city'],
    ['manager-a', 'carrier-staff', 'nowhere'],
    ['staff-a', 'carrier-staff', 'station-a'],
    ['enterprise-a', 'carrier-staff', 'station-a'],
    ['enterprise-a', 'city-admin', 'city'],
    ['visitor', 'carrier-staff', 'station-a'],
    ['district-haidian', 'district-officer', 'haidian'],
    ['district-haidian', 'carrier-manager', 'station-a'],
    ['city-1', 'city-reviewer', 'city'],
    ['city-1', 'district-officer', 'haidian'],
    ['city-admin', 'carrier-staff', 'station-a'],
    ['city-admin', 'enterprise-member', 'station-a'],
  ] as const)('%s does not invite a %s of %s', async (who, role, scope) => {
    expect(await invite(who, role, scope)).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })

  it.each([
    ['carrier-manager', 'nowhere'],
    ['district-officer', 'tianjin'],
    ['district-officer', 'constructor'],
    ['city-reviewer', 'haidian'],
    ['city-admin', 'station-a'],
  ])('there is no %s of %s', async (role, scope) => {
    expect(await invite('city-admin', role, scope)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  it('enterprise managers invite into their own enterprise alone', async () => {
    expect(await invite('enterprise-a', 'enterprise-member', scene.a)).toMatchObject({ ok: true })
    expect(await invite('enterprise-a', 'enterprise-manager', scene.b)).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})

describe('a code', () => {
  it('lets in one person once, with what it was given for and nothing more', async () => {
    const [who, other] = [newcomer(), newcomer()]
    const code = await persona('manager-a').invite('carrier-staff', 'station-a')
    const request = { code: code.toLowerCase(), requestId: key() }
    const given = await who.must('access/accept', request)
    expect(given).toMatchObject({ role: 'carrier-staff', active: true })
    expect(await who.must('access/accept', request)).toEqual(given)
    expect(await accept(who, code)).toMatchObject({ error: { code: 'CODE_INVALID' } })
    expect(await accept(other, code)).toMatchObject({ error: { code: 'CODE_INVALID' } })
    expect(await who.roles()).toEqual(['carrier-staff@station-a'])
    expect(await other.roles()).toEqual([])
    await who.must('desk/today', { carrierId: 'station-a' })
    expect(await who.refused('desk/today', { carrierId: 'station-b' })).toBe('NOT_FOUND')
    expect(await who.refused('points/claim', { recordId: 'x', itemId: 'S-03', requestId: key() })).toBe('FORBIDDEN')
  })

  it('taken by many at the same moment lets in one', async () => {
    const code = await persona('manager-a').invite('carrier-staff', 'station-a')
    const many = Array.from({ length: 6 }, newcomer)
    const answers = await Promise.all(many.map((who) => accept(who, code)))
    expect(outcomes(answers)).toEqual([...Array.from({ length: 5 }, () => 'CODE_INVALID'), 'OK'])
    const held = await Promise.all(many.map((who) => who.roles()))
    expect(held.flat()).toEqual(['carrier-staff@station-a'])
  })

  it('is not for the one who made it', async () => {
    const code = await persona('manager-a').invite('carrier-manager', 'station-a')
    expect(await accept(persona('manager-a'), code)).toMatchObject({ error: { code: 'CODE_INVALID' } })
    expect(await accept(newcomer(), code)).toMatchObject({ ok: true })
  })

  it('runs out after seven days', async () => {
    const [soon, late] = [newcomer(), newcomer()]
    const manager = persona('manager-a')
    const codes = [
      await manager.invite('carrier-staff', 'station-a'),
      await manager.invite('carrier-staff', 'station-a'),
    ]
    later(world, 7 * days - 5 * minutes)
    expect(await accept(soon, codes[0]!)).toMatchObject({ ok: true })
    later(world, 5 * minutes)
    expect(await accept(late, codes[1]!)).toMatchObject({ error: { code: 'CODE_INVALID' } })
  })

  it('is stored nowhere', async () => {
    const code = await persona('manager-a').invite('carrier-staff', 'station-a')
    for (const { name } of world.cloud.documents.collections())
      expect(JSON.stringify(await documentsOf(world, name)), name).not.toContain(code)
    expect(JSON.stringify(world.cloud.logs())).not.toContain(code)
  })

  it('is worth nothing once the one who gave it may not give it any more', async () => {
    const former = newcomer()
    const grantId = await scene.grant('carrier-manager', 'station-a', { personId: former.personId })
    const code = await former.invite('carrier-staff', 'station-a')
    await persona('manager-a').must('access/revoke', { grantId, requestId: key() })
    expect(await accept(newcomer(), code)).toMatchObject({ error: { code: 'CODE_INVALID' } })
  })

  it('does not take away, until a second person has spoken, what its holder has', async () => {
    const admin = persona('city-admin')
    const code = await admin.invite('city-reviewer', 'city')
    expect(await accept(persona('city-2'), code)).toMatchObject({ error: { code: 'ALREADY_MEMBER' } })
    expect(await persona('city-2').roles()).toEqual(['city-reviewer@city'])
  })
})

describe('guessing', () => {
  beforeEach(() => remove(world, 'limits'))

  it('stops after ten wrong codes in five minutes, for that person only', async () => {
    const [guesser, honest] = [newcomer(), newcomer()]
    const manager = persona('manager-a')
    for (let i = 0; i < 10; i++)
      expect(await accept(guesser, wrong())).toMatchObject({ error: { code: 'CODE_INVALID' } })
    const code = await manager.invite('carrier-staff', 'station-a')
    expect(await accept(guesser, code)).toMatchObject({ ok: false })
    expect(await accept(honest, await manager.invite('carrier-staff', 'station-a'))).toMatchObject({ ok: true })
    later(world, 4 * minutes)
    expect(await accept(guesser, code)).toMatchObject({ ok: false })
    later(world, 2 * minutes)
    expect(await accept(guesser, code)).toMatchObject({ ok: true })
  })

  it('a check-in code too: ten tries, then the right one waits as well (B5)', async () => {
    const staff = persona('staff-a')
    const bookingId = await scene.booking()
    const tries = (code: string) =>
      staff.call('desk/checkIn', { carrierId: 'station-a', code, bookingId, requestId: key() })
    const right = await scene.code(bookingId)
    for (let i = 1; i <= 10; i++) {
      const guess = String((Number(right) + i * 7919) % 1_000_000).padStart(6, '0')
      expect(await tries(guess)).toMatchObject({ error: { code: 'CHECKIN_CODE_WRONG' } })
    }
    const blocked = await tries(await scene.code(bookingId))
    expect(blocked).toMatchObject({ error: { code: 'TOO_MANY_TRIES', data: { retryAt: expect.any(Number) } } })
    later(world, 5 * minutes)
    expect(await tries(await scene.code(bookingId))).toMatchObject({ ok: true })
  })
})
