import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { root } from '../../dev/build'
import { desktop, openSite, type Site, type Visit } from './site'

interface Point {
  lng: number
  lat: number
}

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

/** The haversine formula over every carrier of the demo: nothing of what the product finds with. */
function nearestTo(from: Point): string {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const metres = ({ lng, lat }: Point) => {
    const [north, east] = [Math.sin(rad(lat - from.lat) / 2), Math.sin(rad(lng - from.lng) / 2)]
    return 2 * 6_371_000 * Math.asin(Math.sqrt(north ** 2 + Math.cos(rad(from.lat)) * Math.cos(rad(lat)) * east ** 2))
  }
  return [...carriers].sort((a, b) => metres(a.location) - metres(b.location))[0]!.name
}

/** A finger that counts. */
function finger(page: Page) {
  const count = { taps: 0 }
  return {
    count,
    async tap(what: Locator | { x: number; y: number }) {
      count.taps++
      if ('x' in what) await page.touchscreen.tap(what.x, what.y)
      else await what.tap()
    },
  }
}

async function start(url: string, visit?: Visit): Promise<Page> {
  const page = await site.visit(visit)
  await page.goto(url)
  await page
    .getByRole('main')
    .getByText('（示例）')
    .or(page.getByText(`${carriers.length} 家都在图上`))
    .first()
    .waitFor()
  return page
}

/** The name of the carrier whose page this is now. */
async function carrierOn(page: Page): Promise<string> {
  await page.waitForURL(/\/carrier\?/)
  const id = new URL(page.url()).searchParams.get('carrierId')
  return carriers.find((each) => each.id === id)!.name
}

const ground = (page: Page) => page.getByRole('application', { name: /地图/ })
const placeOf = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('place') ?? 'null') as { label: string; at: Point } | null)

/** A free spot near the top of the map and, by the marks on it and Mercator's formula, what lies there. */
async function freeSpot(page: Page): Promise<Point & { x: number; y: number }> {
  const marks = await page.getByRole('button', { name: /（示例）等/ }).all()
  const known = await Promise.all(
    marks.map(async (each) => {
      const name = (await each.getAttribute('aria-label'))!
      const { x, y, width, height } = (await each.boundingBox())!
      return { x: x + width / 2, y: y + height / 2, at: carriers.find((one) => name.startsWith(one.name))!.location }
    }),
  )
  const [west, east] = [known.reduce((a, b) => (a.x < b.x ? a : b)), known.reduce((a, b) => (a.x > b.x ? a : b))]
  const box = (await ground(page).boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.15]
  const degrees = (east.at.lng - west.at.lng) / (east.x - west.x)
  const up = Math.atanh(Math.sin((west.at.lat * Math.PI) / 180)) + ((west.y - y) * degrees * Math.PI) / 180
  return { x, y, lng: west.at.lng + (x - west.x) * degrees, lat: (Math.asin(Math.tanh(up)) * 180) / Math.PI }
}

describe('the right station in three taps, location refused, no tiles', () => {
  it('from the home page: the map, where one is, the card', async () => {
    const page = await start('/home')
    const { tap, count } = finger(page)
    await tap(page.getByRole('link', { name: '地图' }))
    await page.getByText(`${carriers.length} 家都在图上`).waitFor()
    const box = (await ground(page).boundingBox())!
    await tap({ x: box.x + box.width * 0.8, y: box.y + box.height * 0.25 })
    await page.getByRole('button', { name: '当前位置 地图上选的位置，点按更换' }).waitFor()
    const wanted = nearestTo((await placeOf(page))!.at)
    await tap(page.getByRole('main').getByRole('link', { name: wanted }))
    expect(await carrierOn(page)).toBe(wanted)
    expect(count.taps).toBeLessThanOrEqual(3)
  })

  it.each(['/home', '/find', '/map'])('from %s: the place, a district, the card', async (url) => {
    const page = await start(url)
    const { tap, count } = finger(page)
    await tap(page.getByText('选个位置，看离得最近的'))
    await tap(page.getByRole('button', { name: '通州区' }))
    const wanted = nearestTo({ lng: 116.656, lat: 39.91 })
    await tap(page.getByRole('main').getByRole('link').filter({ hasText: '（示例）' }).first())
    expect(await carrierOn(page)).toBe(wanted)
    expect(count.taps).toBeLessThanOrEqual(3)
  })
})

