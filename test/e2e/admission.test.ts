import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { photo } from '../pictures/files'
import { goTo } from './clock'
import { desktop, openSite, type Site } from './site'
import { answer } from './steps/desk'

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: true })
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main')

/** A passage of the conditions is opened unless it is. */
async function openPassage(page: Page, name: string, inside: string): Promise<void> {
  if ((await page.getByText(inside, { exact: true }).count()) === 0) await page.getByRole('button', { name }).click()
}

/** Adds a picture under a kind of attachment, and waits until the case has it. */
async function add(page: Page, kind: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: `${kind}：添加照片` }).click()
  await (await choosing).setFiles({ name: `${kind}.jpg`, mimeType: 'image/jpeg', buffer: photo() })
  await page.getByRole('region', { name: kind }).getByText('1 份').waitFor()
}

const fill = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label, exact: true }).fill(text)

const choose = (page: Page, label: string, option: string) =>
  page.getByRole('combobox', { name: label }).selectOption({ label: option })

/** 有, to each question of yes and no that is on the page. */
async function sayYes(page: Page): Promise<void> {
  for (const each of await page.getByRole('radio', { name: '有', exact: true }).all()) await each.click()
}

/** Every condition that waits for a person is judged to hold. */
async function judgeAll(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /没有认定$/ })
  for (let left = await open.count(); left > 0; left = await open.count()) {
    const row = open.first()
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
    await page
      .getByRole('group', { name: /^审核认定/ })
      .getByRole('button', { name: '满足', exact: true })
      .click()
    await expect.poll(() => open.count()).toBeLessThan(left)
  }
}

/** The decision is chosen, submitted, and what follows from it is agreed to. */
async function decide(page: Page, decision: string): Promise<void> {
  await page.getByRole('radio', { name: decision }).click()
  await page.getByRole('button', { name: '提交，看下一件' }).click()
  await answer(page, '就这样定')
  await page.getByText(`${decision}：已办`).waitFor()
}

describe('a station from 报名 to 培育对象', () => {
  it('is filled in, and the form says at once what still stands in the way', async () => {
    const page = await site.visit({ as: 'enterprise-b' })
    await page.goto('/me')
    await page.getByRole('link', { name: '我的办理' }).click()
    await page.getByRole('link', { name: '服务站报名' }).click()
    await page.getByRole('button', { name: '开始填' }).click()
    await page.getByText(/^还差 \d+ 项，才能提交$/).waitFor()

    await fill(page, '固定对外服务电话', '010-0000-0021')
    await fill(page, '政策信息传播工具', '公众号、公示栏')
    await fill(page, '办公场所地址', '海淀区示例路 1 号')
    await fill(page, '服务站名称', '榆木里专精特新服务站（示例）')
    for (const [passage, inside] of [
      ['主体资格', '成立满 2 年'],
      ['经营与信用', '经营状况良好'],
      ['场所与设施', '固定办公场所不少于 100 平方米'],
      ['团队与制度', '3 名及以上专职人员'],
      ['综合与专业服务能力', '能提供综合服务'],
    ] as const)
      await openPassage(page, passage, inside)
    await choose(page, '登记地', '北京市')
    await choose(page, '单位性质', '法人')
    await page.getByLabel('成立日期', { exact: true }).fill('2019-05-06')
    await fill(page, '专职人员', '4')
    await page.getByRole('button', { name: '活动组织', exact: true }).click()
    await page.getByRole('button', { name: '融资促进', exact: true }).click()
    await sayYes(page)
    await fill(page, '固定办公场所面积', '92')
    await page.getByText('填的是 92 平方米，还差 8 平方米。').waitFor()
    await main(page).getByText('这一句没有留余地，说明理由也不能提交。').waitFor()
    await page.getByRole('button', { name: '1 项不满足，不能提交' }).waitFor()
    await fill(page, '固定办公场所面积', '117')
    for (const kind of ['营业执照或登记证书', '办公场所证明', '专职人员证明', '制度和流程']) await add(page, kind)
    await page.getByText('都齐了，可以提交').waitFor()

    await page.getByRole('checkbox', { name: '同意以上声明' }).click()
    await fill(page, '签名', '赵先生')
    await site.world.cloud.runTimer('jobs', 'tick')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await answer(page, '提交')
    await page.getByText('区里在办：区级初审').waitFor()
    await page.context().close()
  })

  it('is reviewed by the district, and by another in the city, condition by condition', async () => {
    const district = await site.visit({ as: 'district-haidian', screen: desktop })
    await district.goto('/admissions')
    await district.getByRole('heading', { name: /澜微传感/ }).waitFor()
    await district.getByRole('radio', { name: '通过，报市经信局复核' }).click()
    await district.getByRole('button', { name: '提交，看下一件' }).click()
    await district.getByText(/^还有 \d+ 项没有认定。$/).waitFor()
    await judgeAll(district)
    await decide(district, '通过，报市经信局复核')
    await district.context().close()

    const city = await site.visit({ as: 'city-1', screen: desktop })
    await city.goto('/admissions')
    await city.getByRole('heading', { name: /澜微传感/ }).waitFor()
    await decide(city, '复核合格，开始公示')
    await city.context().close()
  })

  it('is published, and somebody objects', async () => {
    const page = await site.visit({ as: 'visitor' })
    await page.goto('/published')
    await page.getByRole('button', { name: /澜微传感/ }).click()
    await page.getByRole('textbox', { name: '对这一家提异议' }).fill('办公场所是别家的')
    await page.getByRole('button', { name: '提异议', exact: true }).click()
    await page.getByRole('dialog').last().getByRole('button', { name: '提异议', exact: true }).click()
    await page.getByText('异议已提交').waitFor()
    await page.context().close()
  })

  it('is admitted once the term is over and the objection was found untrue, and the applicant reads it', async () => {
    const city = await site.visit({ as: 'city-1', screen: desktop })
    await city.goto('/admissions')
    await city.getByText('现在还不能：期限还没有到。').first().waitFor()
    await city.getByRole('radio', { name: /查明一条异议/ }).click()
    await city.getByRole('radio', { name: /办公场所是别家的/ }).click()
    await city.getByRole('radio', { name: '不属实', exact: true }).click()
    await city.getByRole('textbox', { name: '理由' }).fill('看过租赁合同原件')
    await city.getByRole('button', { name: '提交，看下一件' }).click()
    await answer(city, '就这样定')
    await city.getByText('查明一条异议：已办').waitFor()
    await city.context().close()

    goTo(site.world, Date.parse('2026-10-16T09:00:00+08:00'))
    const later = await site.visit({ as: 'city-1', screen: desktop })
    await later.goto('/admissions')
    await later.getByRole('heading', { name: /澜微传感/ }).waitFor()
    await decide(later, '公示期满，确定为培育对象')
    await later.context().close()

    const page = await site.visit({ as: 'enterprise-b' })
    await page.goto('/applications')
    await page.getByText('培育对象', { exact: true }).first().waitFor()
    await page
      .getByRole('link', { name: /服务站报名.*成为培育对象/s })
      .first()
      .click()
    await page.getByText('看过租赁合同原件').first().waitFor()
    await page.context().close()
  })
})
