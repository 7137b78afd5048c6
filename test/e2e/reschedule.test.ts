import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionFor } from '../cloudfunctions/people'
import { Scene } from '../cloudfunctions/scene'
import { stored } from '../cloudfunctions/stored'
import { key } from '../world'
import { desktop, openSite, phone, type Site } from './site'

/** Another time for a booking, as people do it (B4). */
let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true })
async function picture(page: Page, name: string) {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
const times = (page: Page) => main(page).getByRole('group', { name: '选时间' }).locator('button:not([aria-disabled])')

async function booked() {
  const slotId = await scene.slot()
  const asked = { slotId, enterpriseId: scene.a, requestId: key() }
  return site.world.must('enterprise-a', 'booking/book', asked)
}
async function fromTicket(bookingId: string, screen = phone) {
  const page = await site.visit({ as: 'enterprise-a', screen })
  await page.goto(`/ticket?bookingId=${bookingId}`)
  await button(page, '改约').click()
  await page.waitForURL(/\/reschedule\?/)
  await times(page).first().waitFor()
  return page
}

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)('on %s', (_, screen) => {
  it('the ticket leads to another time, and shows it; tapped twice it is moved once', async () => {
    const { id } = await booked()
    const page = await fromTicket(id, screen)
    await main(page).getByText('还没选', { exact: true }).waitFor()
    await times(page).first().click()
    await main(page).getByText('选好了，还没换').waitFor()
    await picture(page, `reschedule-${screen.width}`)
    await button(page, '换到这个时间').dblclick()
    await page.waitForURL(/\/ticket\?/)
    await page.getByText('改约好了').first().waitFor()
    const [booking] = await stored(site.world, 'bookings', { _id: id })
    expect(booking!.moves).toHaveLength(1)
    await site.world.must('enterprise-a', 'booking/cancel', { bookingId: id, requestId: key() })
  })

  it('a time that somebody else took meanwhile: the old one stands, and the nearest is named', async () => {
    const { id, slotId } = await booked()
    const page = await fromTicket(id, screen)
    let asked = 0
    await page.route('**/call/booking/reschedule', async (route) => {
      const request = route.request().postDataJSON() as { slotId: string }
      if (asked++ > 0) return route.continue()
      // the last seats go while the call is on its way
      await fill(request.slotId)
      return route.continue()
    })
    await times(page).first().click()
    await button(page, '换到这个时间').click()
    await main(page)
      .getByText(/刚被约走。原来的.*还是你的。最近的空位是/)
      .waitFor()
    await main(page).getByText('还没选', { exact: true }).waitFor()
    await picture(page, `reschedule-taken-${screen.width}`)
    expect(await stored(site.world, 'bookings', { _id: id })).toMatchObject([{ slotId }])
    await times(page).last().click()
    await button(page, '换到这个时间').click()
    await page.waitForURL(/\/ticket\?/)
    expect((await stored(site.world, 'bookings', { _id: id }))[0]!.moves).toHaveLength(1)
    await site.world.must('enterprise-a', 'booking/cancel', { bookingId: id, requestId: key() })
  })
})

/** Others take every seat of it that is left. */
async function fill(slotId: string) {
  const [, carrierId, serviceId, from] = slotId.split(':') as [string, string, string, string]
  const asked = { carrierId, serviceId, from, days: 1 }
  const { days } = await site.world.must(null, 'booking/slots', asked as never)
  const left = days[0]!.slots.find((slot) => slot.slotId === slotId)!.seatsLeft
  for (let seat = 0; seat < left; seat++) {
    const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
    const personId = scene.stranger()
    await scene.grant('enterprise-manager', enterpriseId, { personId })
    const token = await sessionFor(site.world, personId)
    await site.world.must(token, 'booking/book', { slotId: slotId as never, enterpriseId, requestId: key() })
  }
}

it('a lost answer: tried again, it is moved once', async () => {
  const { id } = await booked()
  const page = await fromTicket(id)
  let lost = 0
  await page.route('**/call/booking/reschedule', async (route) => {
    if (lost++ >= 3) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await times(page).first().click()
  await button(page, '换到这个时间').click()
  await button(page, /再试|重试/).click()
  await page.waitForURL(/\/ticket\?/)
  expect((await stored(site.world, 'bookings', { _id: id }))[0]!.moves).toHaveLength(1)
})

it('what is over says so, and leads to its ticket', async () => {
  const page = await site.visit({ as: 'enterprise-a' })
  await page.goto(`/reschedule?bookingId=${await scene.booking({ cancelledAt: scene.now })}`)
  await button(page, '看凭证').click()
  await page.waitForURL(/\/ticket\?/)
})
