import { OFFER_MINUTES } from '@shared/booking/waiting'
import { beijingTime } from '@shared/calendar/beijing'
import { asId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stationA } from '../cloudfunctions/newcomers'
import { Scene } from '../cloudfunctions/scene'
import { key } from '../world'
import { findings } from './axe'
import { goTo } from './clock'
import { desktop, narrow, openSite, phone, type Site } from './site'

/** Waiting for a full time, and the offer that comes: taken, and lapsed (候补, B2). */
let site: Site
let scene: Scene
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

/** The first free time of the day after tomorrow, taken by others, one of whom may still cancel. */
async function lastSeat() {
  const serviceId = asId<never>('first-loan')
  const { days } = await site.world.must(null, 'booking/slots', { carrierId: stationA, serviceId, days: 3 })
  const slot = days[2]!.slots.find(({ seatsLeft }) => seatsLeft > 0)!
  const asked = { slotId: slot.slotId, enterpriseId: scene.b, note: '', requestId: key() }
  const { id } = await site.world.must('enterprise-b', 'booking/book', asked)
  await scene.full(undefined, slot.slotId)
  const cancel = () => site.world.must('enterprise-b', 'booking/cancel', { bookingId: id, requestId: key() })
  return { start: slot.start, day: days[2]!.date, cancel }
}

/** Somebody chooses the time that is full, and waits for it. */
async function waitFor(page: Page, day: string, start: number) {
  await page.goto(`/slots?carrierId=${stationA}&serviceId=first-loan`)
  await page
    .getByRole('group', { name: '选日期' })
    .getByRole('button')
    .filter({ hasText: new RegExp(`^\\D*${Number(day.slice(8))}\\D`) })
    .first()
    .click()
  await page.getByRole('button', { name: new RegExp(`^${beijingTime(start)}，`) }).click()
  await main(page)
    .getByRole('heading', { name: `${beijingTime(start)} 约满了` })
    .waitFor()
}

describe.each([
  ['phone', phone],
  ['desktop', desktop],
  ['narrow', narrow],
] as const)('on a %s', (name, screen) => {
  it('a full time is waited for; what comes free is kept, and taken', async () => {
    const { start, day, cancel } = await lastSeat()
    const page = await site.visit({ as: 'enterprise-a', screen })
    await waitFor(page, day, start)
    await look(page, `wait-join-${name}`)
    await page.getByRole('button', { name: '候补这个时间' }).click()
    await main(page).getByText('排第 1 位').waitFor()
    await look(page, `wait-queue-${name}`)
    await cancel()
    await page.goto('/bookings')
    await main(page).getByText('排到你们了').click()
    await main(page)
      .getByText(`还剩 ${OFFER_MINUTES - 1} 分`)
      .waitFor()
    await look(page, `wait-offer-${name}`)
    await page.getByRole('button', { name: '要这个时间' }).click()
    await page.waitForURL(/\/ticket\?/)
    await main(page).getByText('已确认').first().waitFor()
  })

  it('an offer that nobody took has lapsed, and one tap waits again', async () => {
    const { start, day, cancel } = await lastSeat()
    const page = await site.visit({ as: 'enterprise-a', screen })
    await waitFor(page, day, start)
    await page.getByRole('button', { name: '候补这个时间' }).click()
    await main(page).getByText('排第 1 位').waitFor()
    await cancel()
    goTo(site.world, site.world.cloud.now() + OFFER_MINUTES * 60_000)
    await site.world.cloud.runTimer('jobs', 'tick')
    await page.reload()
    await main(page).getByText('留的时间过了').waitFor()
    await look(page, `wait-lapsed-${name}`)
    // what was kept is free again, and waited for is only what is full
    await scene.full(undefined, await slotAt(start))
    await page.getByRole('button', { name: '继续排' }).click()
    await main(page).getByText('排第 1 位').waitFor()
  })
})

async function slotAt(start: number) {
  const asked = { carrierId: stationA, serviceId: asId<never>('first-loan'), days: 4 }
  const { days } = await site.world.must(null, 'booking/slots', asked)
  return days.flatMap(({ slots }) => slots).find((slot) => slot.start === start)!.slotId
}
