import type { RoleName } from '@shared/access/roles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { claimForm } from '../lifecycle/claim-doc'
import { answersOf } from '../lifecycle/scene'
import { Scene } from '../scene'
import { change, stored } from '../stored'
import { later, minutes, Phone } from './phone'

/** A person may always leave by themselves; what they were is remembered (J0, T14). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

let people = 0
const newcomer = () => new Phone(world, `openid-of-leaver-${++people}`)
const revoke = (who: Phone, grantId: string) => who.call('access/revoke', { grantId, requestId: key() })
const ownGrant = async (who: Phone, role: RoleName) =>
  (await who.must('auth/enter')).roles.find((held) => held.role === role)!.grantId
const profile = () => ({
  creditCode: scene.creditCode(),
  ...{ name: '会走的有限公司（示例）', district: 'haidian', industry: 'it', tier: 'none', size: 'micro' },
  requestId: key(),
})
/** An enterprise with a manager and a member. */
async function company() {
  const [manager, member] = [newcomer(), newcomer()]
  const { enterpriseId } = await manager.must('enterprise/register', profile())
  await member.accept(await manager.invite('enterprise-member', enterpriseId))
  return { manager, member, enterpriseId: enterpriseId as string }
}
const storedOf = async (enterpriseId: string) =>
  (await stored(world, 'enterprises')).find(({ _id }) => _id === enterpriseId)!

describe('leaving', () => {
  it.each([
    ['carrier-staff', 'station-a'],
    ['carrier-manager', 'station-c'],
    ['enterprise-member', 'e_somewhere'],
    ['district-officer', 'haidian'],
    ['city-reviewer', 'city'],
  ] as const)('is each one’s own: a %s ends their role, and nobody else’s', async (role, scope) => {
    const [who, other] = [newcomer(), newcomer()]
    const own = await scene.grant(role, scope, { personId: who.personId })
    const others = await scene.grant(role, 'elsewhere', { personId: other.personId })
    expect(codeOf(await revoke(who, others))).toBe('NOT_FOUND')
    expect(await who.must('access/revoke', { grantId: own, requestId: key() })).toEqual({ revoked: true })
    expect(await who.roles()).toEqual([])
    expect(await other.roles()).toHaveLength(1)
  })

  it('also of a role that waits for the second person', async () => {
    const who = newcomer()
    const grantId = await scene.grant('district-officer', 'haidian', { personId: who.personId, activeFrom: null })
    expect(codeOf(await revoke(who, grantId))).toBe('OK')
  })
})

describe('an enterprise whose last manager leaves', () => {
  it('is 无管理员: bookings stand, its people go on booking, officers see it', async () => {
    const { manager, member, enterpriseId } = await company()
    const booked = await manager.must('booking/book', { slotId: await scene.slot(), enterpriseId, requestId: key() })
    expect(codeOf(await revoke(manager, await ownGrant(manager, 'enterprise-manager')))).toBe('OK')
    expect(await storedOf(enterpriseId)).toMatchObject({ managerIds: [], unmanagedAt: expect.any(Number) })
    const { enterprises } = await member.must('enterprise/mine')
    expect(enterprises).toMatchObject([{ id: enterpriseId, unmanaged: true, manager: false }])
    const { items } = await member.must('booking/mine', { enterpriseId, when: 'coming' })
    expect(items.map(({ id }) => id)).toEqual([booked.id])
    await member.must('booking/book', { slotId: await scene.slot(), enterpriseId, requestId: key() })
    const seen = async (as: string) =>
      (await world.must(as, 'enterprise/unmanaged')).items.map(({ id }) => id as string)
    expect(await seen('district-haidian')).toContain(enterpriseId)
    expect(await seen('city-1')).toContain(enterpriseId)
    expect(await seen('district-chaoyang')).not.toContain(enterpriseId)
  })

  it('and whoever says that it is theirs is heard by the district, though no manager is left to be told', async () => {
    const { manager, enterpriseId } = await company()
    await revoke(manager, await ownGrant(manager, 'enterprise-manager'))
    const { creditCode } = await storedOf(enterpriseId)
    const said = { procedure: 'code-claim', creditCode, form: answersOf(claimForm), requestId: key() }
    expect(await newcomer().must('lifecycle/raise', said)).toEqual({ asked: true })
    const { items } = await world.must('district-haidian', 'lifecycle/queue', { procedure: 'code-claim' })
    const views = await Promise.all(
      items.map(({ id: caseId }) => world.must('district-haidian', 'lifecycle/get', { caseId })),
    )
    expect(views).toContainEqual(
      expect.objectContaining({ creditCode, organisation: expect.objectContaining({ unmanaged: true }) }),
    )
  })

  it('a code that its manager gave before leaving makes nobody its manager', async () => {
    const { manager, enterpriseId } = await company()
    const code = await manager.invite('enterprise-manager', enterpriseId)
    await revoke(manager, await ownGrant(manager, 'enterprise-manager'))
    expect(await newcomer().refused('access/accept', { code, requestId: key() })).toBe('CODE_INVALID')
  })

  it('with two managers leaving at the same moment has none, and knows it; with one left it has one', async () => {
    for (let round = 0; round < 6; round++) {
      const { manager, enterpriseId } = await company()
      const second = newcomer()
      await second.accept(await manager.invite('enterprise-manager', enterpriseId))
      expect(await storedOf(enterpriseId)).toMatchObject({
        managerIds: [manager.personId, second.personId],
        unmanagedAt: null,
      })
      const both = await Promise.all([manager, second].map((who) => ownGrant(who, 'enterprise-manager')))
      if (round === 0) {
        await revoke(manager, both[0]!)
        expect(await storedOf(enterpriseId)).toMatchObject({ managerIds: [second.personId], unmanagedAt: null })
        continue
      }
      const answers = await Promise.all([revoke(manager, both[0]!), revoke(second, both[1]!)])
      expect(outcomes(answers)).toEqual(['OK', 'OK'])
      expect(await storedOf(enterpriseId)).toMatchObject({ managerIds: [], unmanagedAt: expect.any(Number) })
    }
  })
})

