import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { PostOffice } from '../notices/post-office'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('a message whose end is written late, with an earlier time than one that is written already, is counted', async () => {
  const post = new PostOffice(world)
  const noticeId = await post.scene.notice({ approvedAt: world.cloud.now(), deliveredAt: world.cloud.now() })
  const [one, other] = [await post.recipient('daxing'), await post.recipient('daxing')]
  // the first tick runs everything; the next comes within the seconds in which an end may be written late
  await post.tick()
  const now = world.cloud.now()
  await post.waiting(noticeId, one!, { state: 'sent', endedAt: now - 1000 })
  await post.tick()
  await post.waiting(noticeId, other!, { state: 'failed', endedAt: now - 2000 })
  expect(await post.outcome(noticeId)).toMatchObject({ sent: 1, failed: 1, unknown: 0 })
})
