import { screens } from '@shared/screens'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressed, nowhere } from './addressed'
import { addressOf, furnish, type Town } from './furnish'
import { openSite, type Site } from './site'

let site: Site
let town: Town
const pages = new Map<string | undefined, Page>()
beforeAll(async () => {
  site = await openSite({ timers: false })
  town = await furnish(site.world)
})
afterAll(() => site?.close())

/** Opens an address as this person and takes the way on. */
async function homeFrom(address: string, as?: string) {
  const page = pages.get(as) ?? (await site.visit({ as }))
  pages.set(as, page)
  await page.goto(address)
  const main = page.getByRole('main').filter({ visible: true })
  await main.getByRole('heading', { name: '没有找到' }).waitFor()
  await main.getByRole('button', { name: '回首页' }).click()
  await page.waitForURL(`**${screens.home.url}`)
}

describe('an address that leads nowhere says so and leads home', () => {
  it.each(['/no-such-page', '/ticket/none', '/carrier/station-a'])('%s', async (address) => {
    await homeFrom(address)
  })

  for (const [what, paramsOf] of Object.entries(nowhere)) {
    it.each(addressed)(`%s with ${what}`, async (name, ...ids) => {
      await homeFrom(addressOf(name, paramsOf(ids)), town[name].as)
    })
  }

  it('is not what a known address says', async () => {
    const page = pages.get(undefined)!
    await page.goto(screens.home.url)
    await page.getByRole('main').getByText(town.home.shows).first().waitFor()
    expect(await page.getByText('没有找到').count()).toBe(0)
  })
})
