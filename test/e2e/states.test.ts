import { type ScreenName, screenNames, screens } from '@shared/screens'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { states } from '@/copy/states'
import { wayIn } from '@/copy/way-in'
import { settled } from '../dead-ends/look'
import { ofOneThing } from './addressed'
import { addressOf, furnish, type Town } from './furnish'
import { inspect, onPhone, type Seat, seatOf } from './inspect'
import { desktop, openSite, phone, type Site } from './site'

/** What a screen looks like when it is not what it is there for: nobody has signed in, nothing is there yet, or nothing comes. */
let site: Site
let town: Town
/** The town before anything has happened in it. */
let bare: Site
/** Most screens look the same when there is nothing to show. */
const judged = new Set<string>()
const AT_ONCE = 8

beforeAll(async () => {
  bare = await openSite({ timers: false })
  site = await openSite({ timers: false })
  town = await furnish(site.world)
})
afterAll(async () => {
  await bare?.close()
  await site?.close()
})

/** The page says that one has to sign in first, and offers this. */
async function asks(page: Page, way: string): Promise<boolean> {
  const main = page.getByRole('main').filter({ visible: true })
  const offered = main.getByRole('button', { name: way, exact: true }).waitFor({ timeout: 5_000 })
  return (await offered.then(...said)) && (await main.getByRole('heading', { name: '要先登录' }).isVisible())
}
const said = [() => true, () => false] as const

/** What these screens need no one's name for: they answer everybody, or ask for it themselves. */
const forEverybody: readonly ScreenName[] = ['home', 'me']

describe('nobody has signed in', () => {
  it('each screen that is somebody’s says so, and offers the way in that fits the device', async () => {
    const seat = seatOf(await site.visit())
    const { page } = seat
    const wrong: Record<string, unknown> = {}
    const silent: ScreenName[] = []
    for (const name of screenNames.filter((each) => town[each].as !== undefined)) {
      await page.setViewportSize(phone)
      await page.goto(addressOf(name, town[name].params))
      const found = await inspect(seat, onPhone, judged)
      if (Object.keys(found).length > 0) wrong[name] = found
      const asked = await asks(page, wayIn.phone.exit)
      await page.setViewportSize(desktop)
      if (!asked || !(await asks(page, wayIn.computer.exit))) silent.push(name)
    }
    expect(wrong).toEqual({})
    expect(silent).toEqual(forEverybody)
  })
})

describe('nothing is there yet', () => {
  it('each screen is in order', async () => {
    const seats = new Map<string | undefined, Seat>()
    const wrong: Record<string, unknown> = {}
    for (const name of screenNames.filter((each) => !ofOneThing.includes(each))) {
      const { as } = town[name]
      const seat = seats.get(as) ?? seatOf(await bare.visit({ as }))
      seats.set(as, seat)
      await seat.page.setViewportSize(phone)
      await seat.page.goto(screens[name].url)
      const found = await inspect(seat, onPhone, judged)
      if (Object.keys(found).length > 0) wrong[name] = found
    }
    expect(wrong).toEqual({})
  })
})

/** Where the list of carriers is asked for once more, beside the scripts (`miniprogram/index.html`). */
const askedBeside: readonly ScreenName[] = ['home', 'find']

/** Forms that ask for something besides: whether the first administrator is wanted, and what the host has. They are filled in without it. */
const doWithout: readonly ScreenName[] = ['eventEdit', 'invite']

describe('nothing comes', () => {
  it('each screen says so and is in order', async () => {
    const wrong: Record<string, unknown> = {}
    const silent: ScreenName[] = []
    const waiting = [...screenNames]
    const next = async (): Promise<void> => {
      const name = waiting.shift()
      if (!name) return
      const page = await site.visit({ as: town[name].as })
      const tries = new Map<string, number>()
      if (askedBeside.includes(name)) tries.set(`${site.url}/call/directory/snapshot{}`, -1)
      await page.route(/\/call\/(?!auth|enterprise\/mine)/, (route) => {
        const what = route.request().url() + route.request().postData()
        tries.set(what, (tries.get(what) ?? 0) + 1)
        return route.abort()
      })
      const seat = seatOf(page)
      await page.goto(addressOf(name, town[name].params))
      await settled(page, seat.traffic)
      // what is lost is asked for four times before anything is said
      await expect.poll(() => [...tries.values()].every((count) => count % 4 === 0)).toBe(true)
      const found = await inspect(seat, onPhone, judged)
      if (Object.keys(found).length > 0) wrong[name] = found
      const told = await page.getByRole('button', { name: states.retry }).first().isVisible()
      if (tries.size > 0 && !told) silent.push(name)
      await page.context().close()
      return next()
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
    expect(wrong).toEqual({})
    expect(silent).toEqual(doWithout)
  })
})
