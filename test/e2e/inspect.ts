import type { Page } from 'playwright-core'
import { settled, Traffic } from '../dead-ends/look'
import { dress, findings, looks } from './axe'
import { faults } from './layout'
import { desktop, narrow, phone } from './site'

/** A page that one person looks at, and what it waits for. */
export interface Seat {
  page: Page
  traffic: Traffic
}

export const seatOf = (page: Page): Seat => ({ page, traffic: new Traffic(page) })

/** What a page is made of, without its words. */
const shapeOf = (page: Page) =>
  page.evaluate(() => {
    const [main] = [...document.querySelectorAll('main')].filter((each) => each.checkVisibility())
    return [...(main?.querySelectorAll('*') ?? [])]
      .map(({ tagName, className }) => `${tagName} ${className}`)
      .join('\n')
  })

/** What of a page is looked at: how wide it is drawn, and in which looks axe sees it there. */
export type Sights = readonly { screen: { width: number; height: number }; axe: readonly (keyof typeof looks)[] }[]

export const everySight: Sights = [
  { screen: phone, axe: ['dark', 'elder ×1.5', 'light'] },
  { screen: narrow, axe: ['light'] },
  { screen: desktop, axe: ['light'] },
]
export const onPhone: Sights = [
  { screen: phone, axe: ['light'] },
  { screen: narrow, axe: [] },
]

/**
 * Everything that is wrong with the page that lies open, by width and look, in words that lead to it; nothing when all is well. The
 * page is made narrower and wider rather than loaded anew.
 * @param judged the shapes that were looked at already: of pages that are drawn alike only the words are looked at again
 */
export async function inspect(
  { page, traffic }: Seat,
  sights: Sights,
  judged = new Set<string>(),
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { screen, axe } of sights) {
    const note = (what: string, wrong: string[]) => {
      if (wrong.length > 0) found[`${screen.width} ${what}`] = wrong
    }
    const boxes = async (look: string) => {
      note(`${look}: wider than the screen`, await faults.sideways(page))
      note(`${look}: words cut off`, await faults.clipped(page))
      note(`${look}: controls off the screen`, await faults.offScreen(page))
    }
    await page.setViewportSize(screen)
    // a narrower page asks for nothing that it has not got
    if (screen !== narrow) {
      const { drawn } = await settled(page, traffic)
      if (drawn !== 'page') note('drawn', [drawn])
    }
    const shape = `${screen.width} ${await shapeOf(page)}`
    const alike = judged.has(shape)
    judged.add(shape)
    for (const look of alike ? [] : axe) {
      await dress(page, looks[look])
      note(look, await findings(page))
    }
    await dress(page, looks['elder ×1.5'])
    await boxes('elder')
    await dress(page, looks.light)
    note('not Chinese', await faults.foreign(page))
    if (alike) continue
    await boxes('light')
    note('words too near the edge', await faults.nearEdge(page))
    note('controls smaller than 44 px', await faults.small(page))
    if (screen.width !== phone.width) continue
    note('surfaces that bleed', await faults.bleeding(page))
    note('blocks unevenly apart', await faults.uneven(page))
  }
  return found
}
