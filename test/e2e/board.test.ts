import { emptySheet, type Sheet, sessionKey, seated as withSeat } from '@shared/booking/sheet'
import { beijingDate, beijingInstant } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { asId, type BookingId, type EnterpriseId, type LaneId, type ServiceId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { sheetId } from '../../cloudfunctions/store/sheets'
import { putEvent } from '../cloudfunctions/event/put-event'
import { fresh, stationA } from '../cloudfunctions/newcomers'
import { Scene } from '../cloudfunctions/scene'
import { change, put, stored } from '../cloudfunctions/stored'
import { findings } from './axe'
import { goTo } from './clock'
import { desktop, narrow, openSite, phone, type Site } from './site'

/** The desk's day and week on a desktop: who is where, by mouse and by keys, and the week on a phone. */
let site: Site
let scene: Scene
let today: LocalDate
const ids = new Map<string, BookingId>()
const sheets = new Map<LocalDate, Sheet>()
/** what each of them serves */
let offered: ServiceId[] = []
const people = ['周老师', '林律师', '陈工', '会议室'].map((name, nth) => ({
  id: asId<LaneId>(`lane-${nth}`),
  kind: nth === 3 ? ('room' as const) : ('person' as const),
  name,
}))

/** Somebody of a name in a lane at a time, with its seat. */
async function seated(
  name: string,
  lane: number,
  date: LocalDate,
  from: string,
  to: string,
  own: Partial<Booking> = {},
) {
  const [like] = await stored(site.world, 'enterprises', { _id: scene.a })
  const enterpriseId = fresh<EnterpriseId>('e')
  await put(site.world, 'enterprises', { ...like!, _id: enterpriseId, name })
  const [start, end] = [beijingInstant(date, from), beijingInstant(date, to)]
  const serviceId = offered[lane]!
  const bookingId = await scene.booking({ enterpriseId, serviceId, start, end, date, mode: 'onsite', ...own })
  ids.set(name, bookingId)
  if (own.missedAt) return
  const lanes = [people[lane]!.id]
  const session = { serviceId, start, end, clear: end }
  const times = { from: from.replace(':', ''), to: to.replace(':', ''), clear: to.replace(':', '') }
  const key = sessionKey(session, lanes)
  const seat = { key, lanes, ...times, bookingId, enterpriseId, at: scene.now }
  sheets.set(date, withSeat(sheets.get(date) ?? emptySheet, seat))
}

beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
  today = beijingDate(site.world.cloud.now())
  goTo(site.world, beijingInstant(today, '13:59'))
  const [carrier] = await stored(site.world, 'carriers', { _id: stationA })
  offered = carrier!.services.map(({ id }) => id)
  const services = carrier!.services.map((service, nth) => ({
    ...service,
    capacity: 1,
    needs: [nth === 0 ? people.slice(0, 2).map(({ id }) => id) : [people[nth % 4]!.id]],
  }))
  await change(
    site.world,
    'carriers',
    { _id: stationA },
    { lanes: people, services, hours: hoursOf(carrier!.hours), holidays: 'open' },
  )
  const done = { checkedInAt: beijingInstant(today, '09:00'), completedAt: beijingInstant(today, '10:30') }
  await seated('青榆仪器（示例）', 0, today, '09:45', '10:30', done)
  await seated('榆木科技（示例）', 0, today, '10:30', '11:15', {
    checkedInAt: done.checkedInAt,
    leftAt: done.completedAt,
  })
  await seated('禾木精工（示例）', 0, today, '14:00', '14:45', {
    note: '第一笔信用贷款，50 万以内，不知道要准备哪些材料',
  })
  await seated('蓝鹊软件（示例）', 0, today, '14:45', '15:30', { asked: true, agreedAt: null, mode: 'online' })
  await seated('竹影传媒（示例）', 0, today, '15:30', '16:15')
  await seated('苇塘农业（示例）', 1, today, '09:30', '10:30', done)
  await seated('石榴食品（示例）', 1, today, '14:00', '15:00', { checkedInAt: beijingInstant(today, '13:58') })
  await seated('铜铃机电（示例）', 2, today, '13:30', '17:00', {
    mode: 'visit',
    checkedInAt: beijingInstant(today, '13:26'),
  })
  await seated('麦田智造（示例）', 3, today, '10:00', '10:45', {
    missedAt: beijingInstant(today, '10:15'),
    missedById: scene.person('staff-a'),
  })
  const { days } = await site.world.must('staff-a', 'desk/days', { carrierId: stationA })
  const coming = days.filter(({ hours }) => hours.length > 0).slice(1, 5)
  for (const [nth, { date }] of coming.entries())
    for (const [row, name] of ['桐叶家居', '山雀电子', '浅湾环保', '银杏光学'].entries())
      await seated(
        `${name}${nth}（示例）`,
        row % 2,
        asId<never>(date),
        `${9 + row}:00`.padStart(5, '0'),
        `${9 + row}:45`.padStart(5, '0'),
      )
  for (const [date, sheet] of sheets) {
    const of = { carrierId: stationA, date }
    await put(site.world, 'sheets', { _id: sheetId(of), ...of, ...sheet, touchedAt: scene.now })
  }
})
afterAll(() => site?.close())

