import { afterAll, beforeAll, expect, it } from 'vitest'
import { carrier as words } from '../../miniprogram/copy/carrier'
import { openSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

it('what is copied is on the clipboard, said once, and nowhere else', async () => {
  const page = await site.visit()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/carrier?carrierId=station-a')
  await page.getByRole('button', { name: words.route }).click()
  await page.getByText(words.copied).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/（示例）/)
  expect(await page.getByText('已复制').count()).toBe(1)
  // Invitation codes are copied too, and are to be seen this once.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(copied)
})
