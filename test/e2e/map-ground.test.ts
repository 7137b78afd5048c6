import { districtCodes, districts } from '@shared/directory/districts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, phone, type Site, type Visit } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

const ground = (page: Page) => page.getByRole('application', { name: /地图/ })
const pins = (page: Page) => ground(page).getByRole('button', { name: /（示例）/ })

async function mapAt(district: keyof typeof districts, visit?: Visit): Promise<Page> {
  const page = await site.visit(visit)
  const { name, centre } = districts[district]
  const place = { label: name, at: centre }
  await page.addInitScript((kept) => localStorage.setItem('place', JSON.stringify(kept)), place)
  await page.goto('/map')
  await pins(page).first().waitFor()
  return page
}

/** Pins whose middle a finger does not get, and what it gets in their place. */
const covered = (page: Page) =>
  ground(page).evaluate((map) => {
    const { left, top, right, bottom } = map.getBoundingClientRect()
    return [...map.querySelectorAll<HTMLElement>('button[aria-label*="（示例）"]')].flatMap((pin) => {
      const box = pin.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      if (x < left || x > right || y < top || y > bottom) return []
      const hit = document.elementFromPoint(x, y)
      return hit && map.contains(hit) ? [] : [`${pin.ariaLabel} under ${hit?.closest('button')?.ariaLabel}`]
    })
  })

/** Away from all there is. */
async function leave(page: Page, key: string) {
  await ground(page).focus()
  const step = async () => {
    await page.keyboard.press(`Shift+${key}`)
    return page.getByText(/图上 0 家/).count()
  }
  await expect.poll(step).toBe(1)
}

describe('the map of a place', () => {
  it.each([phone, { width: 320, height: 640 }])('shows no pin under a control, at $width px', async (screen) => {
    const found: string[] = []
    const page = await mapAt('haidian', { screen })
    for (const district of districtCodes) {
      const { name, centre } = districts[district]
      await page.addInitScript((kept) => localStorage.setItem('place', JSON.stringify(kept)), {
        label: name,
        at: centre,
      })
      await page.goto('/map')
      await pins(page).first().waitFor()
      found.push(...(await covered(page)).map((each) => `${name}: ${each}`))
    }
    expect(found).toEqual([])
  })

  it('says that there are no streets on it', async () => {
    const page = await mapAt('haidian')
    await page.getByText('没有街道底图，位置和距离是准的').waitFor()
  })

  it('leads back from empty ground to the nearest', async () => {
    const page = await mapAt('haidian')
    const back = page.getByRole('button', { name: '回到最近' })
    expect((await back.boundingBox())!.width).toBeLessThan(60)
    await leave(page, 'ArrowLeft')
    await page.getByText('回到最近').waitFor()
    await back.click()
    await pins(page).first().waitFor()
    await page.getByText(/图上 0 家/).waitFor({ state: 'detached' })
    expect(await ground(page).locator('button[aria-pressed="true"]').count()).toBe(1)
  })

  it('leads a visitor without a place to what is nearest to where they look', async () => {
    const page = await site.visit()
    await page.goto('/map')
    await pins(page).first().waitFor()
    await leave(page, 'ArrowRight')
    await page.getByRole('button', { name: '回到最近' }).click()
    await pins(page).first().waitFor()
    await page.getByText(/平谷/).first().waitFor()
  })
})
