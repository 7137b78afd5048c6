import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../dev/build'
import { steps } from '../../dev/walk/steps'
import { Walker } from '../../dev/walk/walker'
import { morning } from '../world'
import { desktop, openSite, type Site } from './site'

/** 走一遍: a page beside the app on the local server, which leads a newcomer through the main job and knows from data how far they are. */
let site: Site
let walker: Walker
beforeAll(async () => {
  // before the station opens, so that there is something to wait for
  site = await openSite({ now: morning - 3 * 3_600_000 })
  walker = new Walker(site.url)
})
afterAll(() => site?.close())

it('each step opens its screen as its person, and is ticked off by what was done and not by a click', async () => {
  const page = await site.visit({ screen: desktop })
  await page.goto('/dev/walk')
  const current = page.locator('[aria-current=step]')
  await current.getByText(steps[0]!.title).waitFor()
  await current.getByRole('button', { name: '换成王女士，打开' }).click()
  const app = page.frameLocator('iframe')
  await app
    .getByRole('link', { name: /（示例）/ })
    .first()
    .waitFor()
  expect(await page.evaluate(() => localStorage.getItem('session'))).toBe('"enterprise-a"')
  await page.getByText(`做完 0 步，共 ${steps.length} 步`).waitFor()
  await steps[0]!.act(walker)
  await current.getByText(steps[1]!.title).waitFor()
  await page.getByText(`做完 1 步，共 ${steps.length} 步`).waitFor()
  await current.getByRole('button', { name: '看王女士的凭证' }).click()
  await app.getByText(/秒后换新码/).waitFor()
})

it('puts the clock forward where one would have to wait for an appointment', async () => {
  const page = await site.visit({ screen: desktop })
  await page.goto('/dev/walk')
  const current = page.locator('[aria-current=step]')
  await current.getByText(steps[1]!.title).waitFor()
  const before = site.world.cloud.now()
  const forward = current.getByRole('button', { name: /把时钟拨到/ })
  await forward.click()
  await current.getByRole('button', { name: '换成林老师，打开' }).waitFor()
  expect(site.world.cloud.now()).toBeGreaterThan(before)
})

it('each of the others opens its screen as its person too, and there is something to do there', {
  timeout: 300_000,
}, async () => {
  const page = await site.visit({ screen: desktop })
  await page.goto('/dev/walk')
  const app = page.frameLocator('iframe')
  const opened: string[] = []
  for (const { title, who, act } of steps.slice(1)) {
    const row = page.locator('[aria-current=step]').filter({ hasText: title })
    await row.waitFor()
    const forward = row.getByRole('button', { name: /把时钟拨到/ })
    const open = row.getByRole('button', { name: /^换成.+，打开$/ })
    await forward.or(open).waitFor()
    if (await forward.isVisible()) await forward.click()
    await open.click()
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('session')), { message: title })
      .toBe(JSON.stringify(who))
    const { steps: told } = (await (await fetch(`${site.url}/dev/walk/steps`)).json()) as Told
    const { address } = told.find((each) => each.title === title)!
    const frame = page.frames().find((each) => each !== page.mainFrame())!
    await frame.waitForURL((url) => url.pathname === new URL(address, site.url).pathname)
    await app.locator('main a[href], main button, main input').first().waitFor()
    expect(await app.locator('[role=alert]:visible').allInnerTexts(), title).toEqual([])
    opened.push(title)
    await act(walker)
  }
  await page.getByText(`${steps.length} 步都做完了`).waitFor()
  expect(opened).toHaveLength(steps.length - 1)
})

interface Told {
  steps: { title: string; address: string }[]
}

it('nothing of it is in the build for browsers', () => {
  const site = path.join(root, 'dist/h5')
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  expect(texts.filter((text) => text.includes('走一遍') || text.includes('dev/walk'))).toEqual([])
  expect(texts.some((text) => text.includes('全部已读'))).toBe(true)
})
