import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { stored } from '../cloudfunctions/stored'
import { narrow, openSite, phone, type Site } from './site'

/** The day of the desk, on a phone and on a tablet: who does not come, and who comes without an appointment. A desktop has the board (`board.test.ts`). */
let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const entry = (page: Page, bookingId: string) =>
  main(page)
    .getByRole('article')
    .filter({ has: page.locator(`a[href*="${bookingId}"]`) })
const bookingOf = async (_id: string) => (await stored(site.world, 'bookings', { _id }))[0]!
const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

// a code is worth one visit to each person, so each width has a guest of its own
describe.each([
  ['390', phone, 'enterprise-b'],
  ['768', { width: 768, height: 1024 }, 'enterprise-a'],
])('at %s', (width, screen, visitor) => {
  it('somebody does not come: the desk waits, says so, and takes it back', async () => {
    // a lane of its own: its seat is free when it is taken back
    const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
    const bookingId = await scene.missed({ missedAt: null, enterpriseId })
    const page = await site.visit({ as: 'staff-a', screen })
    await page.goto('/desk')
    const row = entry(page, bookingId)
    await row.getByText('还没到').waitFor()
    await main(page)
      .getByRole('heading', { name: /^先处理 \d/ })
      .waitFor()
    await picture(page, `desk-${width}`)
    await row.getByRole('button', { name: '记没来' }).click()
    await row.getByText(/没来，名额放开了/).waitFor()
    expect(await bookingOf(bookingId)).toMatchObject({ missedById: scene.person('staff-a') })
    await row.getByRole('button', { name: '改回' }).click()
    await row.getByRole('button', { name: '记没来' }).waitFor()
    expect((await bookingOf(bookingId)).missedAt).toBeNull()
    await page.context().close()
  })

  it('somebody walks in: they scan, say what for, are received and done; two browsers', async () => {
    const desk = await site.visit({ as: 'staff-a', screen })
    await desk.goto('/walk-in-code')
    await main(desk).getByRole('img', { name: '来访登记的二维码' }).waitFor()
    await main(desk).getByText('刚填好 0 位').waitFor()
    await picture(desk, `walk-in-code-${width}`)
    const guest = await site.visit({ as: visitor, screen })
    await guest.goto(`/walk-in#station-a.${await scene.walkInCode()}`)
    await main(guest).getByRole('combobox', { name: '来办什么' }).selectOption({ label: '首贷辅导' })
    await main(guest)
      .getByRole('textbox', { name: /具体想解决什么/ })
      .fill('小微企业能减哪些税')
    await picture(guest, `walk-in-${width}`)
    await main(guest).getByRole('button', { name: '登记', exact: true }).click()
    await guest.waitForURL(/\/ticket\?/)
    const bookingId = new URL(guest.url()).searchParams.get('bookingId')!
    expect(await bookingOf(bookingId)).toMatchObject({ walkIn: true, note: '小微企业能减哪些税' })

    await desk.goto('/desk')
    const row = entry(desk, bookingId)
    await row.getByText('等接待').waitFor()
    await row.getByRole('button', { name: '接待' }).click()
    await row.getByRole('button', { name: '办完了' }).click()
    await row.getByText(/还没写记录/).waitFor()
    await row.getByRole('button', { name: /写记录/ }).click()
    await desk.waitForURL(/\/desk-booking\?/)
    // the record is written already
    const text = main(desk).getByRole('textbox', { name: '做了什么，结果怎样' })
    await expect.poll(() => text.inputValue()).toMatch(/^首贷辅导，到站办理，用时 \d+ 分钟。$/)
    await desk.getByRole('button', { name: '完成服务' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '完成了', exact: true }).click()
    await desk.waitForURL(/\/record\?/)
    expect(await stored(site.world, 'records', { bookingId })).toMatchObject([{ walkIn: true, confirmation: null }])
    for (const page of [desk, guest]) await page.context().close()
  })
})

it('a seat that the clock freed: the enterprise says that it came, and the desk sees that first', async () => {
  const bookingId = await scene.missed()
  const page = await site.visit({ as: 'enterprise-a' })
  await page.goto(`/ticket?bookingId=${bookingId}`)
  await main(page).getByRole('button', { name: '我来了' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '告诉它', exact: true }).click()
  await main(page).getByText('你说了来了').waitFor()
  const desk = await site.visit({ as: 'staff-a', screen: narrow, text: 'extra-large', theme: 'dark' })
  await desk.goto('/desk')
  await entry(desk, bookingId).getByText('说来了', { exact: true }).waitFor()
  await picture(desk, 'desk-elder-dark')
  for (const each of [page, desk]) await each.context().close()
})
