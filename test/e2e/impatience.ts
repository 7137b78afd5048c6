import type { Page } from 'playwright-core'

/** After each tap, ms: twice before anything is drawn, as a double tap, while an answer is on its way, and when it has just come. */
const AGAIN_MS = [0, 0, 60, 300, 500, 700, 1_000]

/**
 * A person who taps again and again what they have tapped, as long as it is there and reads the same: every button that does
 * something, not those that switch or fold, which would be back where they were.
 */
export const tapAgain = (page: Page) =>
  page.addInitScript((again) => {
    const switches = '[aria-pressed], [aria-expanded], [role=radio], [role=checkbox]'
    const verb = (button: HTMLElement) => button.textContent.trim()
    addEventListener(
      'click',
      (event) => {
        const button = (event.target as Element).closest<HTMLElement>('button')
        if (!event.isTrusted || !button || button.matches(switches)) return
        const tapped = verb(button)
        // What a finger would meet there: another screen or a dialog may cover it by then.
        const there = () => {
          const { x, y, width, height } = button.getBoundingClientRect()
          return button.contains(document.elementFromPoint(x + width / 2, y + height / 2))
        }
        const same = () => there() && (button.ariaBusy === 'true' || verb(button) === tapped)
        // Whoever was on another screen meanwhile is not still waiting for this one.
        let waiting = true
        for (const delay of again) {
          if (delay === 0) button.click()
          else
            setTimeout(() => {
              waiting &&= same()
              if (waiting) button.click()
            }, delay)
        }
      },
      true,
    )
  }, AGAIN_MS)

/** A person who sees that something did not get through does what the screen says: tries again, or taps the same button again. */
export const persevere = (page: Page) =>
  page.addInitScript(() => {
    let tapped: HTMLElement | null = null
    addEventListener('click', (event) => {
      if (event.isTrusted) tapped = (event.target as Element).closest<HTMLElement>('button')
    })
    const seen = (selector: string, words: RegExp) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (element) => element.checkVisibility() && words.test(element.textContent.trim()),
      )
    setInterval(() => {
      const offered = seen('button:not([aria-disabled])', /^(再试一次|重传)$/)
      const failed = offered ?? (seen('[role=alert]', /^没有提交成功/) && tapped)
      failed?.click()
    }, 500)
  })
