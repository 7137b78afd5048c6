import type { ThreadId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../../cloudfunctions/modules/inbox/box'
import { key, openWorld, type World } from '../../world'
import { stationB } from '../newcomers'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { change, stored } from '../stored'

/** 全部已读, and the dot: what was there when the reader looked is read, and what came since is not, however the two meet. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const list = (as: Persona = 'enterprise-a') => world.must(as, 'inbox/threads', { limit: 100 })
const unreadIds = async (as: Persona = 'enterprise-a') =>
  (await list(as)).items.filter(({ unread }) => unread).map(({ id }) => id)
const readAll = (upTo: string, as: Persona = 'enterprise-a') =>
  world.must(as, 'inbox/readAll', { upTo, requestId: key() })

/** The desk completes a service: the enterprise is told, by an operation. */
async function told(): Promise<void> {
  const booking = { bookingId: await scene.arrived(), summary: '已办结', requestId: key() }
  await world.must('staff-a', 'desk/complete', booking)
}

describe('全部已读', () => {
  it('reads everything that was there, on every page, and the dot goes out', async () => {
    for (let n = 0; n < 30; n++) await scene.thread({ at: scene.now - n * 3_600_000 })
    const first = await world.must('enterprise-a', 'inbox/threads', { limit: 5 })
    expect(first.unread).toBe(true)
    await readAll(first.upTo)
    expect(await unreadIds()).toEqual([])
    expect((await list()).unread).toBe(false)
  })

  it('leaves unread what came after the reader looked, though the tap arrives later', async () => {
    const { upTo } = await list()
    await told()
    await readAll(upTo)
    expect(await unreadIds()).toHaveLength(1)
    expect((await list()).unread).toBe(true)
    await readAll((await list()).upTo)
  })

  it('leaves unread one more message of a thread that the reader had seen', async () => {
    const recordId = await scene.record({ confirmation: null, confirmedAt: null })
    const record = { recordId, verdict: 'denied', note: '没有来过' }
    await world.must('enterprise-a', 'service/confirm', { ...record, requestId: key() })
    const { upTo } = await list()
    const check = { recordId, finding: 'stands', reason: '有签到', requestId: key() }
    await world.must('city-1', 'service/check', check)
    await readAll(upTo)
    const [thread] = (await list()).items.filter(({ unread }) => unread)
    expect(thread).toMatchObject({ count: 2 })
    await readAll((await list()).upTo)
  })

  it('leaves unread what bears an earlier time than the tap: the station hears of a complaint as of nine o’clock', async () => {
    await readAll((await list('manager-a')).upTo, 'manager-a')
    const { upTo } = await list('manager-a')
    const about = { enterpriseId: scene.a, carrierId: 'station-a', happenedOn: '2026-09-29', ground: 'attitude' }
    const filing = { ...about, text: '经过', secretFromStation: false, requestId: key() }
    await world.must('enterprise-a', 'complaint/file', filing)
    await readAll(upTo, 'manager-a')
    expect(await unreadIds('manager-a')).toHaveLength(1)
    await readAll((await list('manager-a')).upTo, 'manager-a')
    expect(await unreadIds('manager-a')).toEqual([])
  })

  it('leaves unread what an operation that began before the tap brings after it', async () => {
    const { upTo } = await list()
    const late = await scene.thread({ at: scene.now })
    await change(world, 'threads', { _id: late }, { toldAt: world.cloud.now() - settled / 2 })
    await readAll(upTo)
    expect(await unreadIds()).toEqual([late])
    await readAll((await list()).upTo)
  })

  it('leaves the boxes of others and of colleagues as they were', async () => {
    await told()
    await scene.grant('enterprise-member', scene.a, { personId: scene.person('visitor'), activeFrom: 0 })
    await readAll((await list()).upTo)
    expect(await unreadIds()).toEqual([])
    expect((await list('visitor')).unread).toBe(true)
  })

  it('is no good in another’s hand', async () => {
    const { upTo } = await list()
    const answer = await world.call('enterprise-b', 'inbox/readAll', { upTo, requestId: key() })
    expect(answer).toMatchObject({ ok: false, error: { code: 'CURSOR_INVALID' } })
  })

  it('while messages come in: each is read by a tap after it was seen, or unread', async () => {
    const seen = new Set<string>()
    const tell = async () => {
      for (let n = 0; n < 6; n++) await told()
    }
    const tap = async () => {
      for (let n = 0; n < 8; n++) {
        const { items, upTo } = await list()
        for (const { id } of items) seen.add(id)
        await readAll(upTo)
      }
    }
    await Promise.all([tell(), tell(), tap(), tap()])
    const after = await list()
    for (const { id, unread } of after.items) if (!seen.has(id)) expect(unread, `${id} was never seen`).toBe(true)
    await readAll(after.upTo)
    expect(await unreadIds()).toEqual([])
  })
})

describe('reading one thread', () => {
  const read = (threadId: ThreadId, seen: number, as: Persona = 'enterprise-b') =>
    world.must(as, 'inbox/read', { threadId, seen, requestId: key() })

  it('is for this reader alone, and as far as they saw', async () => {
    const to = `enterprise:${scene.b}` as const
    const threadId = await scene.thread({ to })
    await change(world, 'threads', { _id: threadId }, { count: 3 })
    expect(await read(threadId, 2)).toEqual({ seen: 2 })
    expect(await unreadIds('enterprise-b')).toEqual([threadId])
    expect(await read(threadId, 99)).toEqual({ seen: 3 })
    expect(await read(threadId, 1)).toEqual({ seen: 3 })
    expect(await unreadIds('enterprise-b')).toEqual([])
  })

  it('one by one, in whatever order, puts the dot out with the last; and the mark follows', async () => {
    const to = `carrier:${stationB}` as const
    const ids: ThreadId[] = []
    for (let n = 0; n < 50; n++) ids.push(await scene.thread({ to, at: scene.now - 3_600_000 + n * 1000 }))
    const [oldest, ...others] = ids
    for (const id of others.reverse()) await read(id, 1, 'staff-b')
    expect((await list('staff-b')).unread).toBe(true)
    await read(oldest!, 1, 'staff-b')
    expect((await list('staff-b')).unread).toBe(false)
    // so that the dot is never looked for among what was read long ago
    for (const id of ids.slice(0, 4)) await read(id, 1, 'staff-b')
    const marks = await stored(world, 'inbox-marks')
    expect(Math.max(...marks.map(({ upTo }) => upTo))).toBeGreaterThan(scene.now - 3_600_000)
  })
})
