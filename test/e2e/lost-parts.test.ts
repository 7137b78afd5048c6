import { readFileSync } from 'node:fs'
import path from 'node:path'
import { screens } from '@shared/screens'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { states } from '@/copy/states'
import { titles } from '@/copy/titles'
import { carriers } from '../../demo/index'
import { root } from '../../dev/build'
import { desktop, openSite, type Site, type Visit } from './site'

const { retry, failed } = states
const ALWAYS = Number.POSITIVE_INFINITY
const starting = readFileSync(path.join(root, 'dist/h5/index.html'), 'utf8')
const appScript = /\/js\/app\.\w+\.js/.exec(starting)![0]
/** Fetched on demand, or ahead of that: what no tag of the page itself has. */
const isPart = (kind: string) => (url: URL) =>
  url.pathname.startsWith(`/${kind}/`) && !starting.includes(`="${url.pathname}"`)

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

/** Loses each of these as it is asked for, so many times; says which were lost. */
async function lose(page: Page, which: Parameters<Page['route']>[0], times = ALWAYS): Promise<Map<string, number>> {
  const lost = new Map<string, number>()
  await page.route(which, (route) => {
    const name = route.request().url()
    const before = lost.get(name) ?? 0
    if (before >= times) return route.continue()
    lost.set(name, before + 1)
    return route.abort()
  })
  return lost
}

/** A page, and the documents that were loaded into it. */
async function visit(look: Visit = {}) {
  const page = await site.visit(look)
  const documents: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url())
  })
  return { page, documents }
}

/** The scripts that finding has asked for when it is all there. */
async function scriptsOf(look: Visit) {
  const { page } = await visit(look)
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  await page.goto(screens.find.url)
  await page.getByText(`${carriers.length} 家`).first().waitFor()
  if (look.screen) await map(page).waitFor()
  return scripts.filter((name) => name.endsWith('.js'))
}

const shownMain = (page: Page) => page.getByRole('main').filter({ visible: true })
const failure = (page: Page) => shownMain(page).getByRole('alert').filter({ hasText: failed.read.title })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).filter({ visible: true })
const map = (page: Page) => page.locator('.leaflet-container')
const settings = (page: Page) => shownMain(page).getByText('跟着手机').first()

describe('a screen whose scripts or styles are lost', () => {
  it.each(['js', 'css'])(
    'stays lost (%s): says so under its own address, leads back, and comes when asked again',
    async (kind) => {
      const { page, documents } = await visit()
      await page.goto(screens.me.url)
      const link = shownMain(page).getByText(titles.display)
      await link.waitFor()
      const lost = await lose(page, isPart(kind))
      await link.click()
      await failure(page).waitFor()
      expect(lost.size).toBeGreaterThan(0)
      expect(Math.max(...lost.values())).toBeGreaterThan(3)
      expect(await heading(page, titles.display).count()).toBe(1)
      expect(new URL(page.url()).pathname).toBe(screens.display.url)
      await page.goBack()
      await link.waitFor()
      await link.click()
      await failure(page).waitFor()
      await page.unrouteAll()
      await page.getByRole('button', { name: retry }).click()
      await settings(page).waitFor()
      expect(await failure(page).count()).toBe(0)
      await page.getByRole('button', { name: '返回' }).click()
      await link.waitFor()
      expect(documents).toHaveLength(1)
    },
  )

  it.each(['js', 'css'])('lost twice (%s): comes by itself', async (kind) => {
    const { page, documents } = await visit()
    await page.goto(screens.me.url)
    const lost = await lose(page, isPart(kind), 2)
    await shownMain(page).getByText(titles.display).click()
    await settings(page).waitFor()
    expect([...lost.values()]).toContain(2)
    expect(documents).toHaveLength(1)
  })

  it('opened by its address, a tab: says so, and comes when asked again', async () => {
    const { page, documents } = await visit()
    await lose(page, isPart('js'))
    await page.goto(`${screens.find.url}?district=haidian`)
    await failure(page).waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: retry }).click()
    await shownMain(page)
      .getByText(/\d+ 家/)
      .first()
      .waitFor()
    expect(new URL(page.url()).search).toBe('?district=haidian')
    expect(documents).toHaveLength(1)
  })

  it('on a desktop, where finding and the map are parts of their own: says so, and comes when asked again', async () => {
    const onPhone = await scriptsOf({})
    const more = (await scriptsOf({ screen: desktop })).filter((script) => !onPhone.includes(script))
    expect(more.length).toBeGreaterThan(1)
    for (const script of more) {
      const { page, documents } = await visit({ screen: desktop })
      await lose(page, `**${script}`)
      await page.goto(screens.find.url)
      await failure(page).waitFor()
      await page.unrouteAll()
      await page.getByRole('button', { name: retry }).click()
      await map(page).waitFor()
      expect(documents).toHaveLength(1)
    }
  })
})

