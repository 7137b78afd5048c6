import { localDate } from '@shared/calendar/local-date'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sheets, sheetsOf } from '../../demo/year/tables'
import { workbook } from '../../dev/year/workbook'
import { awardDoc, chainOf } from '../cloudfunctions/points/entries'
import { putAll } from '../cloudfunctions/stored'
import { goTo } from './clock'
import { desktop, openSite, phone, type Site } from './site'
import { answer } from './steps/desk'

/** A points table from its file to its first day, by two people of the city (D2). */
let site: Site
beforeAll(async () => {
  site = await openSite()
  const days = ['2026-09-08', '2026-09-09', '2026-09-10']
  await putAll(site.world, 'ledger', chainOf(days.map((day, nth) => awardDoc(nth, localDate(day)))))
})
afterAll(() => site?.close())

const begins = { version: '0.5', effectiveFrom: '2026-10-01' }
const over = { 'S-01': { name: '政策宣讲会', amount: '2.5' }, 'S-06': { amount: '2.5' } }
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

async function bring(page: Page, name: string, sheets: Sheets): Promise<void> {
  await page.goto('/tables')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入一份' }).click()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await (await choosing).setFiles({ name, mimeType, buffer: workbook(sheets) })
  await page.waitForURL('**/table-draft?*')
}

describe('a points table', () => {
  it('with errors is told by cell, and nothing of it is taken', async () => {
    const page = await site.visit({ as: 'city-admin', screen: desktop })
    await bring(
      page,
      '有错的表.xlsx',
      sheetsOf(begins, { ...over, 'S-04': { amount: '=D2*0.5' }, 'S-09': { source: '' } }),
    )
    await page.getByRole('heading', { name: '2 处有错，整份没有导入。用着的表没有变。' }).waitFor()
    await page.getByText('事项!D5 “=D2*0.5”').waitFor()
    await page.getByText('事项!K10').waitFor()
    await shot(page, 'table-broken-1440')
    await page.goto('/tables')
    expect(await page.getByText('2026-10-01 起').count()).toBe(0)
    await page.context().close()
  })

  it('is compared, its renamed item is said by a person, a cycle is tried under it, and it goes to another', async () => {
    const page = await site.visit({ as: 'city-admin', screen: desktop })
    await bring(page, '新一版.xlsx', sheetsOf(begins, over))
    await page.getByRole('heading', { name: /^读好了，没有错/ }).waitFor()
    await page.getByText('S-06 知识产权辅导').first().waitFor()
    await page.getByText('原来叫“政策宣讲活动”').first().waitFor()
    expect(await page.getByRole('button', { name: '送另一个人批准' }).count()).toBe(0)
    await page.getByRole('combobox', { name: '认定为' }).selectOption({ label: 'S-01 政策宣讲会' })
    await page.getByRole('button', { name: '认定', exact: true }).click()
    await page.getByRole('button', { name: '送另一个人批准' }).waitFor()
    await page.getByRole('button', { name: '开始试算' }).click()
    await page.getByText(/^用草案重算 2026 周期/).waitFor()
    await page.getByText('S-01 1 笔 −0.5').waitFor()
    await shot(page, 'table-replay-1440')
    await page.getByRole('button', { name: '送另一个人批准' }).click()
    await answer(page, '提交')
    await page.getByText('这是你提交的，要由另一个人批准。').waitFor()
    expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
    await page.context().close()
  })

  it('is approved by the other, who sees the same, on a phone', async () => {
    const page = await site.visit({ as: 'city-1', screen: phone })
    await page.goto('/tables')
    await page.getByRole('link', { name: /新一版\.xlsx/ }).click()
    await page.getByRole('button', { name: '开始试算' }).click()
    await page.getByText('S-01 1 笔 −0.5').waitFor()
    await shot(page, 'table-approve-390')
    await page.getByRole('button', { name: '批准', exact: true }).click()
    await answer(page, '批准')
    await page.getByRole('heading', { name: /^2026-10-01 起用这一版/ }).waitFor()
    await page.context().close()
  })

  it('counts from its first day on, and not a day before', async () => {
    const versionNow = async () =>
      (await site.world.must('manager-a', 'points/items', { carrierId: 'station-a' })).table.version
    expect(await versionNow()).toBe('0.4')
    goTo(site.world, Date.parse('2026-10-01T09:00:00+08:00'))
    expect(await versionNow()).toBe('0.5')
    for (const [name, visit] of [
      ['table-list-320-dark', { screen: { width: 320, height: 700 }, theme: 'dark' }],
      ['table-list-390-elder', { text: 'extra-large' }],
    ] as const) {
      const page = await site.visit({ as: 'city-1', ...visit })
      await page.goto('/tables')
      await page.getByText(/0\.5$/).first().waitFor()
      await shot(page, name)
      await page.getByRole('link', { name: /新一版\.xlsx/ }).click()
      await page.getByRole('heading', { name: /^2026-10-01 起用这一版/ }).waitFor()
      await shot(page, `${name}-draft`)
      await page.context().close()
    }
  })
})
