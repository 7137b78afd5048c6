import { type ScreenName, screenNames } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings } from './axe'
import { addressOf, furnish, type Town } from './furnish'
import { everySight, inspect, type Seat, seatOf } from './inspect'
import { openSite, phone, type Site } from './site'

let site: Site
let town: Town
const seats = new Map<string | undefined, Seat>()

beforeAll(async () => {
  site = await openSite({ timers: false })
  town = await furnish(site.world)
})
afterAll(() => site?.close())

/** One page for each person: signing in once is enough. */
async function open(name: ScreenName): Promise<Seat> {
  const { as, params = {}, shows } = town[name]
  const seat = seats.get(as) ?? seatOf(await site.visit({ as }))
  seats.set(as, seat)
  await seat.page.setViewportSize(phone)
  await seat.page.goto(addressOf(name, params))
  await seat.page.getByRole('main').getByText(shows).first().waitFor()
  return seat
}

describe('every screen at 390, 320 and 1440, for everyone', () => {
  it.each(screenNames)('%s', async (name) => {
    expect(await inspect(await open(name), everySight), name).toEqual({})
  })
})

it('would notice pale words and a button without a name', async () => {
  const { page } = await open('home')
  await page.addStyleTag({ content: 'main * { color: #ccc !important }' })
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect((await findings(page)).join()).toMatch(/color-contrast.*button-name|button-name.*color-contrast/s)
})
