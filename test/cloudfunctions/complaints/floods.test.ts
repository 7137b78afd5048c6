import { quotas } from '@shared/access/quotas'
import { alikeFrom, likeness } from '@shared/case/alike'
import type { ComplaintId, EnterpriseId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Complaint } from '../../../cloudfunctions/store/complaints'
import { key, openWorld, type World } from '../../world'
import { fresh } from '../newcomers'
import { Scene } from '../scene'
import { putAll, remove, stored } from '../stored'

/** However many complaints come at once: each is accepted and numbered, and none hides an old or a grave one. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
beforeEach(async () => {
  await remove(world, 'complaints')
  await remove(world, 'quotas')
})
afterAll(() => world.close())

const { most } = quotas.complaintsOfEnterprise
const file = (text: string, own: object = {}) =>
  world.must('enterprise-a', 'complaint/file', {
    ...{ enterpriseId: scene.a, carrierId: 'station-a', happenedOn: '2026-09-29', ground: 'attitude', text },
    ...own,
    requestId: key(),
  })
const queue = async (asked: object = {}) =>
  (await world.must('district-haidian', 'complaint/queue', { state: 'open', ...asked })).items

describe('over an enterprise’s quota', () => {
  it('a complaint is accepted, numbered and dealt with later, and the complainant is told kindly', async () => {
    const filed: Awaited<ReturnType<typeof file>>[] = []
    for (let n = 0; n <= most; n++) filed.push(await file(`第 ${n} 件`))
    expect(filed.map(({ later }) => later)).toEqual([...Array<boolean>(most).fill(false), true])
    expect(new Set(filed.map(({ number }) => number)).size).toBe(most + 1)
    expect((await queue()).map(({ id }) => id)).toEqual(filed.slice(0, most).map(({ id }) => id))
    expect((await queue({ state: 'later' })).map(({ id }) => id)).toEqual([filed[most]!.id])
    const { items } = await world.must('enterprise-a', 'inbox/list')
    expect(items.find(({ title }) => title.includes(filed[most]!.number))).toMatchObject({
      title: expect.stringContaining('已收到，排在后面办'),
      body: expect.stringContaining('照样受理'),
    })
  })

  it('several at once never take more places in front than the quota has', async () => {
    const filed = await Promise.all(Array.from({ length: most + 4 }, (_, n) => file(`同时的第 ${n} 件`)))
    expect(filed.filter(({ later }) => !later)).toHaveLength(most)
    expect(await stored(world, 'complaints')).toHaveLength(most + 4)
  })
})

describe('six hundred at once', () => {
  /** As they are stored after filing: of each enterprise the first few in front, the rest behind. */
  async function flood(enterprises: number): Promise<void> {
    const doc = await taken()
    const ids = Array.from({ length: enterprises }, () => fresh<EnterpriseId>('e'))
    await putAll(
      world,
      'complaints',
      Array.from({ length: 600 }, (_, n): Complaint => {
        const later = Math.floor(n / enterprises) >= most
        const own = { enterpriseId: ids[n % enterprises]!, filedAt: scene.now - 600_000 + n, later }
        return { ...doc, ...own, _id: fresh('c'), text: '态度不好'.repeat(3), ground: 'attitude' }
      }),
    )
  }
  async function taken(): Promise<Complaint> {
    const complaintId = await scene.complaint()
    const [doc] = await stored(world, 'complaints', { _id: complaintId })
    await remove(world, 'complaints', { _id: complaintId })
    return doc!
  }

  it.each([1, 6, 100])('of %d enterprises: an old one stands first, a grave one is one question away', async (many) => {
    await flood(many)
    const old = await scene.complaint({ filedAt: scene.now - 30 * 86_400_000 })
    const grave: ComplaintId = await scene.complaint({ ground: 'fees', filedAt: scene.now })
    expect((await queue())[0]!.id).toBe(old)
    expect((await queue({ ground: 'fees' })).map(({ id }) => id)).toEqual([grave])
    // of a few enterprises, what is in front fits on a page
    if (many * most < 40) expect((await queue({ limit: 100 })).map(({ id }) => id)).toContain(grave)
    // and nothing of the flood is lost
    let count = 0
    for (const state of ['open', 'later'] as const)
      for (let cursor: string | undefined | null; cursor !== null; ) {
        const asked = { state, limit: 100, ...(cursor && { cursor }) }
        const page = await world.must('district-haidian', 'complaint/queue', asked)
        count += page.items.length
        cursor = page.next
      }
    expect(count).toBe(602)
  })
})

it('what says the same is told apart by its number, its complainant and its time', async () => {
  const text = '约好下午两点，等了四十分钟没人来，电话也没人接'
  const [one, two] = [await file(text), await file(`${text}！`)]
  expect(likeness(one.text, two.text)).toBeGreaterThanOrEqual(alikeFrom)
  const items = await queue()
  expect(items.map(({ number }) => number)).toEqual([one.number, two.number])
  expect(items[0]!.steps[0]!.at).toBeLessThan(items[1]!.steps[0]!.at)
})