describe('what somebody was', () => {
  it('is kept when they are let in again: by an invitation, by the manager’s yes', async () => {
    const { manager, member, enterpriseId } = await company()
    const grantId = await ownGrant(member, 'enterprise-member')
    const kept = async () => (await stored(world, 'roles')).find(({ _id }) => _id === grantId)!
    const first = (await kept()).activeFrom
    await revoke(member, grantId)
    const left = (await kept()).revokedAt
    later(world, minutes)
    await member.accept(await manager.invite('enterprise-member', enterpriseId))
    expect(await kept()).toMatchObject({ revokedAt: null, past: [{ from: first, to: left }] })
    await revoke(member, grantId)
    later(world, minutes)
    const { creditCode } = await storedOf(enterpriseId)
    await member.must('enterprise/join', { creditCode, displayName: '又来了', requestId: key() })
    const { items } = await manager.must('enterprise/joinRequests', { enterpriseId })
    await manager.must('enterprise/approveJoin', { joinRequestId: items[0]!.id, accept: true, requestId: key() })
    expect((await kept()).past).toHaveLength(2)
  })
})

describe('an invitation', () => {
  it('of somebody whose role was taken before is worth nothing, whatever the invited saw before', async () => {
    const { manager, enterpriseId } = await company()
    const code = await manager.invite('enterprise-member', enterpriseId)
    const grantId = await ownGrant(manager, 'enterprise-manager')
    await change(world, 'roles', { _id: grantId }, { until: world.cloud.now() })
    expect(await newcomer().refused('access/accept', { code, requestId: key() })).toBe('CODE_INVALID')
    await change(world, 'roles', { _id: grantId }, { until: null })
    await newcomer().accept(code)
  })

  it('typed wrongly too often says until when to wait, also to the right code, and not that it is wrong', async () => {
    const { manager, enterpriseId } = await company()
    const [who, code] = [newcomer(), await manager.invite('enterprise-member', enterpriseId)]
    for (let i = 0; i < 10; i++)
      expect(await who.refused('access/accept', { code: `WRONG${String(i).padStart(7, '0')}`, requestId: key() })).toBe(
        'CODE_INVALID',
      )
    const blocked = await who.call('access/accept', { code, requestId: key() })
    expect(blocked).toMatchObject({ error: { code: 'TOO_MANY_TRIES', data: { retryAt: expect.any(Number) } } })
    const retryAt = blocked.ok ? 0 : Number(blocked.error.data?.retryAt)
    later(world, retryAt - world.cloud.now())
    await who.accept(code)
  })
})