describe('another deployment', () => {
  /** The page as it is served when something in the client has changed. */
  const pageWith = (script: string) => ({ contentType: 'text/html', body: starting.replace(appScript, script) })

  it('that took a screen away: loads the page anew, and the screen is there', async () => {
    const { page, documents } = await visit()
    await page.goto(screens.me.url)
    const next = '/js/app.00000000.js'
    await page.route(isPart('js'), (route) =>
      documents.length > 1 ? route.continue() : route.fulfill({ ...pageWith(next), status: 404 }),
    )
    await page.route(`**${next}`, async (route) => route.fulfill({ path: path.join(root, 'dist/h5', appScript) }))
    await page.route(`**${screens.display.url}`, (route) => route.fulfill(pageWith(next)))
    await shownMain(page).getByText(titles.display).click()
    await settings(page).waitFor()
    expect(documents).toHaveLength(2)
    expect(new URL(page.url()).pathname).toBe(screens.display.url)
    await page.goBack()
    await shownMain(page).getByText(titles.display).waitFor()
  })

  it('that answers by turns with the old one: the page is loaded anew once', async () => {
    const { page, documents } = await visit()
    await page.goto(screens.me.url)
    await lose(page, isPart('js'))
    await page.route(`**${screens.display.url}`, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.fulfill(pageWith('/js/app.11111111.js')),
    )
    await shownMain(page).getByText(titles.display).click()
    await expect.poll(() => documents.length).toBe(2)
    await failure(page).waitFor()
    expect(documents).toHaveLength(2)
  })
})

describe('what the client begins with', () => {
  it.each(['js', 'css'])('stays lost (%s): the page says so, and comes when asked again', async (kind) => {
    const { page } = await visit()
    const lost = await lose(page, `**/${kind}/app.*`)
    await page.goto(screens.display.url)
    await page.getByRole('alert').filter({ hasText: failed.read.title }).waitFor()
    expect(await page.getByRole('alert').textContent()).toContain(failed.read.text)
    expect([...lost.values()]).toEqual([4])
    await page.unrouteAll()
    await page.getByRole('button', { name: retry }).click()
    await settings(page).waitFor()
  })

  it('is lost twice: comes by itself', async () => {
    const { page, documents } = await visit()
    const lost = await lose(page, '**/js/app.*', 2)
    await page.goto(screens.display.url)
    await settings(page).waitFor()
    expect([...lost.values()]).toEqual([2])
    expect(documents).toHaveLength(1)
    expect(await page.getByText(failed.read.title).isVisible()).toBe(false)
  })

  it('was taken away by another deployment, and the page itself is sent in its place: the page says so', async () => {
    const { page } = await visit()
    await page.route('**/js/app.*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    await page.goto(screens.display.url)
    await page.getByRole('alert').filter({ hasText: failed.read.title }).waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: retry }).click()
    await settings(page).waitFor()
  })
})
