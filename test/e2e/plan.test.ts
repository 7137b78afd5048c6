import { beijingDate } from '@shared/calendar/beijing'
import { addDays, dayOfWeek } from '@shared/calendar/local-date'
import { asId, type LaneId, type SlotId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stationA } from '../cloudfunctions/newcomers'
import { Scene } from '../cloudfunctions/scene'
import { change, stored } from '../cloudfunctions/stored'
import { key } from '../world'
import { findings } from './axe'
import { desktop, narrow, openSite, phone, type Site } from './site'

/** A station edits how it is booked, with bookings in the way: on its phone and on its computer (B1). */
let site: Site
const serviceId = 'first-loan'
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const carrierNow = async () => (await stored(site.world, 'carriers', { _id: stationA }))[0]!
const shot = async (page: Page, name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
}
/** The first free times of a day of the week, as far ahead as it takes. */
async function timesOn(weekday: number): Promise<SlotId[]> {
  const today = beijingDate(site.world.cloud.now())
  const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => dayOfWeek(addDays(today, days)) === weekday)!
  const asked = { carrierId: stationA, serviceId: asId<never>(serviceId), from: addDays(today, ahead), days: 1 }
  const { days } = await site.world.must(null, 'booking/slots', asked)
  return days[0]!.slots.filter(({ seatsLeft }) => seatsLeft > 0).map(({ slotId }) => slotId)
}
async function booked(as: 'enterprise-a' | 'enterprise-b', slotId: SlotId) {
  const scene = new Scene(site.world)
  const enterpriseId = as === 'enterprise-a' ? scene.a : scene.b
  return site.world.must(as, 'booking/book', { slotId, enterpriseId, note: '', requestId: key() })
}

describe.each([
  ['phone', phone, 4],
  ['desktop', desktop, 5],
] as const)('on a %s', (name, screen, weekday) => {
  it('hours are edited with bookings in the way: one is served as booked, the other is asked to move', async () => {
    const [first, second] = await timesOn(weekday)
    const kept = await booked('enterprise-a', first!)
    const asked = await booked('enterprise-b', second!)
    const page = await site.visit({ as: 'manager-a', screen })
    await page.goto('/opening-hours')
    await page.getByRole('button', { name: weekday === 4 ? /^周四/ : /^周五/ }).click()
    await page.getByRole('combobox', { name: '第 1 段从' }).selectOption('11:00')
    await page.getByRole('button', { name: '改好了' }).click()
    await page.getByRole('heading', { name: '影响 2 个预约' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: '请改约' }).nth(1).click()
    await page.getByLabel('为什么请对方改约').fill('上午站里培训')
    await shot(page, `plan-hours-${name}`)
    // the draft is there after the app was closed
    await page.reload()
    await page.getByRole('heading', { name: '影响 2 个预约' }).waitFor()
    await page.getByRole('button', { name: '保存' }).click()
    await shot(page, `plan-ask-${name}`)
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('保存了，已经公开').last().waitFor()
    const of = async (_id: typeof kept.id) => (await stored(site.world, 'bookings', { _id }))[0]!
    expect([(await of(kept.id)).offered ?? null, (await of(asked.id)).offered]).toMatchObject([
      null,
      { reason: '上午站里培训' },
    ])
    const ticket = await site.visit({ as: 'enterprise-b', screen })
    await ticket.goto(`/ticket?bookingId=${asked.id}`)
    await ticket.getByText(/服务站请你们改约：上午站里培训/).waitFor()
    await shot(ticket, `plan-ticket-${name}`)
    await page.getByRole('button', { name: '不用改约了' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '照原来的时间' }).click()
    await expect.poll(async () => (await of(asked.id)).offered).toBeNull()
  })

  it('a service is paused, says so to enterprises, and comes back with 撤销', async () => {
    const page = await site.visit({ as: 'manager-a', screen })
    await page.goto('/services')
    await page.getByRole('button', { name: '停接首贷辅导' }).click()
    await shot(page, `plan-stop-${name}`)
    await page.getByRole('button', { name: '没定' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '暂停', exact: true }).click()
    await page.getByText('首贷辅导暂停了').waitFor()
    await shot(page, `plan-services-${name}`)
    const visitor = await site.visit({ screen })
    await visitor.goto(`/slots?carrierId=${stationA}&serviceId=${serviceId}`)
    await visitor.getByText('暂停预约：人外出').waitFor()
    await visitor.goto(`/carrier?carrierId=${stationA}`)
    await visitor.getByText('暂停预约：人外出').first().waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('撤销了，和原来一样').waitFor()
    expect((await carrierNow()).services.find(({ id }) => id === serviceId)?.shelf).toBeUndefined()
  })

  it('somebody is taken off, and whoever they would have served is named', async () => {
    const lanes = ['wang', 'li'].map((id) => ({ id: asId<LaneId>(id), kind: 'person' as const, name: `${id}老师` }))
    const services = (await carrierNow()).services.map((service) =>
      service.id === serviceId ? { ...service, capacity: 1, needs: [lanes.map(({ id }) => id)] } : service,
    )
    await change(site.world, 'carriers', { _id: stationA }, { lanes, services })
    const slot = (await timesOn(weekday)).at(-1)!
    for (const as of ['enterprise-a', 'enterprise-b'] as const) await booked(as, slot)
    const page = await site.visit({ as: 'manager-a', screen })
    await page.goto('/people-rooms')
    await page.getByRole('button', { name: /^wang老师/ }).click()
    await page.getByRole('button', { name: '撤下' }).click()
    await page.getByRole('heading', { name: /影响 [12] 个预约/ }).waitFor()
    await page
      .getByText(/wang老师，换了人或房间/)
      .first()
      .waitFor()
    await shot(page, `plan-lanes-${name}`)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('保存了，已经公开').last().waitFor()
    expect((await carrierNow()).lanes?.map(({ id }) => id)).toEqual(['li'])
    for (const sheet of await stored(site.world, 'sheets', { carrierId: stationA }))
      for (const { bookingId } of sheet.held)
        expect(await stored(site.world, 'bookings', { _id: bookingId, cancelledAt: null })).toHaveLength(1)
  })

  it('a new service is written down and offered', async () => {
    const page = await site.visit({ as: 'manager-a', screen })
    await page.goto('/services')
    await page.getByRole('button', { name: '新服务' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill(`出海问诊${name}`)
    await page.getByLabel('一次多少分钟').fill('600')
    await page.getByText(/每次时长在 5 到 480 分钟之间/).waitFor()
    await page.getByLabel('一次多少分钟').fill('60')
    await page.getByLabel('可以约几天以内的').fill('40')
    await page.getByText('没有影响预约').waitFor()
    await shot(page, `plan-service-${name}`)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('保存了，已经公开').last().waitFor()
    const made = (await carrierNow()).services.at(-1)!
    expect([made.name, made.minutes, made.horizon]).toEqual([`出海问诊${name}`, 60, 40])
  })
})

it('reads in the largest letters on the narrowest phone', async () => {
  const page = await site.visit({ as: 'manager-a', screen: narrow, text: 'extra-large' })
  for (const screen of ['opening-hours', 'services', 'people-rooms', `service-edit?serviceId=${serviceId}`]) {
    await page.goto(`/${screen}`)
    await page
      .getByRole('main')
      .getByText(/每周|在架|人员|一次多少分钟/)
      .first()
      .waitFor()
    expect(await findings(page), screen).toEqual([])
    await shot(page, `plan-elder-${screen.split('?')[0]}`)
  }
})
