import type { EnterpriseId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** People without an appointment (B3, B5, T6): what a code is worth, who may, and that it earns nothing without the enterprise's word. */
let world: World
let scene: Scene
const carrierId = 'station-a'
const serviceId = 'first-loan'
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  scene = new Scene(world)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world?.close())

const codeNow = async (as = 'staff-a', at = carrierId) =>
  (await world.must(as, 'desk/walkInCode', { carrierId: at as never })).code
const arrive = (as: string, code: string, at = carrierId) =>
  world.call(as, 'booking/arrive', { carrierId: at as never, code, requestId: key() })
const register = (as: string, passId: string, enterpriseId: EnterpriseId) =>
  world.call(as, 'booking/walkIn', {
    ...{ passId: passId as never, enterpriseId, serviceId: serviceId as never },
    ...{ note: '小微企业能减哪些税', requestId: key() },
  })

/** Somebody who manages an enterprise of their own. */
async function visitor() {
  const personId = scene.stranger()
  const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
  await scene.grant('enterprise-manager', enterpriseId, { personId })
  return { personId, enterpriseId, token: await sessionFor(world, personId) }
}
const arrived = async (as: string) => {
  const answer = await arrive(as, await codeNow())
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.passId
}

describe('somebody who walks in', () => {
  it('is seen by the desk, received without typing, and done; the record is theirs to confirm, and claims nothing before', async () => {
    const { token, enterpriseId } = await visitor()
    const walkedIn = await register(token, await arrived(token), enterpriseId)
    expect(walkedIn).toMatchObject({ ok: true, value: { walkIn: true, state: 'booked', serviceId } })
    const bookingId = walkedIn.ok ? walkedIn.value.id : ('' as never)
    const { items } = await world.must('staff-a', 'desk/today', { carrierId: carrierId as never, limit: 100 })
    expect(items.find(({ id }) => id === bookingId)).toMatchObject({ walkIn: true, note: '小微企业能减哪些税' })
    // no seat is taken, and none is given back
    const sheets = await stored(world, 'sheets')
    expect(sheets.flatMap(({ held }) => held).filter((seat) => seat.bookingId === bookingId)).toEqual([])
    expect(codeOf(await world.call('staff-b', 'desk/receive', { bookingId, requestId: key() }))).toBe('NOT_FOUND')
    expect(await world.call('staff-a', 'desk/receive', { bookingId, requestId: key() })).toMatchObject({
      value: { state: 'arrived' },
    })
    const { summary } = await world.must('staff-a', 'desk/draft', { bookingId })
    const { recordId } = await world.must('staff-a', 'desk/complete', { bookingId, summary, requestId: key() })
    const claim = () => world.call('manager-a', 'points/claim', { recordId, itemId: 'S-03' as never, requestId: key() })
    expect(await claim()).toMatchObject({ ok: false, error: { data: { reason: 'WALK_IN_UNCONFIRMED' } } })
    const verdict = { recordId, verdict: 'confirmed' as const, requestId: key() }
    expect(codeOf(await world.call(token, 'service/confirm', verdict))).toBe('OK')
    // now it is a service as any other: what is missing is its evidence
    expect(await claim()).not.toMatchObject({ error: { data: { reason: 'WALK_IN_UNCONFIRMED' } } })
  })

  it('is no no-show to the clock, and the sheet of the day has nothing to say against it', async () => {
    const { token, enterpriseId } = await visitor()
    const walkedIn = await register(token, await arrived(token), enterpriseId)
    const bookingId = walkedIn.ok ? walkedIn.value.id : ('' as never)
    await scene.arrived({ checkedInAt: world.cloud.now() })
    later(world, 20 * minutes)
    await world.cloud.runTimer('jobs', 'tick')
    expect((await stored(world, 'bookings', { _id: bookingId }))[0]!.missedAt ?? null).toBeNull()
  })
})

describe('the code', () => {
  it('of another station, an old one, and one that was made up are worth nothing', async () => {
    const { token } = await visitor()
    const [ofB, ours] = [await codeNow('staff-b', 'station-b'), await codeNow()]
    expect(codeOf(await arrive(token, ofB))).toBe('CODE_INVALID')
    expect(codeOf(await arrive(token, 'a'.repeat(24)))).toBe('CODE_INVALID')
    later(world, 91_000)
    expect(codeOf(await arrive(token, ours))).toBe('CODE_INVALID')
    expect(codeOf(await world.call('staff-a', 'desk/walkInCode', { carrierId: 'station-b' as never }))).not.toBe('OK')
  })

  it('burns for each person: two share it, neither twice, also when they try at once', async () => {
    const [one, two] = [await visitor(), await visitor()]
    const code = await codeNow()
    const passes = await Promise.all([one, two].map(({ token }) => arrive(token, code)))
    expect(outcomes(passes)).toEqual(['OK', 'OK'])
    const passId = passes[0]!.ok ? passes[0]!.value.passId : ''
    const twice = await Promise.all([1, 2, 3].map(() => register(one.token, passId, one.enterpriseId)))
    expect(outcomes(twice)).toEqual(['CODE_INVALID', 'CODE_INVALID', 'OK'])
    expect(codeOf(await arrive(one.token, code))).toBe('CODE_INVALID')
    // somebody else's pass is nobody's
    expect(codeOf(await register(two.token, passId, two.enterpriseId))).toBe('NOT_FOUND')
  })

  it('a pass lasts a quarter of an hour', async () => {
    const { token, enterpriseId } = await visitor()
    const passId = await arrived(token)
    later(world, 15 * minutes + 1_000)
    const late = await sessionFor(world, (await stored(world, 'walk-in-passes', { _id: passId }))[0]!.personId)
    expect(codeOf(await register(late, passId, enterpriseId))).toBe('CODE_INVALID')
  })
})

describe('whoever abuses it', () => {
  it('walks in as often as the quota says, of two hundred times', async () => {
    const { personId, enterpriseId } = await visitor()
    let walkedIn = 0
    for (let nth = 0; nth < 200; nth++) {
      later(world, 31_000)
      const token = await sessionFor(world, personId)
      const answer = await register(token, await arrived(token), enterpriseId)
      if (answer.ok) walkedIn++
      else expect(answer.error.code).toBe('LIMIT_REACHED')
    }
    expect(walkedIn).toBe((await stored(world, 'bookings', { enterpriseId })).length)
    expect(walkedIn).toBe(5)
  })

  it('and is of the station does not sign in their own enterprise there', async () => {
    const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
    const personId = scene.person('staff-a')
    await scene.grant('enterprise-manager', enterpriseId, { personId })
    const token = await sessionFor(world, personId)
    expect(codeOf(await register(token, await arrived(token), enterpriseId))).toBe('SELF_SERVICE')
    expect(await stored(world, 'bookings', { enterpriseId })).toEqual([])
  })
})
