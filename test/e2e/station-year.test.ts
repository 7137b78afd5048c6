import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { stored } from '../cloudfunctions/stored'
import { goTo } from './clock'
import { earn } from './earn'
import { desktop, openSite, type Site } from './site'
import { add, choose, decide, fill, judgeAll, openPassage, pickPlace, sayYes } from './steps/admission'
import { answer, ledger } from './steps/desk'

/** One station from its application to the list of its first cycle and its certificate, with the clock moved along (D1–D6, E9). */
let site: Site
beforeAll(async () => {
  site = await openSite({ timers: true, now: Date.parse('2026-06-01T09:00:00+08:00') })
})
afterAll(() => site?.close())

const station = '榆木里专精特新服务站（示例）'
const main = (page: Page) => page.getByRole('main')
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}
const officer = async (as: string) => {
  const page = await site.visit({ as, screen: desktop })
  await page.goto('/lists')
  return page
}

describe('a station from 报名 to 培育成功', () => {
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
    await fill(page, '服务站名称', station)
    for (const [passage, inside] of [
      ['主体资格', '成立满 2 年'],
      ['经营与信用', '经营状况良好'],
      ['场所与设施', '固定办公场所不少于 100 平方米'],
      ['团队与制度', '3 名及以上专职人员'],
      ['综合与专业服务能力', '能提供综合服务'],
    ] as const)
      await openPassage(page, passage, inside)
    await pickPlace(page)
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
    await city.getByRole('radio', { name: '查明一条异议', exact: true }).click()
    await city.getByRole('radio', { name: /办公场所是别家的/ }).click()
    await city.getByRole('radio', { name: '不属实', exact: true }).click()
    await city.getByRole('textbox', { name: '理由' }).fill('看过租赁合同原件')
    await city.getByRole('button', { name: '提交，看下一件' }).click()
    await answer(city, '就这样定')
    await city.getByText('查明一条异议：已办').waitFor()
    await city.context().close()

    goTo(site.world, Date.parse('2026-06-09T09:00:00+08:00'))
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

  it('earns what its services are worth, and its ledger shows it', async () => {
    goTo(site.world, Date.parse('2026-09-21T09:00:00+08:00'))
    const [carrier] = await stored(site.world, 'carriers', { name: station })
    const earned = await earn(new Scene(site.world), 'enterprise-b', carrier!._id)
    const page = await site.visit({ as: 'enterprise-b' })
    const rows = (await ledger(page)).filter({ hasText: /\+\d/ })
    await expect.poll(() => rows.count()).toBe(earned)
    await page.context().close()
  })

  it('is in the list of its cycle, made by one of the city and checked by another', async () => {
    goTo(site.world, Date.parse('2026-11-16T10:00:00+08:00'))
    const page = await officer('city-1')
    await page.getByRole('button', { name: '新建 2026 周期的一批' }).click()
    await page.getByText(station).first().waitFor()
    await page.getByRole('button', { name: '列入', exact: true }).click()
    for (const [label, day] of [
      ['公布日', '2026-11-17'],
      ['资格起', '2026-11-17'],
      ['资格止', '2027-11-16'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(day)
    await page.getByText('正好一年，和原文一致。').waitFor()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText(/^这份名单你写过，由没有写过的人核对/).waitFor()
    await shot(page, 'list-draft-1440')
    await page.context().close()

    const other = await officer('city-2')
    await other.getByRole('button', { name: '核对无误' }).click()
    await answer(other, '核对无误')
    await other.getByText('已核对，等公布').first().waitFor()
    await other.context().close()
  })

  it('is read there by everybody once the list is published, on its day', async () => {
    goTo(site.world, Date.parse('2026-11-17T09:30:00+08:00'))
    const page = await officer('city-2')
    await page.getByRole('button', { name: '公布', exact: true }).click()
    await answer(page, '公布')
    await page.getByText(/^已经公布，不能再改/).waitFor()
    await shot(page, 'list-published-1440')
    await page.context().close()

    for (const [name, visit] of [
      ['recognised-390', {}],
      ['recognised-320-dark', { screen: { width: 320, height: 700 }, theme: 'dark' }],
      ['recognised-390-elder', { text: 'extra-large' }],
      ['recognised-1440', { screen: desktop }],
    ] as const) {
      const anyone = await site.visit(visit)
      await anyone.goto('/recognised')
      await anyone.getByText('2026 周期第一批').first().click()
      await anyone.getByText(station).first().waitFor()
      expect(await anyone.getByText(/示例规则（非官方）/).count()).toBeGreaterThan(0)
      await shot(anyone, name)
      await anyone.context().close()
    }
  })

  it('has its title and its certificate, which a visitor opens by its code', async () => {
    const page = await site.visit({ as: 'enterprise-b' })
    await page.goto('/applications')
    await page.getByText('培育成功', { exact: true }).first().waitFor()
    await shot(page, 'applications-390')
    await page.goto('/certificate')
    await page.getByRole('main').getByRole('button', { name: '看我的证牌' }).click()
    const valid = /^有效，到 2027/
    await page.getByText(valid).first().waitFor()
    const code = new URL(page.url()).searchParams.get('code') ?? ''
    await page.context().close()

    const visitor = await site.visit()
    await visitor.goto('/certificate')
    await visitor.getByRole('textbox', { name: '证号' }).fill(code)
    await visitor.getByRole('button', { name: '查证号', exact: true }).click()
    await visitor.getByText(valid).first().waitFor()
    await visitor.getByText(station).first().waitFor()
    expect(await visitor.getByText('赵先生').count()).toBe(0)
    await shot(visitor, 'certificate-390')
    await visitor.context().close()
  })
})
