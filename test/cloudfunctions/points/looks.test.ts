import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'

/** 抽查 is a queue as the others are: how much there is, since when, of whom and where; and what one has looked at oneself. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const day = 86_400_000
const no = { decision: 'rejected', note: '签到表不全' } as const
const asked = (as: string, more: object = {}) => world.must(as, 'points/looks', { limit: 50, ...more })
const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

it('counts what is open to whoever asks, the longest waiting first, each with its day', async () => {
  const drawnAt = scene.now - 3 * day
  const [old, late] = [await scene.look({ drawnAt, at: drawnAt }), await scene.look()]
  await scene.look({ deciderIds: [scene.person('city-1')] })
  const page = await asked('city-1')
  expect(idsOf(page)).toEqual([old, late])
  expect(page.count).toBe(2)
  expect(page.items[0]).toMatchObject({ drawnAt, looked: null })
  expect((await asked('city-2')).count).toBe(3)
})

it('is narrowed by district, by station and by enterprise', async () => {
  const name = '寻得见商贸有限公司（示例）'
  const enterpriseId = await scene.unusualEnterprise({ name })
  const lookId = await scene.look({ district: 'miyun', enterpriseId })
  expect(idsOf(await asked('city-1', { district: 'miyun' }))).toEqual([lookId])
  expect((await asked('city-1', { district: 'miyun' })).count).toBe(1)
  expect(idsOf(await asked('city-1', { sought: '寻得见' }))).toEqual([lookId])
  expect(idsOf(await asked('city-1', { sought: '寻得见', district: 'haidian' }))).toEqual([])
  expect(idsOf(await asked('city-1', { sought: '青禾路' }))).toContain(lookId)
})

it('has what one has looked at oneself among 已办, with what one thought and nothing of the first decision', async () => {
  const [mine, theirs] = [await scene.look(), await scene.look()]
  await world.must('city-1', 'points/look', { lookId: mine, ...no, requestId: key() })
  await world.must('city-2', 'points/look', { lookId: theirs, ...no, requestId: key() })
  const decided = await asked('city-1', { state: 'decided' })
  expect(idsOf(decided)).toContain(mine)
  expect(idsOf(decided)).not.toContain(theirs)
  const [row] = decided.items
  expect(row!.looked).toMatchObject({ verdict: 'rejected', note: no.note })
  expect(JSON.stringify(row)).not.toMatch(/"verified"|differs|agreed/)
  expect(idsOf(await asked('city-1'))).not.toContain(mine)
})
