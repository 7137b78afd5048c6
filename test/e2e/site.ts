import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startFront } from '../../dev/front'
import { openWorld, type World, type WorldChoices } from '../world'
import { openBrowser } from './browser'
import { setClock } from './clock'
import { watch } from './watch'

export const phone = { width: 390, height: 844 }
export const narrow = { width: 320, height: 693 }
export const desktop = { width: 1440, height: 900 }

/** For one thing to happen. That it happens is the test, not how soon on a machine that has other work. */
export const PATIENCE_MS = 60_000

/** How a visit looks and who pays it. */
export interface Visit {
  /** a persona's session, or nobody */
  as?: string
  screen?: { width: number; height: number }
  theme?: 'light' | 'dark'
  text?: 'normal' | 'large' | 'extra-large'
  /** where the page is served from, when not straight from the product */
  origin?: string
}

export interface Site {
  world: World
  browser: Browser
  url: string
  /** A browser of its own for this person, signed in as the client keeps it, with location refused. */
  visit(visit?: Visit): Promise<Page>
  /** @throws when a page broke, or asked for anything off this machine */
  close(): Promise<void>
}

/** The product as `npm start` serves it, and a browser that looks at it. */
export async function openSite(choices: WorldChoices = {}): Promise<Site> {
  const world = await openWorld({ timers: true, ...choices })
  await world.cloud.runTimer('jobs', 'tick') // the directory that a phone keeps is published by the first tick
  const front = await startFront(world.cloud, 0)
  const browser = await openBrowser()
  const faults: string[] = []
  const contexts: BrowserContext[] = []
  return {
    world,
    browser,
    url: front.url,
    async visit({ as, screen = phone, theme = 'light', text = 'normal', origin = front.url } = {}) {
      const kept = { display: { theme, text }, ...(as && { session: as }) }
      const localStorage = Object.entries(kept).map(([name, value]) => ({ name, value: JSON.stringify(value) }))
      const context: BrowserContext = await browser.newContext({
        viewport: screen,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
        hasTouch: screen === phone,
        storageState: { cookies: [], origins: [{ origin, localStorage }] },
        baseURL: origin,
      })
      contexts.push(context)
      context.setDefaultTimeout(PATIENCE_MS)
      await setClock(context, world.cloud.now())
      return watch(await context.newPage(), origin, faults)
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      await front.close()
      await world.close()
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
  }
}
