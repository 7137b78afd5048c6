import { quotas } from '@shared/access/quotas'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, codeOf, key, openWorld, type World, withoutClock } from '../../world'
import { claimForm } from '../lifecycle/claim-doc'
import { answersOf } from '../lifecycle/scene'
import { Scene } from '../scene'
import { digest, remove, stored } from '../stored'
import { later, minutes, Phone } from './phone'

/** So much and no more, of everybody who comes in, however many calls come at once; told with the time from which it goes on. */
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
afterEach(() => {
  world.cloud.faults.clear()
  later(world, start - world.cloud.now())
})
afterAll(() => world.close())

let people = 0
const newcomer = () => new Phone(world, `openid-of-many-${++people}`)
const facts = { name: '很多家有限公司（示例）', district: 'haidian', industry: 'it', tier: 'none', size: 'micro' }
const register = (who: Phone) =>
  who.call('enterprise/register', { creditCode: scene.creditCode(), ...facts, requestId: key() })
const join = (who: Phone) =>
  who.call('enterprise/join', { creditCode: scene.creditCode(), displayName: '小李', requestId: key() })
const claim = (who: Phone) =>
  who.call('lifecycle/raise', {
    ...{ procedure: 'code-claim', creditCode: scene.creditCode(), form: answersOf(claimForm) },
    requestId: key(),
  })
const ok = (answers: readonly Answer<unknown>[]) => answers.filter((answer) => answer.ok).length

describe.each([
  ['registrations', register],
  ['joins', join],
  ['codeClaims', claim],
] as const)('%s of one person', (name, act) => {
  const { most } = quotas[name]
  const lastsMs = Number(quotas[name].lastsMs)

  it('are never more than the quota, of thirty at the same moment; the next is possible when it says so', async () => {
    const who = newcomer()
    const answers: Answer<unknown>[] = await Promise.all(Array.from({ length: 30 }, () => act(who)))
    // many at once may be asked to try again; none of them may get through besides
    while (ok(answers) < most) answers.push(await act(who))
    expect(ok(answers)).toBe(most)
    expect(new Set(answers.map(codeOf))).toEqual(
      new Set(['OK', 'LIMIT_REACHED', ...answers.map(codeOf).filter((code) => code === 'BUSY')]),
    )
    const before = await digest(world)
    const refused = await act(who)
    expect(refused).toMatchObject({
      error: { code: 'LIMIT_REACHED', data: { limit: name, most, basis: { kind: 'product' } } },
    })
    expect(await digest(world)).toEqual(before)
    expect(await act(newcomer())).toMatchObject({ ok: true })
    const retryAt = refused.ok ? 0 : Number(refused.error.data?.retryAt)
    expect(retryAt - world.cloud.now()).toBeLessThanOrEqual(lastsMs)
    later(world, retryAt - world.cloud.now() + 1)
    expect(await act(who)).toMatchObject({ ok: true })
    later(world, lastsMs)
    expect(ok([await act(who)])).toBe(1)
  })
})

describe('invitations of one person', () => {
  it('are never more than the quota, whatever they are for', async () => {
    const { most } = quotas.invitations
    const manager = newcomer()
    await scene.grant('carrier-manager', 'station-a', { personId: manager.personId })
    const invite = () =>
      manager.call('access/invite', {
        ...{ role: 'carrier-staff', scope: 'station-a', displayName: '新来的' },
        requestId: key(),
      })
    const answers: Answer<unknown>[] = []
    for (let i = 0; i < most - 5; i++) answers.push(await invite())
    answers.push(...(await Promise.all(Array.from({ length: 20 }, invite))))
    while (ok(answers) < most) answers.push(await invite())
    expect(ok(answers)).toBe(most)
    expect(codeOf(await invite())).toBe('LIMIT_REACHED')
    expect(await stored(world, 'invites', { byId: manager.personId })).toHaveLength(most)
  })
})

describe('desktops that wait to be signed in', () => {
  const begin = async (address?: string) => {
    const headers = { 'content-type': 'application/json', ...(address && { 'x-forwarded-for': address }) }
    const reply = await fetch(`${world.cloud.url}/call/auth/startDesktop`, { method: 'POST', headers, body: '{}' })
    return withoutClock(await reply.json()) as Answer
  }
  beforeEach(async () => {
    await remove(world, 'quotas')
    await remove(world, 'signins')
  })

  it('are so many of one network and no more, thirty at the same moment and one after another', async () => {
    const { most } = quotas.desktopsPerDevice
    const answers: Answer[] = []
    for (let round = 0; ok(answers) < most && round < 10; round++)
      answers.push(...(await Promise.all(Array.from({ length: 30 }, () => begin('203.0.113.7')))))
    expect(ok(answers)).toBe(most)
    expect(await stored(world, 'signins')).toHaveLength(most)
    expect(await begin('203.0.113.7')).toMatchObject({ error: { code: 'LIMIT_REACHED' } })
    // what the caller writes before the gateway's own word does not make another network of it
    expect(await begin('198.51.100.9, 203.0.113.7')).toMatchObject({ error: { code: 'LIMIT_REACHED' } })
    expect(await begin('198.51.100.9')).toMatchObject({ ok: true })
    expect(JSON.stringify(await stored(world, 'quotas'))).not.toContain('203.0.113.7')
    later(world, Number(quotas.desktopsPerDevice.lastsMs) + minutes)
    expect(await begin('203.0.113.7')).toMatchObject({ ok: true })
  })

  it('of nobody knows which network share one larger figure', async () => {
    expect(quotas.desktopsOfNobody.most).toBeGreaterThan(quotas.desktopsPerDevice.most)
    for (let i = 0; i <= quotas.desktopsPerDevice.most; i++) expect(await begin()).toMatchObject({ ok: true })
    const [bucket] = await stored(world, 'quotas')
    expect(bucket).toMatchObject({ _id: 'desktopsOfNobody:all' })
    expect(bucket!.uses).toHaveLength(quotas.desktopsPerDevice.most + 1)
  })
})
