import { afterAll, beforeAll, expect, it } from 'vitest'
import { PostOffice } from '../cloudfunctions/notices/post-office'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { open, phoneOf } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
})
afterAll(() => world?.close())

it('what WeChat opens from a message about a notice is that notice', async () => {
  const post = new PostOffice(world)
  const reader = await post.recipient('miyun')
  await post.approved('miyun', '密云专场对接会（示例）')
  await post.tick()
  const [message] = post.sent(reader)
  const address = new URL(message!.page!, 'https://example.invalid/')
  const params = Object.fromEntries(address.searchParams)
  const page = open(built, address.pathname.slice(1), params, { cloud: phoneOf(world, reader.openid) })
  await page.shows('密云专场对接会')
  expect(page.texts().join('')).not.toContain('没有找到')
})
