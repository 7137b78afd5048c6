import type { EnterpriseId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { key } from '../world'
import { desktop, openSite, phone, type Site } from './site'

/** What officers need to find their way in their queues. */
let site: Site
let scene: Scene
let ours: EnterpriseId
const day = 86_400_000
const OURS = '寻得见有限公司（示例）'
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
  ours = await scene.unusualEnterprise({ name: OURS, codePhone: '010-6000 0001' })
  const enterpriseId = ours
  const record = () => scene.record({ enterpriseId, frozenAt: scene.now })
  await scene.claim({ enterpriseId, recordId: await record(), filedAt: scene.now - 3 * day })
  for (let n = 0; n < 2; n++) await scene.claim({ filedAt: scene.now - 1000 * n })
  const tied = await scene.claim()
  await site.world.must('city-1', 'points/recuse', { recordId: tied.split(':')[1]!, requestId: key() })
  const verified = await scene.claim()
  await site.world.must('city-2', 'points/verify', { claimId: verified, decision: 'verified', requestId: key() })
  await scene.complaint()
  await scene.complaint({ filedAt: scene.now - day, ground: 'fees', text: '收了不该收的钱' })
  const past = { activeFrom: scene.now - 40 * day, revokedAt: scene.now - 30 * day }
  await scene.grant('enterprise-member', scene.b, { personId: scene.person('district-haidian'), ...past })
  await scene.complaint({ enterpriseId: scene.b })
  await scene.grant('district-officer', 'haidian', { activeFrom: null, displayName: '新来的经办人' })
})
afterAll(() => site?.close())

const queue = (page: Page, name: string) => page.getByRole('region', { name })
/** The rows of a queue: buttons that carry a station's name. */
const rows = (page: Page, name: string) => queue(page, name).getByRole('button').filter({ hasText: '（示例）' })
const open = async (as: string, path: string, screen = desktop) => {
  const page = await site.visit({ as, screen })
  await page.goto(path)
  return page
}

describe('the review queue', () => {
  it('says how many wait and for how long, whom one may not decide on last and not counted', async () => {
    const page = await open('city-1', '/review')
    await expect.poll(() => rows(page, '核实').count()).toBe(4)
    await queue(page, '核实').getByText('3 条，先提交的在前').waitFor()
    await queue(page, '核实').getByText('等了 3 天').waitFor()
    expect(await rows(page, '核实').last().textContent()).toMatch(/已转他人.*不算在 3 件里/)
    await rows(page, '核实').last().click()
    for (const said of [
      '你自己说明过和它有利害关系',
      '你提交的说明',
      '市级审核员乙',
      '没有因为转交变长',
      '你自己的说明不能收回',
    ])
      await page.getByText(said).first().waitFor()
    expect(await page.getByRole('main').textContent()).not.toContain('提交，看下一条')
    await page.context().close()
  })

  it('is narrowed by name and side; reload and back find the same again', async () => {
    const page = await open('city-1', '/review')
    await expect.poll(() => rows(page, '核实').count()).toBe(4)
    await page.getByRole('heading', { name: /^融资/ }).first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('寻得见')
    await expect.poll(() => rows(page, '核实').count()).toBe(1)
    await rows(page, '核实').first().click()
    await page.waitForURL(/sought=.*|claimId=/)
    const address = page.url()
    expect(new URL(address).searchParams.get('sought')).toBe('寻得见')
    expect(new URL(address).searchParams.get('claimId')).toMatch(/^claim:/)
    await page.reload()
    await expect.poll(() => rows(page, '核实').count()).toBe(1)
    expect(page.url()).toBe(address)
    await page.getByRole('link', { name: '核查' }).click()
    await page.waitForURL('**/checks')
    await page.goBack()
    await expect.poll(() => page.url()).toBe(address)
    await expect.poll(() => rows(page, '核实').count()).toBe(1)
    await page.getByRole('button', { name: '清除' }).click()
    await page.getByRole('button', { name: '已办' }).click()
    await queue(page, '核实').getByText('已核实').waitFor()
    await page.getByText('办理结果').waitFor()
    expect(new URL(page.url()).searchParams.get('state')).toBe('decided')
    await page.context().close()
  })

  it('is narrowed to one district, which stays after a reload; where nothing is of it, all are one press away', async () => {
    const page = await open('city-1', '/review')
    await expect.poll(() => rows(page, '核实').count()).toBe(4)
    await queue(page, '核实').getByRole('combobox', { name: '归属区' }).selectOption({ label: '朝阳区' })
    await queue(page, '核实').getByText('没有符合的').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('district')).toBe('chaoyang')
    await page.reload()
    await queue(page, '核实').getByRole('button', { name: '看全部' }).click()
    await expect.poll(() => rows(page, '核实').count()).toBe(4)
    expect(new URL(page.url()).searchParams.get('district')).toBeNull()
    await page.context().close()
  })

  it('is gone through with J and K; what is looked at is in the address', async () => {
    const page = await open('city-1', '/review')
    await expect.poll(() => rows(page, '核实').count()).toBe(4)
    const isOpen = (nth: number) =>
      expect.poll(() => rows(page, '核实').nth(nth).getAttribute('aria-current')).toBe('true')
    await isOpen(0)
    await page.keyboard.press('j')
    await isOpen(1)
    const openId = () => new URL(page.url()).searchParams.get('claimId')
    await expect.poll(openId).toMatch(/^claim:/)
    const secondId = openId()
    await page.keyboard.press('j')
    await isOpen(2)
    await page.keyboard.press('k')
    await isOpen(1)
    await expect.poll(openId).toBe(secondId)
    await page.context().close()
  })

  it('does in the drawer what the keys there say, and goes on to the next', async () => {
    const page = await open('city-2', '/review', { width: 1100, height: 900 })
    await expect.poll(() => rows(page, '核实').count()).toBe(4)
    await rows(page, '核实').nth(2).click()
    const openId = () => new URL(page.url()).searchParams.get('claimId')
    await expect.poll(openId).toMatch(/^claim:/)
    const nextId = openId()
    await rows(page, '核实').nth(1).click()
    await expect.poll(openId).not.toBe(nextId)
    await page.getByRole('button', { name: '作决定' }).click()
    await page.getByRole('dialog').getByText('提交，看下一条').waitFor()
    await page.keyboard.press('1')
    await expect
      .poll(() => page.getByRole('dialog').getByRole('radio').first().getAttribute('aria-checked'))
      .toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('核实，记 2 分？').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('yes')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page, '核实').count()).toBe(3)
    await expect.poll(openId).toBe(nextId)
    await expect.poll(() => rows(page, '核实').nth(1).getAttribute('aria-current')).toBe('true')
    await queue(page, '核实').getByText('3 条，先提交的在前').waitFor()
    await page.context().close()
  })
})

