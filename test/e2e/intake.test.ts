import { parseSlotId } from '@shared/booking/schedule'
import { beijingInstant } from '@shared/calendar/beijing'
import type { Question } from '@shared/directory/question'
import { asId, type QuestionId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { change, stored } from '../cloudfunctions/stored'
import { key } from '../world'
import { findings } from './axe'
import { desktop, narrow, openSite, phone, type Site } from './site'

/** What a station asks, as its manager writes it, its enterprises answer it and its desk reads it (B4, p29). */
let site: Site
let scene: Scene
const stationId = 'station-a'
const goal: Question = {
  id: asId<QuestionId>('goal'),
  text: '谈到哪一步了',
  kind: 'one',
  choices: ['还没见投资人', '在谈'],
  required: true,
}
const income: Question = { id: asId<QuestionId>('income'), text: '去年营业收入', kind: 'text', hint: '大概的数就行' }
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
beforeEach(() => asks([goal, income]))
afterAll(() => site?.close())

/** As after one more edit. */
async function asks(questions: Question[]) {
  const [carrier] = await stored(site.world, 'carriers', { _id: stationId })
  const services = carrier!.services.map((each) =>
    each.id === 'first-loan' ? { ...each, questions, questionsVersion: (each.questionsVersion ?? 0) + 1 } : each,
  )
  await change(site.world, 'carriers', { _id: stationId }, { services })
}
const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })
const look = async (page: Page, name: string) => {
  expect(await findings(page)).toEqual([])
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
}
async function confirm(page: Page) {
  const slotId = await scene.slot()
  const { date, time } = parseSlotId(slotId)!
  const start = beijingInstant(date, time)
  const of = new URLSearchParams({ carrierId: stationId, serviceId: 'first-loan', slotId })
  await page.goto(`/confirm?${of}&start=${start}&end=${start + 45 * 60_000}`)
  await main(page).getByText('3 题，2 题选填').waitFor()
}
const ticketOf = async (page: Page) => {
  await page.waitForURL(/\/ticket\?/)
  return new URL(page.url()).searchParams.get('bookingId')!
}
const cancel = (bookingId: string) =>
  site.world.must('enterprise-a', 'booking/cancel', { bookingId, requestId: key() } as never)

