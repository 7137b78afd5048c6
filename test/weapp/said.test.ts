import { screens } from '@shared/screens'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { stored } from '../cloudfunctions/stored'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { all } from './view'
import { open, phoneOf } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
})
afterAll(() => world?.close())

it('what was just done is said in the page itself, politely, and 撤销 takes it back', async () => {
  const recordId = await new Scene(world).record()
  const page = open(built, screens.record.page, { recordId }, { cloud: phoneOf(world, 'demo-manager-a') })
  await page.shows('现场照片')
  const places = all(page.drawn()).filter(({ attributes }) => attributes['aria-live'] === 'polite')
  expect(places.map(({ attributes }) => attributes['aria-role'])).toEqual(['status'])
  const remove = all(page.drawn()).find(({ attributes }) => attributes['aria-label'] === '移除现场照片第 1 份')
  page.send(remove!, 'tap')
  await page.shows('移除了 1 张现场照片')
  const count = async () => (await stored(world, 'records', { _id: recordId }))[0]!.evidence.length
  expect(await count()).toBe(2)
  page.tap('撤销')
  await page.shows(/现场照片放回来了/)
  expect(await count()).toBe(3)
})
