import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { desktop, openSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

/** Answers about free seats wait until `release`, and from `hold` on again. */
async function gate(page: Page) {
  let held: Route[] | null = []
  let asked = 0
  await page.route('**/call/directory/glance', async (route) => {
    asked++
    if (held) held.push(route)
    else await route.continue()
  })
  return {
    asked: () => asked,
    async release() {
      const waiting = held ?? []
      held = null
      await Promise.all(waiting.map((route) => route.continue()))
    },
    hold() {
      held = []
    },
  }
}

/** What the first cards of the list say, and where each begins. */
const cards = async (page: Page) => {
  const all = page.getByRole('main').getByRole('link').filter({ hasText: '（示例）' })
  await all.first().waitFor()
  const drawn = await all.evaluateAll((each) =>
    each.map((card) => ({ top: card.getBoundingClientRect().top, words: card.textContent })),
  )
  return {
    tops: drawn.map(({ top }) => top),
    first: drawn[0]!.words,
    seats: drawn.filter(({ words }) => /余 \d/.test(words)).length,
  }
}

it('a list does not move when the free seats come, nor shows a seat that suited another question', async () => {
  const page = await site.visit({ screen: desktop })
  const visiting = carriers.find(({ services }) => services.some(({ modes }) => modes.includes('visit')))!
  const place = { label: '地图上选的位置', at: visiting.location }
  await page.addInitScript((kept) => localStorage.setItem('place', JSON.stringify(kept)), place)
  const glances = await gate(page)
  await page.goto('/find')
  await expect.poll(glances.asked).toBe(1)
  const waiting = await cards(page)
  expect(waiting).toMatchObject({ first: expect.stringContaining(visiting.name), seats: 0 })
  await glances.release()
  await expect.poll(async () => (await cards(page)).seats).toBeGreaterThan(0)
  expect((await cards(page)).tops).toEqual(waiting.tops)

  glances.hold()
  await page.getByRole('button', { name: '可上门' }).click()
  await expect.poll(glances.asked).toBe(2)
  const narrowed = await cards(page)
  expect(narrowed).toMatchObject({ first: expect.stringContaining(visiting.name), seats: 0 })
  await glances.release()
  await expect.poll(async () => (await cards(page)).seats).toBeGreaterThan(0)
  expect((await cards(page)).tops).toEqual(narrowed.tops)
})
