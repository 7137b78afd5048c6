import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterpriseId } from '../../cloudfunctions/store/enterprises'
import { enterprises } from '../../demo/index'
import { Scene } from '../cloudfunctions/scene'
import { openSite, type Site } from './site'

const [own, other] = ['enterprise-a', 'enterprise-b'].map((id) => enterprises.find((each) => each.id === id)!)
let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
  await scene.grant('enterprise-member', enterpriseId(other!.creditCode), { personId: scene.person('enterprise-a') })
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })

it('somebody of two enterprises says for which one books, and stays with it', async () => {
  const page = await site.visit({ as: 'enterprise-a' })
  await page.goto('/slots?carrierId=station-a&serviceId=first-loan')
  await page.getByRole('group', { name: '选时间' }).getByRole('button', { name: /余 \d/ }).first().click()
  await page.getByRole('button', { name: '下一步' }).click()
  const choice = main(page).getByRole('combobox', { name: /代表哪家企业/ })
  await choice.selectOption({ label: other!.name })
  await page.getByRole('button', { name: '确认预约' }).click()
  await page.getByRole('img', { name: '签到二维码' }).waitFor()
  const bookingId = new URL(page.url()).searchParams.get('bookingId')!
  const booking = await site.world.must('enterprise-a', 'booking/get', { bookingId: bookingId as never })
  expect(booking.enterpriseId).toBe(enterpriseId(other!.creditCode))

  await page.goto('/bookings')
  await main(page).getByText(booking.serviceName).first().waitFor()
  expect(await choice.inputValue()).toBe(enterpriseId(other!.creditCode))
  await choice.selectOption({ label: own!.name })
  await main(page).getByText('还没有预约').waitFor()
  await page.goto('/me')
  await main(page).getByRole('heading', { name: own!.name }).waitFor()
})

it('what somebody has begun is gone from a desktop they have signed out of', async () => {
  const page = await site.visit({ as: 'enterprise-b' })
  await page.goto('/complaint-new?carrierId=station-b')
  await main(page).getByRole('textbox').first().fill('说到一半')
  await page.goto('/desktop')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('button', { name: '退出登录' }).waitFor({ state: 'detached' })
  const left = await page.evaluate(() => Object.keys(window.localStorage).filter((key) => /^(draft|intent):/.test(key)))
  expect(left).toEqual([])
})
