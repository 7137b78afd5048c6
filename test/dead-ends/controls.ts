import type { Page } from 'playwright-core'

/** Something that can be pressed: what it is called, and which of those of the same name. */
export interface Control {
  name: string
  nth: number
}

/** Of controls that look alike, such as the rows of a list, so many are pressed. */
const ALIKE = 3

/** What changes who looks on, or leaves the page for another program. */
const left = ['不登录']

/** The addresses that the page links to, and the buttons of the page (or of the sheet that lies on it) worth pressing. */
export const controlsOf = (page: Page, others: readonly string[]): Promise<{ links: string[]; buttons: Control[] }> =>
  page.evaluate(
    ({ alike, passed }) => {
      const shown = (each: Element) => each.checkVisibility()
      const main = [...document.querySelectorAll('main')].find(shown)
      const screen = [...document.querySelectorAll('dialog[open]')].at(-1) ?? main?.parentElement ?? document.body
      const all = [...screen.querySelectorAll<HTMLElement>('button:not([aria-disabled=true])')].filter(shown)
      const nameOf = (each: HTMLElement) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim()
      const seen = new Map<string, number>()
      const kinds = new Map<string, number>()
      const buttons: { name: string; nth: number }[] = []
      for (const each of all) {
        const name = nameOf(each)
        const nth = seen.get(name) ?? 0
        seen.set(name, nth + 1)
        if (each.closest('header') || each.matches(':scope > button') || each.parentElement === main?.parentElement)
          continue
        if (passed.some((word) => name === word || name.startsWith(word))) continue
        const kind = `${each.className} in ${each.parentElement?.className}`
        const count = kinds.get(kind) ?? 0
        kinds.set(kind, count + 1)
        if (count < alike) buttons.push({ name, nth })
      }
      const hrefs = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(shown).map(({ href }) => href)
      const own = hrefs.map((href) => new URL(href)).filter(({ origin }) => origin === location.origin)
      return { links: [...new Set(own.map(({ pathname, search }) => pathname + search))], buttons }
    },
    { alike: ALIKE, passed: [...left, ...others] },
  )

/** Presses it, as a person would; false: it is not there any more. */
export const press = (page: Page, { name, nth }: Control): Promise<boolean> =>
  page.evaluate(
    ({ name, nth }) => {
      const shown = (each: Element) => each.checkVisibility()
      const main = [...document.querySelectorAll('main')].find(shown)
      const screen = [...document.querySelectorAll('dialog[open]')].at(-1) ?? main?.parentElement ?? document.body
      const all = [...screen.querySelectorAll<HTMLElement>('button:not([aria-disabled=true])')].filter(shown)
      const nameOf = (each: HTMLElement) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim()
      const found = all.filter((each) => nameOf(each) === name)[nth]
      found?.click()
      return found !== undefined
    },
    { name, nth },
  )
