import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { firstLoan } from '../cloudfunctions/appointments'
import { stationA } from '../cloudfunctions/newcomers'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { componentsOf } from './view'
import { type Device, open, phoneOf } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  await world.cloud.runTimer('jobs', 'tick') // publishes the directory
})
afterAll(() => world?.close())

const KEPT = 'directory'
const everyone = `${carriers.length} 家`
const offline: Device['cloud'] = () => Promise.reject(new Error('cloud.callFunction:fail'))
const bytes = (update: object | undefined) => Buffer.byteLength(JSON.stringify(update ?? ''))

describe('built pages in WeChat’s logic layer, without a browser', () => {
  it('找服务 draws the list that wx.cloud.callFunction brought from the local CloudBase', async () => {
    const storage = new Map<string, unknown>()
    const visit = open(built, 'pages/find/index', {}, { cloud: phoneOf(world, 'demo-visitor'), storage })
    await visit.shows(everyone)
    expect(visit.calls).toContain('directory/snapshot')
    const names = new Set(carriers.map(({ name }) => name))
    expect(visit.texts().filter((text) => names.has(text)).length).toBeGreaterThanOrEqual(6)
    expect(storage.get(KEPT)).toHaveProperty('version')
  })

  it('draws it again, while it is fresh, without asking for it, and later asks for what is new behind it', async () => {
    const storage = new Map<string, unknown>()
    const device = { cloud: phoneOf(world, 'demo-visitor'), storage }
    await open(built, 'pages/find/index', {}, device).shows(everyone)
    const silent: Device['cloud'] = () => new Promise(() => undefined)
    const again = open(built, 'pages/find/index', {}, { cloud: silent, storage })
    await again.shows(everyone)
    expect(again.calls).not.toContain('directory/snapshot')
    const kept = storage.get(KEPT) as { heardAt: number }
    storage.set(KEPT, { ...kept, heardAt: kept.heardAt - 11 * 60_000 })
    const sent: unknown[] = []
    const late = open(
      built,
      'pages/find/index',
      {},
      {
        ...device,
        cloud: (path, input) => {
          if (path === 'directory/snapshot') sent.push(input)
          return device.cloud(path, input)
        },
      },
    )
    await late.shows(everyone)
    await expect.poll(() => sent).toHaveLength(1)
    expect((sent[0] as { have: string[] }).have.length).toBeGreaterThan(2)
  })

  it('keeps it in parts below what WeChat keeps under a key, and what an older version kept is replaced', async () => {
    const storage = new Map<string, unknown>([[KEPT, { version: '1-abc', snapshot: { format: 1 } }]])
    await open(built, 'pages/find/index', {}, { cloud: phoneOf(world, 'demo-visitor'), storage }).shows(everyone)
    const { ids } = storage.get(KEPT) as { ids: string[] }
    const lengths = ids.map((id) => (storage.get(`${KEPT}:${id}`) as string).length)
    expect(lengths.length).toBeGreaterThan(2)
    expect(Math.max(...lengths)).toBeLessThan(300_000)
  })

  it('asks for all of it again where a part on the device is damaged', async () => {
    const storage = new Map<string, unknown>()
    const device = { cloud: phoneOf(world, 'demo-visitor'), storage }
    await open(built, 'pages/find/index', {}, device).shows(everyone)
    const [id] = (storage.get(KEPT) as { ids: string[] }).ids
    storage.set(`${KEPT}:${id}`, `A${storage.get(`${KEPT}:${id}`)}`)
    const visit = open(built, 'pages/find/index', {}, device)
    await visit.shows(everyone)
    expect(visit.calls).toContain('directory/snapshot')
  })

  it('draws its first list in one setData of 8 KB at most, from the network and from what is kept', async () => {
    const storage = new Map<string, unknown>()
    for (const cloud of [phoneOf(world, 'demo-visitor'), offline]) {
      const visit = open(built, 'pages/find/index', {}, { cloud, storage })
      await visit.shows(everyone)
      const first = visit.updates.find((update) => JSON.stringify(update).includes('（示例）'))
      expect(JSON.stringify(first)).toContain(everyone)
      expect(bytes(first)).toBeLessThanOrEqual(8 * 1024)
      expect(bytes(first)).toBeGreaterThan(1024)
    }
  })

  it('sends 20 more cards, and what the server adds to them, in 20 KB at most and no components', async () => {
    const visit = open(built, 'pages/find/index', {}, { cloud: phoneOf(world, 'demo-visitor') })
    const seats = () => visit.texts().filter((text) => /余 \d+$/.test(text)).length
    await expect.poll(seats).toBeGreaterThan(0)
    const [before, first] = [visit.updates.length, seats()]
    visit.ask('onReachBottom', {})
    await expect.poll(seats).toBeGreaterThan(first)
    const names = new Set(carriers.map(({ name }) => name))
    expect(visit.texts().filter((text) => names.has(text))).toHaveLength(26)
    const sent = visit.updates.slice(before).reduce((sum, update) => sum + bytes(update), 0)
    expect(sent).toBeGreaterThan(5 * 1024)
    expect(sent).toBeLessThanOrEqual(20 * 1024)
    expect(componentsOf(built, visit.drawn())).toBe(0)
  })

  it('says so when nothing comes, and offers to try again', async () => {
    const visit = open(built, 'pages/find/index', {}, { cloud: offline })
    await visit.shows('再试一次')
  })

  it('knows the person by WeChat alone: what is mine is shown to me and to nobody else', async () => {
    const [enterprise] = (await world.must('enterprise-a', 'enterprise/mine')).enterprises
    const wanted = { carrierId: stationA, serviceId: firstLoan, days: 1 }
    const [day] = (await world.must(null, 'booking/slots', wanted)).days
    const booking = { slotId: day!.slots[0]!.slotId, enterpriseId: enterprise!.id, requestId: 'weapp-booking-1' }
    await world.must('enterprise-a', 'booking/book', booking)
    const mine = open(built, 'packages/booking/bookings/index', {}, { cloud: phoneOf(world, 'demo-enterprise-a') })
    await mine.shows('首贷辅导')
    const other = open(built, 'packages/booking/bookings/index', {}, { cloud: phoneOf(world, 'demo-enterprise-b') })
    await other.shows('还没有预约')
    expect(other.texts().join('')).not.toContain('首贷辅导')
  })
})
