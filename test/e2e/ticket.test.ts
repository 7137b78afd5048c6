import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { Scene } from '../cloudfunctions/scene'
import { key } from '../world'
import { openSite, type Site } from './site'
import { tapper } from './steps/booking'

const station = carriers.find(({ id }) => id === 'station-a')!

let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const ticket = async (bookingId: string, shows: RegExp) => {
  const page = await site.visit({ as: 'enterprise-a' })
  await page.goto(`/ticket?bookingId=${bookingId}`)
  await main(page).getByText(shows).first().waitFor()
  return page
}
const bookingOf = (recordId: string) => recordId.replace(/^r_/, '')

/** The buttons that are filled with the one colour of the main action. */
const filled = (page: Page) =>
  page
    .getByRole('button')
    .filter({ visible: true })
    .evaluateAll((all) => {
      const probe = document.createElement('i')
      probe.style.color = 'var(--color-primary)'
      document.querySelector('.app')?.append(probe)
      const main = getComputedStyle(probe).color
      probe.remove()
      const choice = (each: Element) => each.getAttribute('aria-pressed') !== null
      return all
        .filter((each) => !choice(each) && getComputedStyle(each).backgroundColor === main)
        .map((each) => each.textContent)
    })

describe('a ticket', () => {
  it('is not the station’s to show or to call off: there it leads to the desk', async () => {
    const page = await site.visit({ as: 'staff-a' })
    await page.goto(`/ticket?bookingId=${await scene.booking({})}`)
    await main(page).getByText('到站里处理这个预约').click()
    await page.waitForURL(/\/desk-booking\?/)
    await page.goBack()
    await main(page).getByText('这张凭证是企业的').waitFor()
    expect(await main(page).getByRole('button', { name: '取消预约' }).count()).toBe(0)
  })
})

describe('a ticket that is over leads on', () => {
  it('cancelled: to the times of the same service', async () => {
    const page = await ticket(await scene.booking({ cancelledAt: scene.now }), /已取消/)
    await main(page).getByRole('button', { name: '再约一次' }).click()
    await page.waitForURL(/\/slots\?carrierId=station-a&serviceId=first-loan/)
  })

  it('done: to saying how it was, and then says that it is said', async () => {
    const recordId = await scene.unratedRecord()
    const page = await ticket(bookingOf(recordId), /已完成/)
    const rate = main(page).getByRole('button', { name: '评价', exact: true })
    await rate.waitFor()
    expect(await filled(page)).toEqual(['评价'])
    await rate.click()
    await page.waitForURL(/\/received-record\?/)
    const rated = await ticket(
      bookingOf(await scene.record({ confirmation: 'confirmed', ratingId: 'rating:x' as never })),
      /已完成/,
    )
    await main(rated)
      .getByRole('link', { name: /^已评价/ })
      .waitFor()
    expect(await main(rated).getByRole('button', { name: '评价', exact: true }).count()).toBe(0)
  })
})

it('going back from a new ticket leads to where booking began, and never into it', async () => {
  const page = await site.visit({ as: 'enterprise-a' })
  const place = { label: '青禾路', at: station.location }
  await page.addInitScript((kept) => localStorage.setItem('place', JSON.stringify(kept)), place)
  await page.goto('/find')
  const tap = tapper(page)
  await page
    .getByRole('link', { name: /青禾路专精特新服务站/ })
    .first()
    .click()
  await tap('选时间预约')
  await tap(/首贷辅导/)
  await page.getByRole('group', { name: '选时间' }).getByRole('button', { name: /余 \d/ }).first().click()
  await tap('下一步')
  await tap('确认预约')
  await page.getByRole('img', { name: '签到二维码' }).waitFor()
  await page.goBack()
  await page.waitForURL(/\/carrier\?/)
  await main(page).getByRole('button', { name: '导航' }).waitFor()
  await page.goBack()
  await page.waitForURL(/\/find/)
})

it('shows the check-in within three seconds of the desk’s', async () => {
  const bookingId = await scene.booking()
  const page = await ticket(bookingId, /秒后换新码/)
  await site.world.must('staff-a', 'desk/checkIn', {
    carrierId: 'station-a',
    code: await scene.code(bookingId),
    requestId: key(),
  })
  const at = Date.now()
  await main(page).getByText('已签到', { exact: true }).waitFor()
  expect(Date.now() - at).toBeLessThan(3000)
})

