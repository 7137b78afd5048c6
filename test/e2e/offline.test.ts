import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { openSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

describe('without a network', () => {
  it('every screen says so, finding goes on, and the words go when the network comes back', async () => {
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/me')
    await page.getByText('大字与深色').waitFor()
    await page.getByText('找服务', { exact: true }).last().click()
    await page.getByText(`${carriers.length} 家`).waitFor()
    const said = page.locator('.taro_page:not([style*="none"])').getByRole('alert').filter({ hasText: '没有网络' })
    expect(await said.count()).toBe(0)
    await page.context().setOffline(true)
    await said.waitFor()
    await page.getByRole('button', { name: '正在营业' }).click()
    await page.getByText(/^\d+ 家/).waitFor()
    await page.getByText('我的', { exact: true }).last().click()
    await said.waitFor()
    await page.context().setOffline(false)
    await said.waitFor({ state: 'detached' })
    await page.context().close()
  })
})
