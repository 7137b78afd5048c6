import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awardDoc, chainOf } from '../cloudfunctions/points/entries'
import { put, putAll } from '../cloudfunctions/stored'
import { goTo } from './clock'
import { desktop, openSite, type Site } from './site'
import { answer } from './steps/desk'

/** A 培育对象 that has earned enough becomes 培育成功 by the list that the city publishes (D4); how it became one is in `admission`. */
let site: Site
beforeAll(async () => {
  site = await openSite({ now: Date.parse('2026-11-16T10:00:00+08:00') })
  const docs = chainOf(Array.from({ length: 300 }, (_, n) => awardDoc(n, addDays(localDate('2026-03-20'), n % 190))))
  const { seq, hash } = docs.at(-1)!
  await putAll(site.world, 'ledger', docs)
  await put(site.world, 'ledger-heads', { _id: asId<CarrierId>('station-a'), seq, hash, turn: 0 })
})
afterAll(() => site?.close())

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}
const officer = async (as: string) => {
  const page = await site.visit({ as, screen: desktop })
  await page.goto('/lists')
  return page
}

describe('a list', () => {
  it('is made by one of the city, and checked by another', async () => {
    const page = await officer('city-1')
    await page.getByRole('button', { name: '新建 2026 周期的一批' }).click()
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

  it('is published on its day, and everybody reads it', async () => {
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
      await anyone
        .getByText(/青禾路/)
        .first()
        .waitFor()
      expect(await anyone.getByText(/示例规则（非官方）/).count()).toBeGreaterThan(0)
      await shot(anyone, name)
      await anyone.context().close()
    }
  })

  it('gives the station its title and its certificate', async () => {
    const page = await site.visit({ as: 'manager-a' })
    await page.goto('/applications')
    await page.getByText('培育成功', { exact: true }).first().waitFor()
    await shot(page, 'applications-390')
    await page.goto('/certificate')
    await page.getByRole('main').getByRole('button', { name: '看我的证牌' }).click()
    await page
      .getByText(/^有效，到 2027/)
      .first()
      .waitFor()
    await shot(page, 'certificate-390')
    await page.context().close()
  })
})
