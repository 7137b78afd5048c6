import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desktop, openSite, type Site } from './site'
import { answer } from './steps/desk'

/** A station writes down what it promises, the city publishes it, and whoever looks for a station reads it. */
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const shots = process.env.PROMISE_SHOTS
const picture = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const choose = (page: Page, label: string, option: string) =>
  page.getByRole('combobox', { name: label }).selectOption({ label: option })

it('a promise is written by the station, read and published by the city, and on the page', async () => {
  const station = await site.visit({ as: 'manager-a' })
  await station.goto('/carrier?carrierId=station-a')
  await station.getByRole('link', { name: /写服务承诺/ }).click()
  await station.getByRole('button', { name: '开始填' }).click()
  await choose(station, '承诺什么', '约好的时间，有人接待')
  await choose(station, '期限', '2 个工作日以内')
  await station
    .getByText(/^还差 1 项/)
    .first()
    .waitFor()
  await picture(station, 'apply')
  await station.getByRole('textbox', { name: '承诺的原话' }).fill('约好的时间，一定有人接待')
  await station.getByRole('button', { name: '提交', exact: true }).click()
  await station.getByText('交给市经信局核对').waitFor()
  await answer(station, '提交')
  await station
    .getByText(/市级核对/)
    .first()
    .waitFor()
  await picture(station, 'application')

  const city = await site.visit({ as: 'city-1', screen: desktop })
  await city.goto('/admissions')
  await city.getByRole('radio', { name: '公布，次日起算' }).click()
  const open = city.getByRole('button', { name: /没有认定$/ })
  if ((await open.first().getAttribute('aria-expanded')) === 'false') await open.first().click()
  await city
    .getByRole('group', { name: /^审核认定/ })
    .getByRole('button', { name: '满足', exact: true })
    .click()
  await picture(city, 'admissions')
  await city.getByRole('button', { name: '提交，看下一件' }).click()
  await answer(city, '就这样定')
  await city.getByText('公布，次日起算：已办').waitFor()

  const visitor = await site.visit({})
  await visitor.goto('/carrier?carrierId=station-a')
  await visitor.getByText('约好的时间，一定有人接待').waitFor()
  await picture(visitor, 'carrier')
  expect(await visitor.getByText(/预约以后 2 个工作日/).count()).toBe(1)
})
