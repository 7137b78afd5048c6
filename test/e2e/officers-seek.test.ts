import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { localDate } from '@shared/calendar/local-date'
import { lastDayOfWaiting } from '@shared/case/telling'
import { asId, type CarrierId, type PersonId } from '@shared/ids'
import type { SettingKey } from '@shared/settings/catalogue'
import type { SettingChange } from '@shared/settings/values'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsTo } from '../cloudfunctions/claim-events'
import { Scene } from '../cloudfunctions/scene'
import { proposed } from '../cloudfunctions/settings/proposal'
import { change, put } from '../cloudfunctions/stored'
import { Cases } from './cases'
import { desktop, openSite, type Site } from './site'

/** What officers seek by words, and by when things are due. */
let site: Site
let scene: Scene
const day = 86_400_000
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
  const changes = [set(1, 'verificationWorkingDays', 5), set(2, 'verificationWorkingDays', 200)]
  await put(site.world, 'settings', { _id: 'city', changes: [...changes, set(3, 'districtReviewWorkingDays', 10)] })
})
afterAll(() => site?.close())

const set = (version: number, key: SettingKey, value: number): SettingChange => ({
  ...{ version, key, value, effectiveOn: localDate('2026-03-01'), reason: '示例', at: 0 },
  ...{ proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2') },
})
const open = async (as: string, path: string) => {
  const page = await site.visit({ as, screen: desktop })
  await page.goto(path)
  return page
}
const soughtIn = (page: Page) => new URL(page.url()).searchParams.get('sought')

/** Types words, and finds the same again after a reload and on the way back; then words that nothing has, and all of it again. */
async function seeks(page: Page, words: string, found: Locator, other: Locator) {
  await found.first().waitFor()
  await other.first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await expect.poll(() => soughtIn(page)).toBe(words)
  const only = async () => {
    await found.first().waitFor()
    await expect.poll(() => other.count()).toBe(0)
  }
  await only()
  const address = page.url()
  await page.reload()
  await only()
  expect(page.url()).toBe(address)
  await page.getByRole('navigation', { name: '工作台导航' }).getByRole('link', { name: '核查' }).click()
  await page.waitForURL('**/checks')
  await page.goBack()
  await only()
  expect(page.url()).toBe(address)
  await page.getByRole('searchbox', { name: '搜索' }).fill('哪里都没有的词')
  await page.getByText('没有含“哪里都没有的词”的').waitFor()
  await expect.poll(() => found.count()).toBe(0)
  await page.getByRole('button', { name: '看全部' }).click()
  await found.first().waitFor()
  await other.first().waitFor()
  expect(soughtIn(page)).toBeNull()
  await page.context().close()
}

describe('words', () => {
  it('find a notice that waits, and one that was sent on its own side', async () => {
    await scene.notice({ title: '关于贴息申报的提醒（示例）' })
    await scene.notice({ title: '人才公寓申请开始了（示例）' })
    const page = await open('city-1', '/notices')
    const list = page.getByRole('region', { name: '通知' })
    const row = (title: string) => list.getByRole('button').filter({ hasText: title })
    await seeks(page, '申报 贴息', row('关于贴息申报'), row('人才公寓'))
  })

  it('find a role by what the person is called and by the district', async () => {
    await scene.grant('district-officer', 'fengtai', { activeFrom: null, displayName: '丰台新来的' })
    await scene.grant('district-officer', 'haidian', { activeFrom: null, displayName: '海淀的周老师' })
    const page = await open('city-1', '/grants?place=waiting')
    const card = (name: string) => page.getByRole('article').filter({ hasText: name })
    await seeks(page, '周老师', card('海淀的周老师'), card('丰台新来的'))
    const again = await open('city-1', `/grants?place=waiting&sought=${encodeURIComponent('丰台')}`)
    await again.getByRole('article').filter({ hasText: '丰台新来的' }).waitFor()
    expect(await again.getByRole('article').count()).toBe(1)
    await again.context().close()
  })

  it('find a change of a setting by its name and by the reason', async () => {
    await proposed(scene, { key: 'publicNoticeWorkingDays', value: 7, reason: '和各区商量过' })
    await proposed(scene, { key: 'appealWorkingDays', value: 9, reason: '节后起用' })
    const page = await open('city-1', '/settings?view=waiting')
    const main = page.getByRole('main')
    await seeks(page, '商量', main.getByText('和各区商量过'), main.getByText('节后起用'))
    const again = await open('city-1', `/settings?view=waiting&sought=${encodeURIComponent('公示期')}`)
    await again.getByText('和各区商量过').waitFor()
    expect(await again.getByText('节后起用').count()).toBe(0)
    await again.context().close()
  })
})

/** Claimed so many days ago by a company of this name, under what was set then. */
async function claimed(name: string, daysAgo: number, settings: number, denied: boolean) {
  const enterpriseId = await scene.unusualEnterprise({ name })
  const denial = denied ? { confirmation: 'denied' as const, confirmedAt: scene.now } : {}
  const recordId = await scene.record({ enterpriseId, frozenAt: scene.now, ...denial })
  const events = eventsTo('filed', scene.now - daysAgo * day, { filedById: scene.person('manager-a') })
  await scene.claim({ recordId, enterpriseId, events: events.map((event) => ({ ...event, settings })) })
}

describe('a due day', () => {
  it('of a claim and of a check of it is said; late is marked, a day that may move is nobody’s fault, none is made up', async () => {
    await claimed('没有期限的公司（示例）', 30, 0, true)
    await claimed('过了期限的公司（示例）', 30, 1, true)
    await claimed('暂定期限的公司（示例）', 30, 2, true)
    for (const [path, name] of [
      ['/review', '核实'],
      ['/checks', '核查'],
    ] as const) {
      const page = await open('city-1', path)
      const row = (of: string) => page.getByRole('region', { name }).getByRole('button').filter({ hasText: of })
      await row('过了期限的公司').waitFor()
      const [none, late, moving] = await Promise.all(
        ['没有期限的公司', '过了期限的公司', '暂定期限的公司'].map((of) => row(of).textContent()),
      )
      expect(late, path).toMatch(/最晚 9月7日过了期限/)
      expect(moving, path).toMatch(/最晚 2027年[^（]*（暂定）/)
      expect(moving, path).not.toMatch(/最晚.*过了期限/)
      expect(none, path).not.toContain('最晚')
      await page.context().close()
    }
  })

  it('of a secret complaint is by when its station hears of it; once that is over a person has to look', async () => {
    const round = { secretFromStation: true, toldAt: null }
    const [first, second] = ['再等一轮的公司（示例）', '等过了的公司（示例）']
    await scene.complaint({ ...round, enterpriseId: await scene.unusualEnterprise({ name: first }) })
    const old = { filedAt: scene.now - 90 * day, carrierId: asId<CarrierId>('station-b') }
    await scene.complaint({ ...round, ...old, enterpriseId: await scene.unusualEnterprise({ name: second }) })
    const page = await open('city-1', '/complaint-desk')
    const row = (of: string) => page.getByRole('region', { name: '投诉' }).getByRole('button').filter({ hasText: of })
    const said = (filedAt: number) => formatDate(lastDayOfWaiting(filedAt), beijingDate(scene.now))
    await row(first).waitFor()
    expect(await row(first).textContent()).toContain(`最晚 ${said(scene.now)}`)
    expect(await row(second).textContent()).toContain(`${said(old.filedAt)} 已到，由你定`)
    expect(await row(second).textContent()).not.toContain('最晚')
    await page.context().close()
  })

  it('of an application is said and comes first when it is soonest; what is sought stays through reload and back', async () => {
    const cases = new Cases(site.world)
    const first = await cases.filed('enterprise-a', scene.a)
    const second = await cases.filed('enterprise-b', scene.b)
    const moving = { after: localDate('2026-09-30'), count: 200, unit: 'working-day' as const, provisional: true }
    await change(
      site.world,
      'cases',
      { _id: first },
      { due: { ...moving, on: localDate('2027-07-20') }, dueOn: '2027-07-20' },
    )
    const over = { after: localDate('2026-09-04'), count: 10, unit: 'working-day' as const, provisional: false }
    await change(
      site.world,
      'cases',
      { _id: second },
      { due: { ...over, on: localDate('2026-09-18') }, dueOn: '2026-09-18' },
    )
    const page = await open('district-haidian', '/admissions')
    const rows = page.getByRole('region', { name: '准入' }).getByRole('button').filter({ hasText: '（示例）' })
    await expect.poll(() => rows.count()).toBe(2)
    expect(await rows.first().textContent()).toMatch(/9月18日[^（]*已过期/)
    expect(await rows.last().textContent()).toMatch(/到期（暂定）/)
    const name = ((await rows.last().textContent()) ?? '').slice(0, 4)
    await page.keyboard.press('/')
    await page.keyboard.type(name)
    await expect.poll(() => rows.count()).toBe(1)
    const address = page.url()
    expect(soughtIn(page)).toBe(name)
    await page.reload()
    await expect.poll(() => rows.count()).toBe(1)
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: '清除' }).click()
    await expect.poll(() => rows.count()).toBe(2)
    const { number } = await site.world.must('enterprise-b', 'lifecycle/get', { caseId: second })
    await page.getByRole('searchbox', { name: '搜索' }).fill(number.toLowerCase())
    await expect.poll(() => rows.count()).toBe(1)
    expect(await rows.first().textContent()).toMatch(/已过期/)
    await page.context().close()
  })
})
