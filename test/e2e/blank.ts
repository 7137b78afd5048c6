import type { Page } from 'playwright-core'

/** How long a screen may show nothing at all while it works, ms: a skeleton has appeared by then. */
const PATIENCE_MS = 1_000

/**
 * Looks at every page of this person ten times a second and writes down when, once drawn, the main part of the screen was empty:
 * no words, no picture, nothing that says it is loading.
 */
export async function watchBlank(page: Page, blanks: string[]): Promise<void> {
  await page.exposeBinding('blank', (_, where: string) => blanks.push(where))
  await page.addInitScript((patience) => {
    let since: number | null = null
    let begun = false
    const drawn = () =>
      [...document.querySelectorAll<HTMLElement>('main')].some(
        (main) =>
          main.checkVisibility() &&
          (main.textContent.trim() !== '' || main.querySelector('[role=status], [role=img]') !== null),
      )
    setInterval(() => {
      begun ||= document.querySelector('main') !== null
      const empty = begun && !drawn()
      since = empty ? (since ?? performance.now()) : null
      if (since === null || performance.now() - since < patience) return
      since = Number.POSITIVE_INFINITY
      ;(globalThis as unknown as { blank(where: string): void }).blank(location.href)
    }, 100)
  }, PATIENCE_MS)
}
