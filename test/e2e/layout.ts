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
          if (each.matches('input, textarea, select, .leaflet-container')) return false // what lies under these moves
          if (each.closest('#board')) return false // a block is as high as its time is long, and whole in the pane beside it
          if (each.clientWidth <= 1 || each.textContent?.trim() === '') return false // kept for screen readers only
          const across = /hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1
          return across || (/hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1)
        })
        .map((each) => `${each.className}: ${each.textContent.slice(0, 40)}`)
    }),

  /**
   * Surfaces that are not inset by the page's margin, and such as lie flat on a page that is itself a surface. What is painted in another
   * colour (a note, a chosen chip) is no surface. On a page of columns a surface may also be as wide as the screen: there is no
   * third way.
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
      const wide = main.parentElement?.matches('[class*="wide"]')
      const found: string[] = []
      const look = (each: Element) => {
        if (each.tagName === 'DIALOG' || !each.checkVisibility()) return
        const { left, right, width } = each.getBoundingClientRect()
        if (paint(each) !== surface) return [...each.children].forEach(look)
        // A card or a list: what is smaller is a chip, a button or a picture.
        if (width < innerWidth / 2 || each.matches('a, button, input')) return
        const inset = left > 15 && right < innerWidth - 15
        const across = wide && left === 0 && right === innerWidth
        const hidden = paint(app) === surface && getComputedStyle(each).boxShadow === 'none'
        if (hidden || !(inset || across)) found.push(`${each.className}: ${Math.round(left)} to ${Math.round(right)}`)
      }
      ;[...main.children].forEach(look)
      return found
    }),

  /**
   * Blocks of a page that are not 24 px from the one before, or 0 where they are parts of one thing; of a column, such as lie over the one before or stand at a distance
   * that is none of the product's. A block without a height leaves its distance behind.
   */
  uneven: (page: Page) =>
    page.evaluate(() => {
      const main = [...document.querySelectorAll<HTMLElement>('main')].find((each) => each.checkVisibility())
      const is = (kind: string) => main?.parentElement?.matches(`[class*="${kind}"]`) === true
      const columns = is('wide')
        ? (main?.querySelectorAll(':scope > * > section[aria-label] > :first-child') ?? [])
        : []
      const stacks = columns.length > 0 ? [...columns] : main ? [main] : []
      const distances = is('wide') ? [0, 4, 8, 12, 16, 20, 24] : [is('joined') ? 0 : 24]
      return stacks.flatMap((stack) => {
        const blocks = [...stack.children].filter((each) => {
          const { position } = getComputedStyle(each)
          return each.checkVisibility() && position !== 'absolute' && position !== 'fixed'
        })
        return blocks.flatMap((each, nth) => {
          const { top, height } = each.getBoundingClientRect()
          const name = `${each.className}: ${each.textContent.slice(0, 30)}`
          if (height === 0) return [`${name} is empty`]
          const before = blocks[nth - 1]
          const gap = before && Math.round(top - before.getBoundingClientRect().bottom)
          return gap === undefined || distances.includes(gap) ? [] : [`${name} ${gap} px`]
        })
      })
    }),

  /** Controls that reach over an edge of the screen, other than in a row that scrolls or on a map that is moved. */
  offScreen: (page: Page) =>
    page.evaluate(() => {
      const scrolls = (each: Element | null): boolean =>
        each !== null && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement))
      return [...document.querySelectorAll<HTMLElement>('a, button, input, textarea, select')]
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 0)
        .filter((each) => !each.closest('.leaflet-map-pane'))
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
      return (
        [...document.querySelectorAll<HTMLElement>('a, button, input, textarea, select, summary')]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 1)
          // on the board a block is as high as its time is long: it is worked with a mouse, and each block by keys as well
          .filter((each) => !(each.closest('#board') && each.getBoundingClientRect().height >= 23.5))
          .filter((each) => !reaches(each))
          .map((each) => {
            const { width, height } = each.getBoundingClientRect()
            const name = each.textContent.slice(0, 30) || each.getAttribute('aria-label') || each.outerHTML.slice(0, 80)
            return `${name}: ${Math.round(width)}×${Math.round(height)}`
          })
      )
    }),

  /** Words nearer than 16 px to the edge of the screen, other than in a row or a map that is moved under it. */
  nearEdge: (page: Page) =>
    page.evaluate(() => {
      const main = [...document.querySelectorAll<HTMLElement>('main')].find((each) => each.checkVisibility())
      if (!main) return ['no page']
      const moves = (each: Element | null): boolean => {
        if (each === null || each === document.documentElement) return false
        const { overflowX } = getComputedStyle(each)
        const across = /auto|scroll/.test(overflowX) && each.scrollWidth > each.clientWidth + 1
        return across || each.matches('.leaflet-container') || moves(each.parentElement)
      }
      const found: string[] = []
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const within = text.parentElement
        if (!within?.checkVisibility() || text.textContent?.trim() === '') continue
        const range = document.createRange()
        range.selectNodeContents(text)
        const { left, right, width } = range.getBoundingClientRect()
        // what is kept for screen readers only has a box of one pixel, which may lie anywhere
        // and a mark that closes is half empty: that half may hang over
        const hangs = /[，。、；：”’）》」』]/.test(text.textContent ?? '')
          ? parseFloat(getComputedStyle(within).fontSize) / 2
          : 0
        const near = left < 15.5 || right > innerWidth - 15.5 + hangs
        if (width > 0 && within.clientWidth !== 1 && near && !moves(within))
          found.push(`${text.textContent?.slice(0, 30)}: ${Math.round(left)} to ${Math.round(right)}`)
      }
      return found
    }),

  /** Words that are no Chinese, shown or read out. A code, in the letters of codes, is none; nor is the name of a file or a key, or a fingerprint. */
  foreign: (page: Page) =>
    page.evaluate(() => {
      const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter((each) => each.checkVisibility())
      const told = shown
        .filter((each) => !each.matches('script, style') && !/mono/.test(getComputedStyle(each).fontFamily))
        .flatMap((each) => [
          ...[...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((text) => text.textContent),
          ...['aria-label', 'placeholder', 'title', 'alt'].map((name) => each.getAttribute(name)),
        ])
      const named = ['Tab', 'Esc', 'Enter', 'Excel', 'Word']
      const isWord = (token: string) => /^[A-Za-z-]+$/.test(token) && /[a-z]{2}/.test(token) && !named.includes(token)
      // a fingerprint, four signs at a time, may have none but letters among them
      const withoutNames = (text: string) =>
        text.replace(/[\w-]*\.(jpg|png|pdf|json|xlsx)/gi, '').replace(/\b[\da-f]{4}(?: (?:… )?[\da-f]{4})+\b/g, '')
      return told.flatMap((text) => {
        const words = withoutNames(text ?? '').split(/[^\w+/=-]+/)
        return words.filter(isWord).map((word) => `${word}: ${text?.slice(0, 40)}`)
      })
    }),
}
