import type { PersonId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { grantId } from '../../../cloudfunctions/modules/access/grant'
import { isActive } from '../../../cloudfunctions/store/roles'
import { key, openWorld, outcomes, type World } from '../../world'
import { openidOf } from '../people'
import { Scene } from '../scene'
import { change, put, remove, stored } from '../stored'
import { days, later, Phone } from './phone'

/**
 * The city never loses its last admin by accident: whoever revokes whom, in whatever order, at whatever moment (J0). On purpose it may,
 * after a question; recovery.test.ts shows the way back.
 */
let world: World
let scene: Scene
let one: Phone
let two: Phone
const grantOf = ({ personId }: Phone) => grantId(personId, { role: 'city-admin', scope: 'city' })

beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  ;[one, two] = [new Phone(world, openidOf('city-admin')), new Phone(world, 'openid-of-admin-two')]
  await scene.grant('city-admin', 'city', { personId: two.personId })
})
afterAll(() => world.close())
/** Both are admins again, and nobody else is. */
beforeEach(async () => {
  await change(world, 'roles', { role: 'city-admin' }, { revokedAt: null, activeFrom: 0, until: null })
  await admins([one.personId, two.personId])
})
async function admins(peopleIds: PersonId[]) {
  await remove(world, 'governance', { _id: 'approvers' })
  await put(world, 'governance', { _id: 'approvers', peopleIds, at: 0 })
}

const active = async () => {
  const grants = await stored(world, 'roles', { role: 'city-admin' })
  return grants.filter((grant) => isActive(grant, world.cloud.now())).map(({ personId }) => personId)
}
const revoke = (who: Phone, whom: Phone) => who.call('access/revoke', { grantId: grantOf(whom), requestId: key() })

describe('the last admin', () => {
  it('is asked first, and goes when they say so', async () => {
    expect(await revoke(one, two)).toMatchObject({ ok: true })
    expect(await revoke(one, one)).toMatchObject({
      error: { code: 'LAST_ADMIN', data: { basis: { kind: 'product' } } },
    })
    expect(await revoke(two, one)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await active()).toEqual([one.personId])
    await one.must('access/revoke', { grantId: grantOf(one), confirmLast: true, requestId: key() })
    expect(await active()).toEqual([])
  })

  it('is there after twenty times two admins revoked each other at the same moment', async () => {
    const left: string[] = []
    for (let round = 0; round < 20; round++) {
      await change(world, 'roles', { role: 'city-admin' }, { revokedAt: null })
      await admins([one.personId, two.personId])
      const answers = await Promise.all([revoke(one, two), revoke(two, one)])
      expect(outcomes(answers).filter((code) => code === 'OK')).toHaveLength(1)
      expect(['NOT_FOUND', 'LAST_ADMIN']).toContain(outcomes(answers).find((code) => code !== 'OK'))
      const [survivor, ...more] = await active()
      expect(more).toEqual([])
      expect(await stored(world, 'governance', { _id: 'approvers' })).toMatchObject([{ peopleIds: [survivor] }])
      left.push(survivor === one.personId ? 'one' : 'two')
    }
    console.log(`admins: rounds=20 left=${left.join(',')}`)
  })

  it('is there when both leave at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      await change(world, 'roles', { role: 'city-admin' }, { revokedAt: null })
      await admins([one.personId, two.personId])
      expect(outcomes(await Promise.all([revoke(one, one), revoke(two, two)]))).toEqual(['LAST_ADMIN', 'OK'])
      expect(await active()).toHaveLength(1)
    }
  })

  it('is there though the other one’s role has run out since', async () => {
    await change(world, 'roles', { _id: grantOf(two) }, { until: world.cloud.now() + days })
    later(world, 2 * days)
    expect(await active()).toEqual([one.personId])
    expect(await revoke(one, one)).toMatchObject({ error: { code: 'LAST_ADMIN' } })
    later(world, -2 * days)
  })

  it('is there though the other one was invited again and waits', async () => {
    const code = await one.invite('city-admin', 'city')
    await two.call('access/accept', { code, requestId: key() })
    await revoke(one, two)
    await revoke(one, one)
    expect(await active()).not.toEqual([])
  })

  it('is there though somebody else only waits to become one', async () => {
    expect(await revoke(one, two)).toMatchObject({ ok: true })
    const waiting = new Phone(world, 'openid-of-admin-three')
    const { active: isOne } = await waiting.accept(await one.invite('city-admin', 'city'))
    expect(isOne).toBe(false)
    expect(await revoke(one, one)).toMatchObject({ error: { code: 'LAST_ADMIN' } })
    await remove(world, 'roles', { personId: waiting.personId })
  })
})

describe('revoking', () => {
  it('ends what the person may do at once, on the phone and on the desktop', async () => {
    const staff = new Phone(world, 'openid-of-short-lived-staff')
    const grantId = await scene.grant('carrier-staff', 'station-a', { personId: staff.personId })
    await staff.must('desk/today', { carrierId: 'station-a' })
    const manager = new Phone(world, openidOf('manager-a'))
    await manager.must('access/revoke', { grantId, requestId: key() })
    expect(await staff.refused('desk/today', { carrierId: 'station-a' })).toBe('FORBIDDEN')
    expect(await manager.refused('access/revoke', { grantId, requestId: key() })).toBe('WRONG_STATE')
  })

  it('of somebody who waits means that nobody can approve them any more', async () => {
    const waiting = new Phone(world, 'openid-of-waiting')
    const { grantId } = await waiting.accept(await one.invite('city-reviewer', 'city'))
    await two.must('access/revoke', { grantId, requestId: key() })
    const reviewer = new Phone(world, openidOf('city-1'))
    expect(await reviewer.refused('access/approve', { grantId, requestId: key() })).toBe('WRONG_STATE')
    expect(await waiting.roles()).toEqual([])
  })

  it('is for the manager of that station and for city admins alone', async () => {
    const grantId = await scene.grant('carrier-staff', 'station-a')
    for (const [name, code] of [
      ['manager-b', 'NOT_FOUND'],
      ['enterprise-a', 'NOT_FOUND'],
      ['staff-a', 'NOT_FOUND'],
      ['city-1', 'NOT_FOUND'],
      ['district-haidian', 'NOT_FOUND'],
    ] as const)
      expect(await new Phone(world, openidOf(name)).refused('access/revoke', { grantId, requestId: key() }), name).toBe(
        code,
      )
  })
})
