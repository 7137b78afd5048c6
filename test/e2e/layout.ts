import type { Page } from 'playwright-core'

/** What the eye would find wrong with the boxes of a page, each in words that lead to it; nothing when all is well. */
export const faults = {
  /** The page is wider than the screen. */
  sideways: (page: Page) =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth > clientWidth ? [`${scrollWidth} px on a screen of ${clientWidth}`] : []
    }),

  /** Words that end in … or are cut by the edge of their box. */
  clipped: (page: Page) =>
    page.evaluate(() => {
      const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter((each) => each.checkVisibility())
      return shown
        .filter((each) => {
          const { overflowX, overflowY } = getComputedStyle(each)
          if (each.matches('input, textarea, select')) return false
          if (each.clientWidth <= 1 || each.textContent?.trim() === '') return false // kept for screen readers only
          const across = /hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1
          return across || (/hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1)
        })
        .map((each) => `${each.className}: ${each.textContent.slice(0, 40)}`)
    }),

  /**
   * Surfaces that are not inset by the page's margin, and such as lie on a page that is itself a surface. What is painted in another
   * colour (a note, a chosen chip) is no surface.
   */
  bleeding: (page: Page) =>
    page.evaluate(() => {
      const main = [...document.querySelectorAll<HTMLElement>('main')].find((each) => each.checkVisibility())
      const app = main?.closest<HTMLElement>('.app')
      if (!main || !app) return ['no page']
      const paint = (each: Element) => getComputedStyle(each).backgroundColor
      const surface = (() => {
        const probe = document.createElement('i')
        probe.style.backgroundColor = 'var(--color-surface)'
        app.append(probe)
        const colour = paint(probe)
        probe.remove()
        return colour
      })()
      const found: string[] = []
      const look = (each: Element) => {
        if (each.tagName === 'DIALOG' || !each.checkVisibility()) return
        const { left, right, width } = each.getBoundingClientRect()
        if (paint(each) !== surface) return [...each.children].forEach(look)
        // A card or a list: what is smaller is a chip, a button or a picture.
        if (width < innerWidth / 2 || each.matches('a, button, input')) return
        const inset = left > 15 && right < innerWidth - 15
        if (paint(app) === surface || !inset)
          found.push(`${each.className}: ${Math.round(left)} to ${Math.round(right)}`)
      }
      ;[...main.children].forEach(look)
      return found
    }),

  /** Blocks of a page that are not 24 px from the one before. */
  uneven: (page: Page) =>
    page.evaluate(() => {
      const main = [...document.querySelectorAll<HTMLElement>('main')].find((each) => each.checkVisibility())
      const blocks = [...(main?.children ?? [])].filter((each) => {
        const { position } = getComputedStyle(each)
        return each.checkVisibility() && position !== 'absolute' && position !== 'fixed'
      })
      return blocks.flatMap((each, nth) => {
        const { top, height } = each.getBoundingClientRect()
        const name = `${each.className}: ${each.textContent.slice(0, 30)}`
        if (height === 0) return [`${name} is empty`]
        const before = blocks[nth - 1]
        const gap = before ? Math.round(top - before.getBoundingClientRect().bottom) : 24
        return gap === 24 ? [] : [`${name} ${gap} px`]
      })
    }),

  /** Controls that reach over an edge of the screen, other than in a row that scrolls. */
  offScreen: (page: Page) =>
    page.evaluate(() => {
      const scrolls = (each: Element | null): boolean =>
        each !== null && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement))
      return [...document.querySelectorAll<HTMLElement>('a, button, input, textarea, select')]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 0)
        .filter((each) => {
          const { left, right } = each.getBoundingClientRect()
          const skip = getComputedStyle(each).position === 'absolute' && right < 0 // the link past the navigation
          return !skip && (left < -1 || right > innerWidth + 1) && !scrolls(each.parentElement)
        })
        .map((each) => each.textContent.slice(0, 40) || each.getAttribute('aria-label') || each.outerHTML.slice(0, 80))
    }),

  /**
   * Controls that a thumb would miss: less than 44 px high or wide, counting what lies around them and still answers. What is
   * shown by its focus alone is looked at in focus.
   */
  small: (page: Page) =>
    page.evaluate(() => {
      const reaches = (each: HTMLElement) => {
        if (each.getBoundingClientRect().bottom <= 0) each.focus()
        each.scrollIntoView({ block: 'center', inline: 'center' })
        const { left, top, width, height } = each.getBoundingClientRect()
        if (width >= 43.5 && height >= 43.5) return true
        const [x, y] = [left + width / 2, top + height / 2]
        const hits = (dx: number, dy: number) => {
          const hit = document.elementFromPoint(x + dx, y + dy)
          return (
            hit !== null &&
            (each === hit || each.contains(hit) || (hit instanceof HTMLLabelElement && hit.contains(each)))
          )
        }
        const across = width >= 43.5 || (hits(-21, 0) && hits(21, 0))
        const down = height >= 43.5 || (hits(0, -21) && hits(0, 21))
        return across && down
      }
      return [...document.querySelectorAll<HTMLElement>('a, button, input, textarea, select, summary')]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 1)
        .filter((each) => !reaches(each))
        .map((each) => {
          const { width, height } = each.getBoundingClientRect()
          const name = each.textContent.slice(0, 30) || each.getAttribute('aria-label') || each.outerHTML.slice(0, 80)
          return `${name}: ${Math.round(width)}×${Math.round(height)}`
        })
    }),
}
