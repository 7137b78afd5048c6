import type { BrowserContext } from 'playwright-core'
import type { World } from '../world'

/** Sets the clock of every page to what the product's shows, and lets it run on: a phone and a server agree on the day. */
export async function setClock(context: BrowserContext, now: number): Promise<void> {
  await context.addInitScript({
    content: `{
      const ahead = ${now - Date.now()}
      const Real = Date
      globalThis.Date = class Date extends Real {
        constructor(...parts) {
          super(...(parts.length === 0 ? [Real.now() + ahead] : parts))
        }
        static now() {
          return Real.now() + ahead
        }
      }
    }`,
  })
}

/** Time goes on to this instant, for the product and so for every page, which goes by the product's clock; it never goes back. */
export const goTo = ({ cloud }: Pick<World, 'cloud'>, at: number): void =>
  cloud.setClockOffset(Math.max(at, cloud.now()) - Date.now())
