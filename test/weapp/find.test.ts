import { screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { open, phoneOf, type Visit } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  await world.cloud.runTimer('jobs', 'tick') // publishes the directory
})
afterAll(() => world?.close())

async function find(as: string): Promise<Visit> {
  const visit = open(built, screens.find.page, {}, { cloud: phoneOf(world, as) })
  await visit.shows(`${carriers.length} 家`)
  return visit
}

describe('找服务 in WeChat', () => {
  it('counts what is on, and takes it out again', async () => {
    const visit = await find('demo-visitor')
    visit.tap('免费')
    await visit.shows('筛选，已选 1')
    expect(visit.texts()).toContain('清空条件')
    visit.tap('正在营业')
    await visit.shows('筛选，已选 2')
    visit.tap('免费')
    await visit.shows('筛选，已选 1')
    visit.tap('清空条件')
    await expect.poll(() => visit.texts().join('')).not.toContain('已选')
  })

  it('starts from the enterprise’s own district, and from nowhere for a visitor', async () => {
    const own = await find('demo-enterprise-a')
    await own.shows('海淀区')
    await own.shows('由近到远')
    const visitor = await find('demo-visitor')
    await visitor.shows('选个位置，看离得最近的')
    expect(visitor.texts().join('')).not.toContain('由近到远')
  })
})