describe('抽查', () => {
  const openId = (page: Page) => new URL(page.url()).searchParams.get('lookId')
  it('is a queue as the others: count, age, seeking, a district, what is open in the address, and 已办', async () => {
    const drawnAt = scene.now - 3 * day
    const old = await scene.look({ drawnAt, at: drawnAt })
    const late = await scene.look({ enterpriseId: ours })
    const page = await open('city-2', '/looks')
    await expect.poll(() => rows(page, '抽查').count()).toBe(2)
    await queue(page, '抽查').getByText('2 笔，先抽中的在前').waitFor()
    await queue(page, '抽查').getByText('等了 3 天').waitFor()
    await page.keyboard.press('j')
    await expect.poll(() => openId(page)).toBe(late)
    await page.reload()
    await expect.poll(() => rows(page, '抽查').nth(1).getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('/')
    await page.keyboard.type('寻得见')
    await expect.poll(() => rows(page, '抽查').count()).toBe(1)
    await page.getByRole('button', { name: '清除' }).click()
    await queue(page, '抽查').getByRole('combobox', { name: '归属区' }).selectOption({ label: '朝阳区' })
    await queue(page, '抽查').getByText('没有符合的').waitFor()
    await queue(page, '抽查').getByRole('button', { name: '看全部' }).click()
    await expect.poll(() => rows(page, '抽查').count()).toBe(2)
    await rows(page, '抽查').first().click()
    await page.getByRole('radio', { name: '不应该认定' }).click()
    await page.getByRole('textbox', { name: '备注' }).fill('签到表不全')
    await page.getByRole('button', { name: '记下我的看法' }).click()
    await page.getByRole('button', { name: '记下', exact: true }).click()
    await queue(page, '抽查').getByText('1 笔，先抽中的在前').waitFor()
    await page.getByRole('button', { name: '已办' }).click()
    await queue(page, '抽查').getByText('1 笔，刚看的在前').waitFor()
    await rows(page, '抽查').first().click()
    await page.getByText('你的看法').waitFor()
    await expect.poll(() => openId(page)).toBe(old)
    expect(await page.getByRole('region', { name: '你怎么看' }).textContent()).toContain('签到表不全')
    await page.context().close()
  })

  it('on a phone opens on a page of its own, and back is the list', async () => {
    const page = await open('city-2', '/looks', phone)
    await rows(page, '抽查').first().click()
    await expect.poll(() => openId(page)).toMatch(/^look:/)
    await page.getByRole('button', { name: '记下我的看法' }).waitFor()
    await page.goBack()
    await expect.poll(() => rows(page, '抽查').count()).toBe(1)
    await page.context().close()
  })
})

it('complaints of those an officer was with leave no row and no count; the tab is in the address', async () => {
  const page = await open('district-haidian', '/complaint-desk')
  await expect.poll(() => rows(page, '投诉').count()).toBe(2)
  await queue(page, '投诉').getByText('2 件，先提交的在前').waitFor()
  await queue(page, '投诉').getByText('等了 1 天').waitFor()
  await page.getByRole('button', { name: '已办' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('state')).toBe('closed')
  await page.reload()
  await expect.poll(() => page.getByRole('button', { name: '已办' }).getAttribute('aria-pressed')).toBe('true')
  await page.context().close()
})

it('stations stand by their distance to the line, with their points; another order stays after a reload', async () => {
  const page = await open('city-1', '/stations')
  const first = rows(page, '服务站').first()
  await expect.poll(() => first.textContent()).toMatch(/青禾路.*差 7\d\.\d\d/)
  await page.getByRole('button', { name: '按名称' }).click()
  await expect.poll(() => first.textContent()).not.toMatch(/青禾路/)
  await page.reload()
  await expect.poll(() => page.getByRole('button', { name: '按名称' }).getAttribute('aria-pressed')).toBe('true')
  await page.context().close()
})

it('a code under check shows the phone to the district’s officer who asks for it, and to nobody else', async () => {
  const city = await open('city-1', '/codes')
  await city.getByText(OURS).waitFor()
  expect(await city.getByRole('button', { name: '看电话' }).count()).toBe(0)
  await city.context().close()
  const page = await open('district-haidian', '/codes')
  await page.getByRole('button', { name: '看电话' }).click()
  await page.getByText('010-6000 0001').waitFor()
  const card = page.getByRole('article').filter({ hasText: OURS })
  await card.getByRole('button', { name: '我有利害关系' }).click()
  await page.getByRole('button', { name: '有关系，我不办' }).click()
  await card.getByText('已转他人').waitFor()
  expect(await card.getByRole('button', { name: '核对无误' }).count()).toBe(0)
  await page.context().close()
})

it('what is known of an officer is said to be wrong in one press, which asks first; the administrators find it in their messages', async () => {
  await scene.claim({ enterpriseId: ours, filedById: scene.person('city-1') })
  const page = await open('city-1', '/review')
  await rows(page, '核实').filter({ hasText: '已转他人' }).last().click()
  const tell = page.getByRole('button', { name: '告诉市级管理员' })
  if ((await tell.count()) === 0) await rows(page, '核实').filter({ hasText: '已转他人' }).first().click()
  await tell.click()
  await page.getByRole('dialog').getByRole('button', { name: '告诉他' }).click()
  await page.getByText('已告诉 1 位市级管理员').waitFor()
  const admin = await open('city-admin', '/messages')
  await admin.getByRole('button', { name: /市级审核员甲说和.*没有关联/ }).click()
  await admin.waitForURL('**/grants*')
  for (const { context } of [page, admin].map((each) => ({ context: each.context() }))) await context.close()
})

it('whoever has an interest in a role says so, and another approves it', async () => {
  const page = await open('city-1', '/grants?place=waiting')
  const card = page.getByRole('article').filter({ hasText: '新来的经办人' })
  await card.getByRole('button', { name: '我有利害关系' }).click()
  await page.getByRole('button', { name: '有关系，我不办' }).click()
  await card.getByText('你自己说明过和它有利害关系').waitFor()
  expect(await card.getByRole('button', { name: '批准' }).count()).toBe(0)
  await page.context().close()
})

it('officers see their own name', async () => {
  const page = await open('city-1', '/review')
  await page.getByRole('navigation', { name: '工作台导航' }).getByText('市级审核员甲').waitFor()
  await page.context().close()
})
