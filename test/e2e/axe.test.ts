import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import screens from '../../miniprogram/screens.json'
import { furnish, type Look, type ScreenName } from './furnish'
import { faults } from './layout'
import { openSite, type Site } from './site'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const names = Object.keys(screens) as ScreenName[]
const looks = { light: 'app theme-light', dark: 'app theme-dark', 'elder ×1.5': 'app theme-light elder-xl' }

let site: Site
let town: Record<ScreenName, Look>
const pages = new Map<string, Page>()

beforeAll(async () => {
  site = await openSite({ timers: false })
  town = await furnish(site.world)
})
afterAll(() => site?.close())

/** One page for each person: signing in once is enough. */
async function open(name: ScreenName): Promise<Page> {
  const { as, params = {}, shows } = town[name]
  const page = pages.get(as ?? '') ?? (await site.visit({ as }))
  pages.set(as ?? '', page)
  await page.goto(`${screens[name].url}?${new URLSearchParams(params)}`)
  await page.getByRole('main').getByText(shows).first().waitFor()
  return page
}

/** The look that 大字与深色 would give: its classes, wherever the app put them. */
const dress = (page: Page, classes: string) =>
  page.evaluate((classes) => {
    for (const each of document.querySelectorAll('.app')) {
      const own = [...each.classList].filter((name) => !/^(app|theme-|elder)/.test(name))
      each.className = `${classes} ${own.join(' ')}`
    }
  }, classes)

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    )
}

describe('every screen, for everyone', () => {
  it.each(names)('%s', async (name) => {
    const page = await open(name)
    const found: Record<string, string[]> = {}
    for (const [look, classes] of Object.entries(looks)) {
      await dress(page, classes)
      found[look] = await findings(page)
    }
    const { sideways, clipped, offScreen, small } = faults
    found['elder: wider than the screen'] = await sideways(page)
    found['elder: words cut off'] = await clipped(page)
    found['elder: controls off the screen'] = await offScreen(page)
    await dress(page, looks.light)
    found['controls smaller than 44 px'] = await small(page)
    found['wider than the screen'] = await sideways(page)
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
  })
})
