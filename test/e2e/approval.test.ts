import { parseSlotId } from '@shared/booking/schedule'
import { beijingInstant } from '@shared/calendar/beijing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { change, stored } from '../cloudfunctions/stored'
import { key } from '../world'
import { desktop, openSite, phone, type Site } from './site'

/** A service of which the station says yes first, as people see it (B3); and how a booking takes place (A3). */
let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
  const [carrier] = await stored(site.world, 'carriers', { _id: 'station-a' })
  const services = carrier!.services.map((each) =>
    each.id === 'first-loan' ? { ...each, modes: ['onsite', 'visit'] as const, approval: true as const } : each,
  )
  await change(site.world, 'carriers', { _id: 'station-a' }, { services })
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true })
const entry = (page: Page, bookingId: string) =>
  main(page)
    .getByRole('article')
    .filter({ has: page.locator(`a[href*="${bookingId}"]`) })
const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function asked() {
  const request = { slotId: await scene.slot(), enterpriseId: scene.a, mode: 'onsite', requestId: key() } as const
  return site.world.must('enterprise-a', 'booking/book', request)
}

describe.each([
  ['390', phone],
  ['1440', desktop],
])('at %s', (width, screen) => {
  it('asked for with an address, waits, is agreed to, and the ticket says so', async () => {
    const slotId = await scene.slot()
    const { date, time } = parseSlotId(slotId)!
    const start = beijingInstant(date, time)
    const page = await site.visit({ as: 'enterprise-a', screen })
    const of = new URLSearchParams({ carrierId: 'station-a', serviceId: 'first-loan', slotId })
    await page.goto(`/confirm?${of}&start=${start}&end=${start + 45 * 60_000}`)
    await main(page).getByText('约了先占名额，等服务站同意才算约好。').waitFor()
    await main(page).getByRole('radio', { name: /上门/ }).click()
    await main(page).getByRole('textbox', { name: '上门地址' }).fill('海淀区示例胡同 7 号')
    await picture(page, `approval-confirm-${width}`)
    await button(page, '确认预约').click()
    await page.waitForURL(/\/ticket\?/)
    expect(page.url()).not.toContain(encodeURIComponent('示例胡同'))
    const bookingId = new URL(page.url()).searchParams.get('bookingId')!
    await main(page)
      .getByText(/服务站最晚.* 答复/)
      .waitFor()
    await main(page).getByText('海淀区示例胡同 7 号').waitFor()
    await picture(page, `approval-asked-${width}`)

    const desk = await site.visit({ as: 'staff-a', screen })
    await desk.goto('/desk')
    const row = entry(desk, bookingId)
    await row.getByText('待你同意').waitFor()
    await row.getByText(/前答复/).waitFor()
    await picture(desk, `approval-desk-${width}`)
    await row.getByRole('button', { name: '同意', exact: true }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click()
    await row.waitFor({ state: 'detached' })
    expect(await stored(site.world, 'bookings', { _id: bookingId })).toMatchObject([{ agreedAt: expect.any(Number) }])

    await page.reload()
    await main(page).getByText('已确认').waitFor()
    expect(
      await main(page)
        .getByText(/服务站最晚/)
        .count(),
    ).toBe(0)
    await site.world.must('enterprise-a', 'booking/cancel', { bookingId, requestId: key() })
  })

  it('declined with a reason: the enterprise reads it, and the seat is free', async () => {
    const { id: bookingId } = await asked()
    const desk = await site.visit({ as: 'staff-a', screen })
    await desk.goto(`/desk-booking?bookingId=${bookingId}`)
    await button(desk, '不同意').click()
    const sheet = desk.getByRole('dialog')
    await sheet.getByRole('textbox', { name: '原因' }).fill('这天老师外出，请约周三以后')
    await picture(desk, `approval-decline-${width}`)
    await sheet.getByRole('button', { name: '不同意', exact: true }).click()
    await main(desk).getByText('已取消').waitFor()
    const page = await site.visit({ as: 'enterprise-a', screen })
    await page.goto(`/ticket?bookingId=${bookingId}`)
    await main(page).getByText('服务站没有同意：这天老师外出，请约周三以后').waitFor()
    await picture(page, `approval-declined-${width}`)
    const sheets = await stored(site.world, 'sheets', {})
    expect(sheets.flatMap(({ held }) => held).filter((seat) => seat.bookingId === bookingId)).toEqual([])
  })
})
