import { keptUntil } from '@shared/booking/reserved'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stationA } from '../cloudfunctions/newcomers'
import { Scene } from '../cloudfunctions/scene'
import { change, stored } from '../cloudfunctions/stored'
import { key } from '../world'
import { findings } from './axe'
import { openSite, phone, type Site } from './site'

/** Seats that are kept for recognised enterprises, and the menu by stage (B10), as each reader sees them. */
let site: Site
let scene: Scene
const serviceId = asId<never>('first-loan')
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const look = async (page: Page, name: string) => {
  expect(await findings(page)).toEqual([])
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
}

it('the station keeps one, sees the effect, and each reader sees their own seats', async () => {
  const { services } = (await stored(site.world, 'carriers', { _id: stationA }))[0]!
  const [first, ...others] = services.map((each) => ({ ...each, stages: ['champion' as const] }))
  const menu = [{ ...first!, id: serviceId, capacity: 3, stages: ['innovative' as const] }, ...others]
  await change(site.world, 'carriers', { _id: stationA }, { services: menu })
  const manager = await site.visit({ as: 'manager-a', screen: phone })
  await manager.goto(`/service-edit?serviceId=${serviceId}`)
  await manager.getByLabel('每个时段留几个席位给专精特新企业').first().fill('1')
  await manager.getByText(/7 天内所有企业都能约的席位从 \d+ 个变成 \d+ 个/).waitFor()
  await look(manager, 'reserved-edit')
  await manager.getByRole('button', { name: '保存' }).click()
  await manager.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await manager.getByText('保存了，已经公开').last().waitFor()

  const today = beijingDate(site.world.cloud.now())
  const asked = { carrierId: stationA, serviceId, from: addDays(today, 3) }
  const { days } = await site.world.must(null, 'booking/slots', asked)
  const day = days.find(({ slots }) => slots.some(({ kept }) => kept === 1))!
  const slot = day.slots.find(({ kept }) => kept === 1)!
  const theirs = { slotId: slot.slotId, enterpriseId: scene.b, note: '', requestId: key() }
  await site.world.must('enterprise-b', 'booking/book', theirs)

  await change(site.world, 'enterprises', { _id: scene.a }, { tier: 'innovative' })
  const choose = async (page: Page) => {
    await page.goto(`/slots?carrierId=${stationA}&serviceId=${serviceId}`)
    await page
      .getByRole('group', { name: '选日期' })
      .getByRole('button')
      .filter({ hasText: new RegExp(`^\\D*${Number(day.date.slice(8))}\\D`) })
      .first()
      .click()
    return page.getByRole('button', { name: new RegExp(`^${beijingTime(slot.start)}，`) })
  }
  const plain = await site.visit({ as: 'enterprise-a', screen: phone })
  const time = await choose(plain)
  await time.filter({ hasText: '余 1' }).click()
  const until = formatDay(beijingDate(keptUntil(localDate(day.date))), today)
  await main(plain).getByText(`有 1 个席位留到 ${until} 0:00 给专精特新企业，之后放开。`).waitFor()
  await look(plain, 'reserved-ordinary')

  await plain.goto(`/carrier?carrierId=${stationA}`)
  await main(plain).getByText('按你们的阶段排：创新型').waitFor()
  await look(plain, 'reserved-menu')
  await main(plain)
    .getByRole('button', { name: /^全部服务/ })
    .click()
  await main(plain).getByText(others[0]!.name).first().waitFor()

  await change(site.world, 'enterprises', { _id: scene.a }, { tier: 'specialised', gradePassedAt: 1 })
  const high = await site.visit({ as: 'enterprise-a', screen: phone })
  await (await choose(high)).filter({ hasText: '余 2' }).waitFor()
  expect(await main(high).getByText('给专精特新企业，之后放开').count()).toBe(0)
  await look(high, 'reserved-recognised')
})

it('who is asked to move opens a named other station at its times', async () => {
  const bookingId = await scene.booking()
  await change(site.world, 'bookings', { _id: bookingId }, { offered: { at: scene.now, reason: '站里停电' } })
  const page = await site.visit({ as: 'enterprise-a', screen: phone })
  await page.goto(`/ticket?bookingId=${bookingId}`)
  const others = main(page).getByText(/^离这家 .*起能约$/)
  await others.first().waitFor()
  expect(await others.count()).toBeLessThanOrEqual(3)
  await look(page, 'others-ticket')
  await others.first().click()
  await main(page).getByRole('group', { name: '选日期' }).waitFor()
  expect(new URL(page.url()).searchParams.get('carrierId')).not.toBe(stationA)
})

it('an officer looks up what an enterprise says of its grade', async () => {
  const enterpriseId = await scene.askedGrade({ name: '青木测控有限公司（示例）' })
  const page = await site.visit({ as: 'district-haidian', screen: phone })
  await page.goto('/codes')
  const card = main(page).getByRole('article').filter({ hasText: '青木测控' })
  await card.getByRole('button', { name: '查到了', exact: true }).waitFor()
  await look(page, 'reserved-grade')
  await card.getByRole('button', { name: '查到了', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '查到了' }).click()
  await expect
    .poll(async () => (await stored(site.world, 'enterprises', { _id: enterpriseId }))[0]!.gradePassedAt)
    .toBeGreaterThan(0)
})
