import { parseSlotId } from '@shared/booking/schedule'
import { beijingInstant } from '@shared/calendar/beijing'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { putOpen, putSeated } from '../cloudfunctions/event/put-event'
import { stationA } from '../cloudfunctions/newcomers'
import { Scene } from '../cloudfunctions/scene'
import { stored } from '../cloudfunctions/stored'
import { openSite, type Site } from './site'
import { type SlowNetwork, startSlowNetwork } from './slow'

/** Booking and the day of service where no answer comes back: the server acts, the device sends again and gives up, the person tries again (B2). */
let site: Site
let scene: Scene
let network: SlowNetwork
/** As often as a device sends a write by itself. */
const ALL = 3
const writes = [
  'booking/book',
  'booking/reschedule',
  'waitlist/accept',
  'booking/walkIn',
  'desk/miss',
  'event/attend',
  'plan/save',
] as const
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
  const unanswered = Object.fromEntries(writes.map((path) => [path, ALL]))
  network = await startSlowNetwork(site.url, { latency: 300, loss: 0, seed: '', unanswered })
  site.world.cloud.origins.add(network.url)
})
afterAll(async () => {
  await network?.close()
  await site?.close()
})

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const visit = (as: string) => site.visit({ as, origin: network.url })

/** Does it, is told that it did not get through, and does it again; it was done once. */
async function unheard(page: Page, path: (typeof writes)[number], button: Locator, done: () => Promise<unknown>) {
  await button.click()
  await page
    .getByText(/没有提交成功/)
    .filter({ visible: true })
    .first()
    .waitFor()
  await button.click()
  await done()
  expect(network.calls.filter((call) => call === path).length).toBeGreaterThan(ALL)
  const action = path.replace('/', '.')
  expect(await stored(site.world, 'journal', { action })).toHaveLength(1)
  await page.context().close()
}

it('a booking', async () => {
  const slotId = await scene.slot()
  const { date, time } = parseSlotId(slotId)!
  const start = beijingInstant(date, time)
  const asked = { carrierId: stationA, serviceId: 'first-loan', slotId, start, end: start + 45 * 60_000 }
  const page = await visit('enterprise-a')
  await page.goto(
    `/confirm?${new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]))}`,
  )
  await unheard(page, 'booking/book', page.getByRole('button', { name: '确认预约' }), () =>
    page.waitForURL(/\/ticket\?/),
  )
  expect(await stored(site.world, 'bookings', { slotId })).toHaveLength(1)
})

it('another time', async () => {
  const [booking] = await stored(site.world, 'bookings', { enterpriseId: scene.a, cancelledAt: null })
  const page = await visit('enterprise-a')
  await page.goto(`/reschedule?bookingId=${booking!._id}`)
  await main(page).getByRole('group', { name: '选时间' }).locator('button:not([aria-disabled])').first().click()
  const move = page.getByRole('button', { name: '换到这个时间' })
  await unheard(page, 'booking/reschedule', move, () => page.waitForURL(/\/ticket\?/))
  expect((await stored(site.world, 'bookings', { _id: booking!._id }))[0]!.moves).toHaveLength(1)
  const seats = (await stored(site.world, 'sheets', { carrierId: stationA })).flatMap(({ held }) => held)
  expect(seats.filter(({ bookingId }) => bookingId === booking!._id)).toHaveLength(1)
})

it('a seat that was offered', async () => {
  const waitId = await scene.wait({ offered: true })
  const page = await visit('enterprise-a')
  await page.goto(`/waitlist?waitId=${waitId}`)
  const take = page.getByRole('button', { name: '要这个时间' })
  await unheard(page, 'waitlist/accept', take, () => page.waitForURL(/\/ticket\?/))
})

it('a walk-in', async () => {
  const page = await visit('enterprise-b')
  await page.goto(`/walk-in#station-a.${await scene.walkInCode()}`)
  await main(page).getByRole('combobox', { name: '来办什么' }).selectOption({ label: '首贷辅导' })
  const send = main(page).getByRole('button', { name: '登记', exact: true })
  await unheard(page, 'booking/walkIn', send, () => page.waitForURL(/\/ticket\?/))
  expect(await stored(site.world, 'bookings', { walkIn: true })).toHaveLength(1)
})

it('a no-show', async () => {
  const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
  const bookingId = await scene.missed({ missedAt: null, enterpriseId })
  const page = await visit('staff-a')
  await page.goto('/desk')
  const row = main(page)
    .getByRole('article')
    .filter({ has: page.locator(`a[href*="${bookingId}"]`) })
  await unheard(page, 'desk/miss', row.getByRole('button', { name: '记没来' }), () =>
    row.getByText(/没来，名额放开了/).waitFor(),
  )
})

it('who came to an event', async () => {
  const event = await putOpen(site.world, { title: '流水和报表怎么整理（示例）', serviceId: 'first-loan' as never })
  await putSeated(site.world, event, scene.b, { seats: 2 })
  const { code } = await site.world.must('staff-a', 'event/code', { eventId: event._id })
  const page = await visit('enterprise-b')
  await page.goto(`/event-attend?eventId=${event._id}`)
  await main(page).getByLabel('现场屏幕上的 6 位数').fill(code)
  const send = main(page).getByRole('button', { name: '签到', exact: true })
  await unheard(page, 'event/attend', send, () => main(page).getByText('已签到').first().waitFor())
  expect(await stored(site.world, 'event-arrivals', { eventId: event._id })).toHaveLength(1)
})

it('a service that is stopped', async () => {
  const page = await visit('manager-a')
  await page.goto('/services')
  await page.getByRole('button', { name: '停接首贷辅导' }).click()
  await page.getByRole('button', { name: '没定' }).click()
  const stop = page.getByRole('dialog').getByRole('button', { name: '暂停', exact: true })
  await unheard(page, 'plan/save', stop, () => page.getByText('首贷辅导暂停了').waitFor())
  const [carrier] = await stored(site.world, 'carriers', { _id: stationA })
  expect(carrier!.planned).toMatchObject({ version: 1 })
})

it('what the server did and nobody heard was among them each time', () => {
  expect([...new Set(network.unheard)].sort()).toEqual([...writes].sort())
})
