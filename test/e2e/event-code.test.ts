import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putArrivals, putOpen, putSeated } from '../cloudfunctions/event/put-event'
import { Scene } from '../cloudfunctions/scene'
import { stored } from '../cloudfunctions/stored'
import { desktop, openSite, phone, type Site } from './site'

/** An event in the room: one browser shows the code, others scan or type it; who came is seen, taken back, and told by the desk. */
let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const says = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor()
const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe.each([
  ['390', phone],
  ['1440', desktop],
])('at %s', (width, screen) => {
  it('the host shows the code, one who joined types it, one who did not scans it, one comes by name', async () => {
    const event = await putOpen(site.world, {
      title: `流水和报表怎么整理${width}（示例）`,
      serviceId: 'first-loan' as never,
    })
    await putSeated(site.world, event, scene.b, { seats: 2 })
    const arrived = async () =>
      (await stored(site.world, 'event-arrivals', { eventId: event._id, undoneAt: null })).length

    const host = await site.visit({ as: 'staff-a', screen })
    await host.goto(`/event?eventId=${event._id}`)
    await main(host).getByText('出示到场码').click()
    await says(host, /秒后换新码/)
    const shown = main(host).getByLabel(/^活动签到码/)
    const digits = async () => ((await shown.textContent()) ?? '').replace(/\D/g, '')

    const guest = await site.visit({ as: 'enterprise-b', screen })
    await guest.goto(`/event?eventId=${event._id}`)
    await main(guest).getByText('到现场了，签到').click()
    await main(guest).getByLabel('现场屏幕上的 6 位数').fill('000000')
    await main(guest).getByRole('button', { name: '签到', exact: true }).click()
    await says(guest, /这个码不对/)
    await picture(guest, `event-attend-${width}`)
    await main(guest)
      .getByLabel('现场屏幕上的 6 位数')
      .fill(await digits())
    await main(guest).getByRole('button', { name: '签到', exact: true }).dblclick()
    await says(guest, '已签到')
    expect(await arrived()).toBe(1)
    await guest.goto(`/event?eventId=${event._id}`)
    await says(guest, '已签到 1 位')
    await picture(guest, `event-joined-${width}`)
    await says(host, '到了 1 位')

    const walkIn = await site.visit({ as: 'enterprise-a', screen })
    await walkIn.goto(`/event-attend#${event._id}.${await digits()}`)
    await says(walkIn, /给你们留了一席/)
    await says(host, '报名 2，到 1；现场加 1')
    await picture(host, `event-code-${width}`)

    await main(host)
      .getByRole('button', { name: /^撤销禾木/ })
      .click()
    await says(host, '报名 2，到 1；现场加 0')
    await main(host).getByLabel('企业名称开头的字').fill('澜微')
    await main(host)
      .getByRole('button', { name: /^澜微.*到了 1 位$/ })
      .click()
    await says(host, '到了 2 位')
    expect(await arrived()).toBe(2)

    await host.goto('/walk-in-code')
    await main(host)
      .getByRole('button', { name: /^活动 \d\d:\d\d$/ })
      .first()
      .click()
    await says(host, /秒后换新码，旧码无效/)
    for (const page of [host, guest, walkIn]) await page.context().close()
  })
})

it('when it is over, the host writes once for all who came', async () => {
  const now = site.world.cloud.now()
  const times = { start: now - 3_600_000, end: now - 60_000 }
  const event = await putOpen(site.world, { ...times, title: '贷下来以后（示例）', serviceId: 'first-loan' as never })
  const join = await putSeated(site.world, event, scene.a, { arrived: 1 })
  await putArrivals(site.world, event, [scene.a], { joinId: join._id })
  const host = await site.visit({ as: 'staff-a' })
  await host.goto(`/event-code?eventId=${event._id}`)
  await main(host).getByLabel('讲了什么、做了什么').fill('讲了贷款怎么用')
  await main(host).getByRole('button', { name: '写记录' }).click()
  await host.getByRole('dialog').getByRole('button', { name: '生成记录' }).click()
  await says(host, '服务记录已经写好，在各家确认。')
  await picture(host, 'event-over-390')
  await site.world.cloud.runTimer('jobs', 'tick')
  const [record] = await stored(site.world, 'records', { summary: '讲了贷款怎么用' } as never)
  const enterprise = await site.visit({ as: 'enterprise-a' })
  await enterprise.goto(`/received-record?recordId=${record!._id}`)
  await says(enterprise, /讲了贷款怎么用/)
})
