import { beijingDate } from '@shared/calendar/beijing'
import type { Level, Route } from '@shared/case/route'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { stationA } from '../newcomers'
import { Scene } from '../scene'
import { remove, stored } from '../stored'

/** A complaint goes the way that was set when it was filed, whatever is set afterwards (X9). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterEach(async () => {
  for (const name of ['settings', 'setting-proposals', 'complaints', 'inbox'] as const) await remove(world, name)
})
afterAll(() => world.close())

/** By one who proposes it and another who agrees, from today on. */
async function set(setting: 'complaintHeardBy' | 'complaintFoundBy', value: Level) {
  const proposal = { key: setting, value, effectiveOn: beijingDate(scene.now), reason: '办理分工调整' }
  const { id: proposalId } = await world.must('city-admin', 'settings/propose', { ...proposal, requestId: key() })
  const decided = await world.must('city-1', 'settings/decide', { proposalId, agree: true, requestId: key() })
  expect(decided.ended?.how).toBe('agreed')
}
const asked = (own: { shown?: Route } = {}) =>
  ({
    ...{ enterpriseId: scene.a, carrierId: stationA, happenedOn: '2026-09-29', ground: 'attitude' },
    ...{ text: '没有人接待', secretFromStation: false, ...own, requestId: key() },
  }) as const
const filed = (own?: { shown: Route }) => world.must('enterprise-a', 'complaint/file', asked(own))
const shownNow = () => world.must('enterprise-a', 'complaint/route', {})
const [byDistrict, byCity] = [
  { heardBy: 'district', foundBy: 'city' },
  { heardBy: 'city', foundBy: 'city' },
] as const

describe('a setting that is changed while a complaint is under way', () => {
  it('leaves it its way to the end; what is filed afterwards goes the new one, and whoever files is told so before', async () => {
    expect(await shownNow()).toEqual(byDistrict)
    const before = await filed({ shown: byDistrict })
    await set('complaintHeardBy', 'city')
    expect(await shownNow()).toEqual(byCity)
    const after = await filed({ shown: byCity })
    expect([before.route, after.route]).toEqual([byDistrict, byCity])
    const versions = (await stored(world, 'complaints')).map(({ _id, route, settings }) => [_id, { route, settings }])
    expect(Object.fromEntries(versions)).toEqual({
      [before.id]: { route: byDistrict, settings: 0 },
      [after.id]: { route: byCity, settings: 1 },
    })
    const hear = (as: string, complaintId: string) =>
      world.call(as, 'complaint/hear', { complaintId, stationSaid: '无', opinion: '属实', requestId: key() })
    expect(codeOf(await hear('city-1', before.id))).toBe('FORBIDDEN')
    expect(codeOf(await hear('district-haidian', after.id))).toBe('NOT_FOUND')
    expect(codeOf(await hear('district-haidian', before.id))).toBe('OK')
    expect(codeOf(await hear('city-1', after.id))).toBe('OK')
    await set('complaintFoundBy', 'district')
    const decide = (as: string, complaintId: string) =>
      world.call(as, 'complaint/decide', { complaintId, finding: 'upheld', reason: '属实', requestId: key() })
    expect(codeOf(await decide('district-haidian', before.id))).toBe('FORBIDDEN')
    expect(codeOf(await decide('district-haidian', after.id))).toBe('NOT_FOUND')
    expect(codeOf(await decide('city-2', before.id))).toBe('OK')
    expect(codeOf(await decide('city-2', after.id))).toBe('OK')
    expect((await world.must('enterprise-a', 'complaint/get', { complaintId: before.id })).route).toEqual(byDistrict)
  })

  it('what was said before filing of who reads it has to hold, or it is not filed', async () => {
    await set('complaintHeardBy', 'city')
    expect(await world.call('enterprise-a', 'complaint/file', asked({ shown: byDistrict }))).toMatchObject({
      error: { code: 'FILING_REFUSED', data: { reason: 'ROUTE_CHANGED', basis: { kind: 'product' } } },
    })
    expect(await stored(world, 'complaints')).toEqual([])
    expect((await filed({ shown: byCity })).route).toEqual(byCity)
  })

  it('what was filed before a complaint kept its route goes as it always did', async () => {
    await set('complaintHeardBy', 'city')
    const complaintId = await scene.complaint()
    expect(await world.must('enterprise-a', 'complaint/get', { complaintId })).toMatchObject({ route: byDistrict })
    const said = { complaintId, stationSaid: '无', opinion: '属实', requestId: key() }
    expect(codeOf(await world.call('city-1', 'complaint/hear', { ...said, requestId: key() }))).toBe('FORBIDDEN')
    expect(codeOf(await world.call('district-haidian', 'complaint/hear', said))).toBe('OK')
  })
})

/** By the change of a setting it would know on which side of its day a secret complaint was filed (T4). */
it('the station reads the same, however the complaint goes', async () => {
  const told = async () => {
    await remove(world, 'complaints')
    await remove(world, 'inbox')
    await remove(world, 'threads')
    const { id: complaintId, route } = await filed()
    const hearer = route.heardBy === 'city' ? 'city-1' : 'district-haidian'
    const finder = route.foundBy === 'city' ? 'city-2' : 'district-haidian'
    const said = { complaintId, stationSaid: '无', opinion: '属实', requestId: key() }
    await world.must(hearer, 'complaint/hear', said)
    const finding = { complaintId, finding: 'not-upheld', reason: '不属实', requestId: key() } as const
    await world.must(finder, 'complaint/decide', finding)
    const { items } = await world.must('manager-a', 'complaint/forStation', { carrierId: stationA })
    const { items: messages } = await world.must('manager-a', 'inbox/list', { limit: 100 })
    expect([items.length, messages.length]).toEqual([1, 2])
    const [{ number, id, ...row }] = items as [(typeof items)[number]]
    const words = messages.map(({ title, body }) => `${title.replace(number, '')} ${body}`)
    return { row, words: words.sort() }
  }
  const first = await told()
  expect(first.words.join()).not.toMatch(/区|市/)
  await set('complaintHeardBy', 'city')
  expect(await told()).toEqual(first)
  await set('complaintFoundBy', 'district')
  expect(await told()).toEqual(first)
})
