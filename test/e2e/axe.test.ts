import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ScreenName, screenNames } from '@shared/screens'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, furnish, type Town } from './furnish'
import { faults } from './layout'
import { desktop, openSite, phone, type Site } from './site'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const names = screenNames
const looks = { light: 'app theme-light', dark: 'app theme-dark', 'elder ×1.5': 'app theme-light elder-xl' }

let site: Site
let town: Town
const pages = new Map<string, Page>()

beforeAll(async () => {
  site = await openSite({ timers: false })
  town = await furnish(site.world)
})
afterAll(() => site?.close())

/** One page for each person and size of screen: signing in once is enough. */
async function open(name: ScreenName, screen = phone): Promise<Page> {
  const { as, params = {}, shows } = town[name]
  const key = `${as} ${screen.width}`
  const page = pages.get(key) ?? (await site.visit({ as, screen }))
  pages.set(key, page)
  await page.goto(addressOf(name, params))
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

/** What is wrong, by look; empty when nothing is. */
const wrong = (found: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))

/** Made of columns, which stand edge to edge; the others are made of blocks. */
const columns: ScreenName[] = [
  ...(['map', 'grants', 'review', 'checks', 'stations', 'notices', 'noticeNew', 'tasks', 'settings'] as const),
  ...(['complaintDesk', 'codes', 'ratingTexts', 'admissions', 'removals', 'lists', 'cycleLedger'] as const),
]
/** One thing from end to end: its blocks stand without a distance. */
const joined: ScreenName[] = ['find']
/** These have columns of their own on a wide screen; the others grow margins. */
const wide: ScreenName[] = [...columns, 'home', 'find', 'desktop']

describe('every screen at 390×844, for everyone', () => {
  it.each(names)('%s', async (name) => {
    const page = await open(name)
    const found: Record<string, string[]> = {}
    for (const [look, classes] of Object.entries(looks)) {
      await dress(page, classes)
      found[look] = await findings(page)
    }
    found['elder: wider than the screen'] = await faults.sideways(page)
    found['elder: words cut off'] = await faults.clipped(page)
    found['elder: controls off the screen'] = await faults.offScreen(page)
    await dress(page, looks.light)
    if (!columns.includes(name)) {
      found['surfaces that bleed'] = await faults.bleeding(page)
      if (!joined.includes(name)) found['blocks unevenly apart'] = await faults.uneven(page)
    }
    found['controls smaller than 44 px'] = await faults.small(page)
    found['wider than the screen'] = await faults.sideways(page)
    expect(wrong(found)).toEqual({})
  })
})

it('would notice pale words and a button without a name', async () => {
  const page = await open('home')
  await page.addStyleTag({ content: 'main * { color: #ccc !important }' })
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect((await findings(page)).join()).toMatch(/color-contrast.*button-name|button-name.*color-contrast/s)
})

describe('the workbench at 1440×900', () => {
  it.each(wide)('%s', async (name) => {
    const page = await open(name, desktop)
    const found: Record<string, string[]> = {}
    for (const [look, classes] of Object.entries(looks)) {
      await dress(page, classes)
      found[look] = await findings(page)
      found[`${look}: wider than the screen`] = await faults.sideways(page)
      found[`${look}: words cut off`] = await faults.clipped(page)
    }
    await dress(page, looks.light)
    found['controls smaller than 44 px'] = await faults.small(page)
    expect(wrong(found)).toEqual({})
  })
})
