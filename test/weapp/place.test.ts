import { screens } from '@shared/screens'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { type Device, open, phoneOf } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
})
afterAll(() => world?.close())

/** The change that a station reports, on a phone whose WeChat answers in this way when a place is to be chosen. */
async function changing(chooseLocation: NonNullable<Device['wx']>[string]) {
  const form = [{ field: 'what', answer: ['地址'] }]
  const draft = { procedure: 'station-change', carrierId: 'station-a', form, requestId: key() }
  const found = (await world.must('manager-a', 'lifecycle/mine', { carrierId: 'station-a' })).items[0]
  const { id: caseId } = found ?? (await world.must('manager-a', 'lifecycle/draft', draft))
  const device = { cloud: phoneOf(world, 'demo-manager-a'), wx: { chooseLocation } }
  const page = open(built, screens.apply.page, { caseId }, device)
  await page.shows(/还差\s\d+\s项，才能提交/)
  page.tap('在地图上标')
  return page
}

it('a place chosen on WeChat’s own map is the answer, said by what is near it', async () => {
  const page = await changing(({ success }) => success?.({ latitude: 39.9618, longitude: 116.3167 }))
  await page.shows(/离青禾路地铁站（示例）\s?10\s米（东经\s116\.31670\s度，北纬\s39\.96180\s度）/)
  expect(page.texts()).toContain('重新标')
})

it('a person who gives up is left where they were; where WeChat shows no map they are told what to do', async () => {
  const back = await changing(({ fail }) => fail?.({ errMsg: 'chooseLocation:fail cancel' }))
  const denied = await changing(({ fail }) => fail?.({ errMsg: 'chooseLocation:fail auth deny' }))
  await denied.shows(/微信没有打开地图。/)
  expect(back.texts().join()).not.toContain('微信没有打开地图')
})
