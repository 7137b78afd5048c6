import { beijingTime } from '@shared/calendar/beijing'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { sessionFor } from '../cloudfunctions/people'
import { Scene } from '../cloudfunctions/scene'
import { desktop, openSite, phone, type Site, type Visit } from './site'

let site: Site
let scene: Scene
let [toConfirmId, toRateId, complaintId] = ['', '', '']
const station = carriers.find(({ id }) => id === 'station-a')!

beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
  // as many of each kind as of no other
  for (const minutes of [20, 90, 150, 210]) await scene.booking({ start: scene.now + minutes * 60_000 })
  await scene.record()
  toConfirmId = await scene.record()
  toRateId = await scene.record({ confirmation: 'confirmed', confirmedAt: scene.now })
  for (let i = 0; i < 2; i++) await scene.complaint()
  complaintId = await scene.complaint({
    consent: { askedAt: scene.now, askedById: scene.stranger(), agrees: null, answeredAt: null },
  })
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })

async function open(address: string, shows: RegExp, visit: Visit = { as: 'enterprise-a' }): Promise<Page> {
  const page = await site.visit(visit)
  await page.goto(address)
  await main(page).getByText(shows).first().waitFor()
  return page
}

const box = async (each: Locator) => (await each.boundingBox())!

describe('the booking card on home', () => {
  it('is of the next booking that is still to come, with its time and place, and its button leads to that ticket', async () => {
    const personId = scene.stranger()
    const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
    await scene.grant('enterprise-manager', enterpriseId, { personId })
    const minutes = (count: number) => ({ enterpriseId, start: scene.now + count * 60_000 })
    await scene.booking(minutes(180))
    const bookingId = await scene.booking(minutes(120))
    await scene.arrived(minutes(30))
    await scene.booking({ ...minutes(60), cancelledAt: scene.now })
    const page = await open('/home', /^你约了/, { as: await sessionFor(site.world, personId) })
    await main(page).getByText('你约了首贷辅导', { exact: true }).waitFor()
    await main(page)
      .getByText(beijingTime(minutes(120).start), { exact: true })
      .waitFor()
    await main(page).getByText(station.name, { exact: true }).first().waitFor()
    await main(page).getByRole('button', { name: '出示凭证' }).click()
    await page.waitForURL(`**/ticket?bookingId=${bookingId}`)
  })
})

describe('home on a small screen or with large letters', () => {
  const ticket = (page: Page) => main(page).getByRole('button', { name: '出示凭证' })
  const stacked = async (page: Page) => {
    const [button, words] = [await box(ticket(page)), await box(main(page).getByText(/^你约了/))]
    return button.y >= words.y + words.height && button.x < words.x && button.width > words.width
  }
  const narrow = { width: 320, height: 700 }

  it.each([
    ['×1.5', { screen: phone, text: 'extra-large' as const }],
    ['×1.5 at 320 px', { screen: narrow, text: 'extra-large' as const }],
    ['320 px', { screen: narrow }],
  ])('the booking card stacks: %s', async (_name, look) => {
    expect(await stacked(await open('/home', /^你约了/, { as: 'enterprise-a', ...look }))).toBe(true)
  })

  it('and stands beside its button where there is room', async () => {
    expect(await stacked(await open('/home', /^你约了/))).toBe(false)
  })

  it('chips that wrap do not touch at ×1.5', async () => {
    const page = await open('/complaint-new?carrierId=station-a', /发生了什么/, {
      as: 'enterprise-a',
      text: 'extra-large',
    })
    const chips = await main(page)
      .getByRole('group')
      .first()
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.firstElementChild!.getBoundingClientRect().toJSON() as DOMRect))
    expect(chips.length).toBeGreaterThan(2)
    const near = chips.flatMap((a, i) =>
      chips.slice(i + 1).filter((b) => {
        const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
        const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
        return Math.max(across, down) < 7.5
      }),
    )
    expect(near).toEqual([])
  })
})