describe('the map in a browser', () => {
  it('takes the spot that was tapped, and with a place asks before it moves it', async () => {
    const page = await start('/map')
    const wanted = await freeSpot(page)
    await page.touchscreen.tap(wanted.x, wanted.y)
    const dot = page.getByRole('img', { name: '当前位置' })
    await dot.waitFor()
    const first = (await placeOf(page))!.at
    expect(first.lng).toBeCloseTo(wanted.lng, 2)
    expect(first.lat).toBeCloseTo(wanted.lat, 2)
    const { x, y } = (await dot.boundingBox())!
    await page.touchscreen.tap(x - 100, y + 8)
    expect((await placeOf(page))!.at).toEqual(first)
    await page.getByRole('button', { name: '以这里为中心' }).tap()
    await page.waitForFunction((was) => !localStorage.getItem('place')?.includes(String(was)), first.lng)
    const second = (await placeOf(page))!.at
    expect(second.lng).toBeLessThan(first.lng)
    expect(second.lat).toBeCloseTo(first.lat, 2)
  })

  it('tells no one where the person is: what is sent names neither the spot nor a place', async () => {
    const page = await site.visit()
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.goto('/map')
    await page.getByText(`${carriers.length} 家都在图上`).waitFor()
    const box = (await ground(page).boundingBox())!
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height * 0.2)
    await page.getByRole('img', { name: '当前位置' }).waitFor()
    const { lng, lat } = (await placeOf(page))!.at
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter((each) => each.includes(lng.toFixed(2)) || each.includes(lat.toFixed(2)))).toEqual([])
  })

  it('goes by the question of the list: what a filter leaves is what is on the map', async () => {
    const page = await start('/find')
    await page.getByRole('searchbox', { name: '搜索服务、名称或问题' }).fill('小微企业之家')
    const all = await page.getByText(/^\d+ 家$/).textContent()
    await page.getByRole('link', { name: '切换到地图' }).click()
    await page.getByText(`${all}都在图上`).waitFor()
    await page.getByRole('link', { name: `列表看 ${all}` }).click()
    await page.getByText(all!, { exact: true }).first().waitFor()
  })

  it('works by keyboard: zoom, pins in the list’s order, a carrier’s page', async () => {
    const page = await site.visit({ screen: desktop })
    await page.addInitScript(() =>
      localStorage.setItem('place', JSON.stringify({ label: '海淀区', at: { lng: 116.298, lat: 39.959 } })),
    )
    await page.goto('/map')
    const marks = ground(page).getByRole('button', { name: /（示例）/ })
    const named = () => marks.evaluateAll((all) => all.map((each) => each.ariaLabel).join())
    await marks.first().waitFor()
    const far = await named()
    await ground(page).focus()
    await page.keyboard.press('+')
    await expect.poll(named).not.toBe(far)
    await page.getByRole('button', { name: '缩小' }).press('Enter')
    await expect.poll(named).toBe(far)
    await ground(page).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const pin = page.locator('button:focus')
    const name = (await pin.getAttribute('aria-label'))!
    expect(name).toMatch(/（示例）$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('true')
    await page
      .getByRole('region', { name: '服务点详情' })
      .getByRole('heading', { name: name.split(' ')[1]! })
      .waitFor()
  })

  it('is fetched only when it is opened', async () => {
    const js = path.join(root, 'dist/h5/js')
    const withLeaflet = readdirSync(js).filter((file) =>
      readFileSync(path.join(js, file), 'utf8').includes('leaflet-pane'),
    )
    expect(withLeaflet).toHaveLength(1)
    const page = await site.visit()
    const asked: string[] = []
    page.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)))
    await page.goto('/home')
    await page.getByText('（示例）').first().waitFor()
    expect(asked).not.toContain(withLeaflet[0])
    await page.getByRole('link', { name: '地图' }).click()
    await page.getByText(`${carriers.length} 家都在图上`).waitFor()
    expect(asked).toContain(withLeaflet[0])
  })
})

describe('a map that somebody leaves', () => {
  it('just after the window became wider is told of nothing any more', async () => {
    const page = await start('/find')
    await page
      .getByRole('button', { name: '地图' })
      .or(page.getByRole('link', { name: '地图' }))
      .first()
      .click()
    await ground(page).waitFor()
    await page.setViewportSize({ width: 700, height: 800 })
    await page.evaluate(() => history.back())
    await expect.poll(() => ground(page).count()).toBe(0)
    // longer than Leaflet waits with its last word
    await page.waitForTimeout(600)
    await page.context().close()
  })
})
