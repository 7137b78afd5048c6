import { screens } from '@shared/screens'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { open, phoneOf } from './wechat'

const MANY = 45
let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  const scene = new Scene(world)
  for (let n = 1; n <= MANY; n++)
    await scene.inboxItem({
      content: { kind: 'notice', title: `第${n}条示例通知`, body: '示例', why: [] },
      at: scene.now - n * 60_000,
    })
})
afterAll(() => world?.close())

it('a list goes on when WeChat says that its end is reached, and sends only what is new', async () => {
  const page = open(built, screens.messages.page, {}, { cloud: phoneOf(world, 'demo-enterprise-a') })
  const shown = () => page.texts().filter((text) => /^第\d+条示例通知$/.test(text))
  await page.shows('第20条示例通知')
  expect(shown()).toHaveLength(20)
  const before = page.updates.length
  page.ask('onReachBottom', {})
  await page.shows('第40条示例通知')
  expect(shown()).toEqual(Array.from({ length: 40 }, (_, i) => `第${i + 1}条示例通知`))
  const sent = JSON.stringify(page.updates.slice(before))
  expect(sent).toContain('第21条示例通知')
  expect(sent).not.toContain('第20条示例通知')
  page.ask('onReachBottom', {})
  await page.shows('没有更多了')
  expect(shown()).toHaveLength(MANY)
})