const hoursOf = (hours: readonly (readonly { from: string; to: string }[])[]) =>
  hours.map((day, weekday) =>
    weekday === 0 || weekday === 6
      ? []
      : [
          { from: '09:00', to: '12:00' },
          { from: '13:30', to: '17:00' },
        ].slice(0, Math.max(2, day.length)),
  )

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const block = (page: Page, name: string) => main(page).getByRole('button', { name: new RegExp(name) })
const pane = (page: Page) => main(page).getByRole('region', { name: '详情' })
const look = async (page: Page, name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` })
}
const pressed = (page: Page, name: string) =>
  expect.poll(() => block(page, name).getAttribute('aria-pressed')).toBe('true')

it('a day: a column for each, found with the arrows, dealt with by keys', async () => {
  const page = await site.visit({ as: 'staff-a', screen: desktop })
  await page.goto('/desk')
  await block(page, '禾木精工').click()
  await pane(page).getByText('第一笔信用贷款').waitFor()
  await look(page, 'board-day')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await pressed(page, '蓝鹊软件')
  await page.keyboard.press('ArrowRight')
  await pressed(page, '石榴食品')
  await page.keyboard.press('l')
  await page.getByText('石榴食品（示例），办完了，等写记录').waitFor()
  await expect
    .poll(async () => (await stored(site.world, 'bookings', { _id: ids.get('石榴食品（示例）')! }))[0]!.leftAt)
    .toBeTruthy()
  await page.keyboard.press('c')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('六位签到码')
  // what is typed is a code, and no key
  await page.keyboard.type('t1')
  await pressed(page, '石榴食品')
  await block(page, '石榴食品').focus()
  await page.keyboard.press('2')
  await expect.poll(() => block(page, '禾木精工').count()).toBe(0)
  await page.keyboard.press('2')
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('打字的时候不起作用').waitFor()
  await look(page, 'board-keys')
  await page.keyboard.press('Escape')
  await block(page, '石榴食品').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk-booking\?/)
  await page.context().close()
})

it('an event lies among the appointments and leads to its page; an enterprise is found by its name, by key', async () => {
  const [start, end] = [beijingInstant(today, '15:00'), beijingInstant(today, '17:00')]
  const { _id } = await putEvent(site.world, { title: '首贷沙龙（示例）', start, end, seats: 20 })
  const page = await site.visit({ as: 'staff-a', screen: desktop })
  await page.goto('/desk')
  const event = main(page).getByRole('link', { name: /首贷沙龙（示例）.*0\/20 席/ })
  await event.waitFor()
  await look(page, 'board-events')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('/')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('搜企业')
  await page.keyboard.type('石榴')
  await expect.poll(() => main(page).getByRole('button', { name: /示例/ }).count()).toBe(1)
  await look(page, 'board-sought')
  await main(page).getByRole('button', { name: '清除' }).click()
  await block(page, '禾木精工').waitFor()
  await page.keyboard.press('w')
  await block(page, '桐叶家居3').waitFor()
  await look(page, 'board-week-events')
  expect(await findings(page)).toEqual([])
  await event.click()
  await page.waitForURL(new RegExp(`/event\\?eventId=${_id}`))
  await page.context().close()
})

it('a request is agreed to, and somebody who does not come is noted, by key', async () => {
  goTo(site.world, beijingInstant(today, '14:06'))
  const page = await site.visit({ as: 'staff-a', screen: desktop, theme: 'dark' })
  await page.goto('/desk')
  await block(page, '蓝鹊软件').click()
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click()
  await page
    .getByText(/蓝鹊软件（示例）/)
    .last()
    .waitFor()
  await expect
    .poll(async () => (await stored(site.world, 'bookings', { _id: ids.get('蓝鹊软件（示例）')! }))[0]!.agreedAt)
    .toBeTruthy()
  await block(page, '禾木精工').click()
  await look(page, 'board-day-dark')
  await page.keyboard.press('m')
  await page.getByText('禾木精工（示例），记了没来').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect
    .poll(async () => (await stored(site.world, 'bookings', { _id: ids.get('禾木精工（示例）')! }))[0]!.missedAt)
    .toBeNull()
  await page.context().close()
})

it('a week: five open days, those between them folded; its address keeps it', async () => {
  const page = await site.visit({ as: 'staff-a', screen: desktop })
  await page.goto('/desk')
  await block(page, '禾木精工').waitFor()
  await page.keyboard.press('w')
  await block(page, '桐叶家居3').waitFor()
  await look(page, 'board-week')
  expect(await findings(page)).toEqual([])
  await page.reload()
  await block(page, '桐叶家居0').click()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => pane(page).getByRole('heading', { level: 2 }).first().textContent()).toMatch(/示例/)
  await page.getByRole('button', { name: '后一周' }).click()
  await main(page)
    .getByText(/这几天没有人在|没有/)
    .first()
    .waitFor()
  await page.context().close()
})

it.each([
  ['390', phone, 'normal', 'light'],
  ['320', narrow, 'extra-large', 'dark'],
] as const)('a week on a phone of %s is a list by day', async (width, screen, text, theme) => {
  const page = await site.visit({ as: 'staff-a', screen, text, theme })
  await page.goto('/desk')
  await main(page).getByRole('button', { name: '一周' }).click()
  await main(page).getByText('桐叶家居3（示例）').waitFor()
  expect(await findings(page)).toEqual([])
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/week-${width}.png`, fullPage: true })
  await main(page).getByText('桐叶家居3（示例）').click()
  await page.waitForURL(/\/desk-booking\?/)
  await page.context().close()
})