describe.each([
  ['390', { screen: phone }],
  ['1440-dark', { screen: desktop, theme: 'dark' }],
  ['320-elder', { screen: narrow, text: 'extra-large' }],
] as const)('at %s', (width, looks) => {
  it('is answered, said who comes, kept with a tick, read at the desk, and written anew', async () => {
    const page = await site.visit({ as: 'enterprise-a', ...looks })
    await confirm(page)
    await look(page, `intake-confirm-${width}`)
    await button(page, '确认预约').click()
    await main(page).getByText('这一题要答，答好再约').waitFor()
    // the first that is missing is in sight, and nothing was booked
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('said-goal')
    await button(page, '在谈').click()
    await main(page).getByRole('textbox', { name: '去年营业收入' }).fill('五百万上下')
    await button(page, '别人来').click()
    await main(page).getByRole('textbox', { name: '怎么称呼' }).fill('张会计1380')
    await button(page, '确认预约').click()
    await main(page).getByText('只写称呼，不要写数字和符号').waitFor()
    await main(page).getByRole('textbox', { name: '怎么称呼' }).fill('张会计')
    await main(page).getByRole('checkbox', { name: '记住这些回答，下次替我们填上' }).click()
    await look(page, `intake-filled-${width}`)
    // typed once is typed: also after the page is opened anew
    await page.reload()
    await expect.poll(() => main(page).getByRole('textbox', { name: '去年营业收入' }).inputValue()).toBe('五百万上下')
    await button(page, '确认预约').click()
    const bookingId = await ticketOf(page)
    await main(page).getByText('五百万上下').waitFor()
    await main(page).getByText('张会计').waitFor()
    expect(page.url()).not.toContain(encodeURIComponent('张会计'))
    await look(page, `intake-ticket-${width}`)

    await button(page, '补写、换人').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('textbox', { name: '想解决什么' }).fill('还想问问贴息')
    await look(page, `intake-amend-${width}`)
    await sheet.getByRole('button', { name: '保存' }).click()
    await main(page)
      .getByText(/还想问问贴息（.*改过）/)
      .waitFor()

    const desk = await site.visit({ as: 'staff-a', ...looks })
    await desk.goto(`/desk-booking?bookingId=${bookingId}`)
    await main(desk)
      .getByText(/还想问问贴息（.*改过）/)
      .waitFor()
    await main(desk).getByText('五百万上下').waitFor()
    await main(desk).getByText('张会计').waitFor()
    await look(desk, `intake-desk-${width}`)
    await cancel(bookingId)

    // the next time begins with what was kept, and one tap forgets it
    await confirm(page)
    await main(page).getByText('有的回答是上次记住的，看一遍再约。').waitFor()
    await main(page).getByText('先说几句').scrollIntoViewIfNeeded()
    expect(await main(page).getByRole('textbox', { name: '去年营业收入' }).inputValue()).toBe('五百万上下')
    await look(page, `intake-begun-${width}`)
    await page.goto('/enterprise')
    await main(page).getByText('五百万上下').waitFor()
    await look(page, `intake-kept-${width}`)
    await button(page, '忘掉记住的回答').click()
    await main(page).getByText('五百万上下').waitFor({ state: 'detached' })
    await confirm(page)
    expect(await main(page).getByRole('textbox', { name: '去年营业收入' }).inputValue()).toBe('')
  })

  it('changed by the station meanwhile, it is asked anew, and what was typed is there', async () => {
    const page = await site.visit({ as: 'enterprise-a', ...looks })
    await confirm(page)
    await button(page, '在谈').click()
    await main(page).getByRole('textbox', { name: '去年营业收入' }).fill('三百万')
    const more: Question = { id: asId<QuestionId>('debt'), text: '有没有别的贷款', kind: 'yes', required: true }
    await asks([goal, income, more])
    await button(page, '确认预约').click()
    await main(page).getByText('服务站刚刚改了要问的，写过的还在，看一遍再约。').waitFor()
    await main(page).getByText('有没有别的贷款').waitFor()
    expect(await main(page).getByRole('textbox', { name: '去年营业收入' }).inputValue()).toBe('三百万')
    await look(page, `intake-changed-${width}`)
    await button(page, '是').click()
    await button(page, '确认预约').click()
    await cancel(await ticketOf(page))
  })
})

it('the station writes what it asks: for papers it may not, and what is saved is asked from then on', async () => {
  await asks([])
  const page = await site.visit({ as: 'manager-a', screen: phone })
  await page.goto('/service-edit?serviceId=first-loan')
  await button(page, '加一题').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: '问什么' }).fill('法人身份证号')
  await sheet.getByRole('button', { name: '改好了' }).click()
  await main(page)
    .getByText(/不要问身份证、银行卡这些号码和密码，要看的当面看/)
    .waitFor()
  await main(page).getByText('法人身份证号').click()
  await sheet.getByRole('textbox', { name: '问什么' }).fill('谈到哪一步了')
  await sheet.getByRole('radio', { name: '选一个' }).click()
  await sheet.getByRole('textbox', { name: '选项' }).fill('还没谈\n在谈')
  await look(page, 'intake-question')
  await sheet.getByRole('button', { name: '改好了' }).click()
  await look(page, 'intake-editor')
  await button(page, '保存').click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect
    .poll(async () => (await stored(site.world, 'carriers', { _id: stationId }))[0]!.services[0]!.questions)
    .toMatchObject([{ text: '谈到哪一步了', kind: 'one', choices: ['还没谈', '在谈'] }])
})