describe('the time to hand', () => {
  const file = async (page: Page, button: string) => {
    const downloaded = page.waitForEvent('download')
    await main(page).getByRole('button', { name: button, exact: true }).click()
    const download = await downloaded
    return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')] as const
  }

  it('is put into a calendar, and taken out of it once it is called off', async () => {
    const bookingId = await scene.booking({ start: scene.now + 3 * 864e5, end: scene.now + 3 * 864e5 + 45 * 60e3 })
    const page = await ticket(bookingId, /已确认/)
    const [name, added] = await file(page, '加到日历')
    expect(name).toMatch(/^首贷辅导.*\.ics$/)
    expect(added).toContain('STATUS:CONFIRMED')
    const { bring } = station.services.find(({ id }) => id === 'first-loan')!
    await main(page).getByText(bring.join('、')).waitFor()
    expect(added.replaceAll('\r\n ', '')).toContain(bring.join('、'))
    await page.getByText(/^日历文件已下载/).waitFor()
    await main(page).getByRole('button', { name: '取消预约' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click()
    await main(page).getByText('已取消').first().waitFor()
    const [, gone] = await file(page, '从日历去掉')
    const uid = /^UID:.*$/m.exec(added)![0]
    expect(gone).toContain(uid)
    expect(gone).toContain('STATUS:CANCELLED')
  })

  it('is not offered for what has been', async () => {
    const page = await ticket(await scene.booking({ cancelledAt: scene.now - 2, start: scene.now - 1 }), /已取消/)
    await main(page).getByRole('button', { name: '再约一次' }).waitFor()
    expect(await main(page).getByRole('button', { name: /日历/ }).count()).toBe(0)
  })

  it('the ticket says which reminders come', async () => {
    const start = scene.now + 3 * 864e5
    const page = await ticket(await scene.booking({ start, end: start + 45 * 60e3, bookedAt: scene.now }), /已确认/)
    await main(page)
      .getByText(/^当天 \d\d:\d\d 在消息里提醒$/)
      .waitFor()
  })
})

describe('a time that cannot be had', () => {
  const confirm = async (slotId: string) => {
    const [, , serviceId] = slotId.split(':')
    const page = await site.visit({ as: 'enterprise-a' })
    const [start, end] = [Date.parse('2026-10-09T14:00:00+08:00'), Date.parse('2026-10-09T14:45:00+08:00')]
    await page.goto(`/confirm?carrierId=station-a&serviceId=${serviceId}&slotId=${slotId}&start=${start}&end=${end}`)
    await page.getByRole('button', { name: '确认预约' }).click()
    await main(page).getByRole('alert').waitFor()
    return page
  }

  it('taken: one filled button, and it takes another', async () => {
    const page = await confirm('slot:station-a:first-loan:2026-09-29:1000')
    expect(await filled(page)).toEqual([expect.stringMatching(/^改约/)])
  })

  it('booked already: one filled button, and it shows the booking', async () => {
    const slotId = await scene.slot()
    const { enterprises } = await site.world.must('enterprise-a', 'enterprise/mine')
    const input = { slotId, enterpriseId: enterprises[0]!.id, requestId: key() }
    await site.world.must('enterprise-a', 'booking/book', input)
    expect(await filled(await confirm(slotId))).toEqual(['看已有的预约'])
  })

  it('the same request sent with another meaning: one filled button', async () => {
    const page = await site.visit({ as: 'enterprise-a' })
    await page.route('**/call/booking/book', (route) => route.abort())
    const slotId = await scene.slot()
    const [start, end] = [Date.parse('2026-10-09T14:00:00+08:00'), Date.parse('2026-10-09T14:45:00+08:00')]
    await page.goto(`/confirm?carrierId=station-a&serviceId=first-loan&slotId=${slotId}&start=${start}&end=${end}`)
    await page.getByRole('button', { name: '确认预约' }).click()
    await main(page).getByRole('alert').waitFor()
    expect(await filled(page)).toEqual(['确认预约'])
  })
})

describe('policies', () => {
  it('are found by their words, and open at the passage', async () => {
    const page = await site.visit()
    await page.goto('/policies')
    await page.getByRole('searchbox', { name: /搜标题和条文/ }).fill('服务站 积分')
    await main(page)
      .getByRole('heading', { name: /^\d+ 处有这些字$/ })
      .waitFor()
    const hit = main(page)
      .getByRole('link')
      .filter({ hasText: /三（三）/ })
      .first()
    const words = (await hit.getByRole('heading').textContent())!.replace(/…/g, '')
    await hit.click()
    await page.waitForURL(/\/policy\?instrumentId=\w+&nth=\d+/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(words)
  })

  it('say when nothing has those words', async () => {
    const page = await site.visit()
    await page.goto('/policies')
    await page.getByRole('searchbox', { name: /搜标题和条文/ }).fill('没有这个词')
    await main(page).getByRole('heading', { name: '没有一处有这些字' }).waitFor()
  })
})

it('registering says what is kept, and links to it', async () => {
  const page = await site.visit({ as: 'visitor' })
  await page.goto('/register')
  await main(page).getByText('就是同意按隐私说明保存上面的资料').waitFor()
  await main(page)
    .getByRole('button', { name: /看隐私说明/ })
    .click()
  await page.waitForURL(/\/privacy/)
})