describe('an enterprise’s home on a desktop', () => {
  it('has what it looks for beside what waits for it, 1240 wide', async () => {
    const page = await open('/home', /^你约了/, { as: 'enterprise-a', screen: desktop })
    const [search, waits] = [
      await box(main(page).getByRole('button', { name: '说说遇到的问题' })),
      await box(main(page).getByRole('heading', { name: '等你处理' })),
    ]
    expect(waits.x).toBeGreaterThan(search.x + search.width)
    expect(Math.abs(waits.y - search.y)).toBeLessThan(40)
    const aside = await box(main(page).getByRole('complementary'))
    expect(aside.width).toBe(368)
    expect(Math.round(aside.x + aside.width - search.x)).toBe(1240)
    const near = await main(page)
      .getByRole('link')
      .filter({ has: page.getByRole('heading', { level: 3 }), hasText: /营业|开门|开放|休/ })
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect))
    expect(near).toHaveLength(4)
    expect(new Set(near.map(({ x }) => Math.round(x))).size).toBe(2)
    expect(new Set(near.map(({ y }) => Math.round(y))).size).toBe(2)
    await main(page).getByRole('heading', { name: '按事情找' }).waitFor()
  })

  it('has the second column below the next booking where there is no room beside it', async () => {
    const page = await open('/home', /^你约了/, { as: 'enterprise-a', screen: { width: 1100, height: 900 } })
    const tops = await Promise.all(
      ['出示凭证', '等你处理', '按事情找'].map(async (words) => (await box(main(page).getByText(words).first())).y),
    )
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  })

  it('writes its name once', async () => {
    const page = await open('/home', /^你约了/, { as: 'enterprise-a', screen: desktop })
    const seen = await page.getByText('中小企业服务', { exact: true }).evaluateAll((all) =>
      all.filter((each) => {
        const { width, height } = each.parentElement!.getBoundingClientRect()
        return each.checkVisibility() && width > 2 && height > 2
      }),
    )
    expect(seen).toHaveLength(1)
  })

  it('shows a carrier’s telephone number, not a button alone', async () => {
    const page = await open('/carrier?carrierId=station-a', /首贷辅导/, { screen: desktop })
    await main(page).getByText(station.phone).waitFor()
  })
})

describe('我的', () => {
  it('begins with what concerns the enterprise now', async () => {
    const page = await open('/me', /禾木精工/)
    await main(page).getByRole('button', { name: '出示凭证' }).waitFor()
    const figures = { 待到店: 4, 待确认: 2, 待评价: 1, 办理中: 3 }
    for (const [name, count] of Object.entries(figures))
      await main(page)
        .getByRole('link', { name: `${count} ${name}`, exact: true })
        .waitFor()
    const to = [
      [/^确认 .*首贷辅导/, toConfirmId],
      [/^评价 .*首贷辅导/, toRateId],
    ] as const
    for (const [name, recordId] of to)
      await main(page)
        .getByRole('link', { name })
        .and(page.locator(`[href$="recordId=${recordId}"]`))
        .waitFor()
    await main(page)
      .getByRole('link', { name: /^投诉要不要告诉服务站/ })
      .click()
    await page.waitForURL(`**/complaint?complaintId=${complaintId}`)
  })

  it('leads to an invitation only whom nobody has let in yet, and to the first administrator nobody once there was one', async () => {
    const member = await open('/me', /禾木精工/)
    expect(
      await main(member)
        .getByText(/接受邀请|有邀请码/)
        .count(),
    ).toBe(0)
    const stranger = await open('/me', /还没有登记企业/, { as: 'visitor' })
    await main(stranger).getByRole('link', { name: '有邀请码' }).click()
    await main(stranger).getByRole('textbox', { name: '邀请码' }).waitFor()
    await expect.poll(() => main(stranger).getByText('用部署口令开通市级管理员').count()).toBe(0)
  })
})
