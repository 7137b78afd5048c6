import { afterAll, beforeAll, describe, it } from 'vitest'
import { openSite, type Site } from './site'

/** Whoever signs in or out starts with nothing but the directory that the device keeps. */
describe('becoming somebody else', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site?.close())

  it('leaves the first page standing while the directory is asked for again', async () => {
    const page = await site.visit()
    await page.goto('/')
    const first = page.getByRole('link', { name: /（示例）/ }).first()
    await first.waitFor()
    await page.getByRole('link', { name: '我的' }).click()
    await page.getByRole('button', { name: '不登录' }).click()
    await page.getByRole('link', { name: '首页' }).click()
    await first.waitFor()
  })
})
