import { officerDays } from '@shared/access/terms'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { grantId } from '../../../cloudfunctions/modules/access/grant'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { change, stored } from '../stored'
import { bootstrapSecret, days, later, Phone } from './phone'

/** No deadlock: whatever lapses or is revoked, the operator's secret brings back the two people that the city needs (J0). */
let world: World
let secret: string
let admin: Phone
let reviewer: Phone
const phone = (name: string) => new Phone(world, `openid-of-${name}`)
beforeEach(async () => {
  world = await openWorld({ demo: 'empty' })
  secret = bootstrapSecret(world)
  ;[admin, reviewer] = [phone('admin'), phone('reviewer')]
  await admin.must('access/bootstrap', { secret, requestId: key() })
  await reviewer.accept(await admin.invite('city-reviewer', 'city'))
})
afterEach(() => world.close())

const bootstrap = (who: Phone) => who.call('access/bootstrap', { secret, requestId: key() })
const leave = async (who: Phone, role: 'city-admin' | 'city-reviewer', confirmLast = true) =>
  who.call('access/revoke', {
    grantId: grantId(who.personId, { role, scope: 'city' }),
    confirmLast,
    requestId: key(),
  })

describe('with two people of the city', () => {
  it('the way in by the secret is closed, and nothing is warned of', async () => {
    expect(codeOf(await bootstrap(phone('other')))).toBe('BOOTSTRAP_CLOSED')
    const { until } = (await stored(world, 'roles', { personId: reviewer.personId }))[0]!
    expect(await admin.must('access/approvers')).toEqual({ count: 2, needed: 2, shortFrom: null, lastUntil: null })
    later(world, (officerDays - 29) * days)
    expect(await admin.must('access/approvers')).toMatchObject({ count: 2, shortFrom: until })
  })

  it('one whose role began a moment ago by a clock that is ahead counts', async () => {
    await change(world, 'roles', { personId: reviewer.personId }, { activeFrom: world.cloud.now() + 1000 })
    expect(codeOf(await bootstrap(phone('other')))).toBe('BOOTSTRAP_CLOSED')
  })

  it('and one of them leaving, whoever it is, it opens again for one more', async () => {
    expect(codeOf(await leave(reviewer, 'city-reviewer'))).toBe('OK')
    expect(await reviewer.roles()).toEqual([])
    expect(await admin.must('access/approvers')).toMatchObject({ count: 1, shortFrom: expect.any(Number) })
    const others = ['x', 'y', 'z'].map(phone)
    const answers = await Promise.all(others.map(bootstrap))
    expect(outcomes(answers)).toEqual(['BOOTSTRAP_CLOSED', 'BOOTSTRAP_CLOSED', 'OK'])
    expect(await admin.must('access/approvers')).toMatchObject({ count: 2, shortFrom: null })
    const { items } = await admin.must('inbox/list')
    expect(items).toMatchObject([{ kind: 'access', title: '有人凭部署口令成了市级管理员' }])
  })

  it('whose term runs out, it opens again', async () => {
    later(world, (officerDays + 1) * days)
    expect(await reviewer.roles()).toEqual([])
    expect(codeOf(await bootstrap(phone('other')))).toBe('OK')
    expect(codeOf(await bootstrap(reviewer))).toBe('BOOTSTRAP_CLOSED')
  })

  it('and the last admin gone on purpose, it opens though two reviewers are left: nobody else could invite', async () => {
    const second = phone('second')
    const { grantId: waiting } = await second.accept(await admin.invite('city-reviewer', 'city'))
    await reviewer.must('access/approve', { grantId: waiting, requestId: key() })
    expect(codeOf(await leave(admin, 'city-admin', false))).toBe('LAST_ADMIN')
    expect(codeOf(await leave(admin, 'city-admin'))).toBe('OK')
    expect(codeOf(await bootstrap(second))).toBe('OK')
    expect(codeOf(await bootstrap(admin))).toBe('BOOTSTRAP_CLOSED')
    const third = phone('third')
    const { grantId: next } = await third.accept(await second.invite('city-reviewer', 'city'))
    await reviewer.must('access/approve', { grantId: next, requestId: key() })
    expect(await third.roles()).toEqual(['city-reviewer@city'])
  })

  it('and everybody gone, two come in anew, and the tenures of before are kept', async () => {
    await leave(reviewer, 'city-reviewer')
    const before = world.cloud.now()
    await leave(admin, 'city-admin')
    later(world, days)
    expect(codeOf(await bootstrap(admin))).toBe('OK')
    expect(codeOf(await bootstrap(phone('other')))).toBe('OK')
    expect(codeOf(await bootstrap(phone('third')))).toBe('BOOTSTRAP_CLOSED')
    const [grant] = await stored(world, 'roles', { personId: admin.personId })
    expect(grant).toMatchObject({ revokedAt: null, past: [{ from: expect.any(Number), to: expect.any(Number) }] })
    expect(grant!.past[0]!.to).toBeGreaterThanOrEqual(before)
  })
})
