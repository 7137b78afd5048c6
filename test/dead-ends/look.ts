import type { Page } from 'playwright-core'
import type { Seen } from './judge'

/** A page that still waits after this is one that loads without end. */
export const PATIENCE_MS = 20_000
const PAUSE_MS = 40
/** So often in a row: what has just been drawn is about to ask. */
const SAME = 4

/** What a page asks for and has not got yet; kept from its first request on. */
export class Traffic {
  failed = 0
  private readonly open = new Set<unknown>()

  constructor(page: Page) {
    page.on('request', (request) => this.open.add(request))
    page.on('requestfinished', (request) => this.open.delete(request))
    page.on('requestfailed', (request) => {
      // A page that is left ends what it asked for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.failed++
      this.open.delete(request)
    })
    page.on('framenavigated', () => this.open.clear())
  }

  get quiet() {
    return this.open.size === 0
  }
}

type Glimpse = Pick<Seen, 'drawn' | 'text' | 'refusals' | 'ways' | 'fields'> & { address: string }

/** What is on the screen now. */
const glimpse = (page: Page): Promise<Glimpse> =>
  page.evaluate(() => {
    const shown = (each: Element) => each.checkVisibility()
    const main = [...document.querySelectorAll('main')].find(shown)
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
    const screen = dialog ?? main?.parentElement ?? document.body
    const inside = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(shown)
    const can = 'a[href], button:not([aria-disabled=true])'
    const fields = inside(screen, 'input, textarea, select')
    // what a layer has in its head is its own: it covers the page, and is closed there
    const own = inside(screen, can).filter((each) => (dialog || !each.closest('nav, header')) && each.tabIndex >= 0)
    const skip = screen.querySelector(':scope > button') // past the navigation
    const text = (dialog ?? main)?.textContent?.trim() ?? ''
    const waits = inside(screen, '[role=status][aria-busy]').length > 0
    const isSearch = (each: Element) => each.closest('[role=search]') !== null
    const partOf = (each: Element) => each.parentElement ?? each
    return {
      address: location.pathname + location.search,
      drawn: waits ? 'waiting' : text === '' ? 'blank' : 'page',
      text,
      refusals: inside(screen, '[role=alert]').map((each) => ({
        text: each.textContent?.trim() ?? '',
        ways: inside(each, `${can}, input, textarea`).length + beside(each),
      })),
      ways: own.filter((each) => each !== skip).length + fields.length,
      fields: fields.filter((each) => !isSearch(each)).map((each) => each.getAttribute('aria-label') ?? each.tagName),
    }

    /** What can be put right: the field that the no is said of, and what was typed in the same form. A search is no remedy. */
    function beside(alert: Element): number {
      const all = [...partOf(partOf(alert)).querySelectorAll<HTMLInputElement>('input, textarea, select')]
      const holds = (each: HTMLInputElement) =>
        /^(checkbox|radio)$/.test(each.type) ? each.checked : each.value !== ''
      const own = (each: Element) => partOf(alert).contains(each)
      return all.filter((each) => shown(each) && !isSearch(each) && (own(each) || holds(each))).length
    }
  })

/** Asked while the page gives way to another. */
function onItsWay(error: Error): null {
  if (/context was destroyed|navigation/i.test(error.message)) return null
  throw error
}

/** What the page shows once it has come to rest: the same several times in a row, with nothing awaited. */
export async function settled(page: Page, traffic: Traffic, patienceMs = PATIENCE_MS): Promise<Glimpse> {
  const until = Date.now() + patienceMs
  let [before, times] = ['', 0]
  for (;;) {
    const now = await glimpse(page).catch(onItsWay)
    const text = JSON.stringify(now)
    times = traffic.quiet && now?.drawn === 'page' && text === before ? times + 1 : 0
    if (now && (times >= SAME || Date.now() > until)) return now
    before = text
    await page.waitForTimeout(PAUSE_MS)
  }
}
