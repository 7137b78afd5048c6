import { type ScreenName, screenNames } from '@shared/screens'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchBlank } from './blank'
import { addressOf, furnish, type Town } from './furnish'
import { openSite, type Site } from './site'
import { startSlowNetwork } from './slow'

const names = screenNames
const AT_ONCE = 8
/** Forms and settings: nothing has to come before they are there. */
const needNothing: ScreenName[] = ['display', 'privacy', 'lost']

let site: Site
let town: Town
beforeAll(async () => {
  site = await openSite({ timers: false })
  town = await furnish(site.world)
})
afterAll(() => site?.close())

/** Opens every screen, a few at a time, from this origin. */
async function each(origin: string, look: (name: ScreenName, page: Page, address: string) => Promise<void>) {
  const waiting = [...names]
  const next = async (): Promise<void> => {
    const name = waiting.shift()
    if (!name) return
    const { as, params } = town[name]
    const page = await site.visit({ as, origin })
    await look(name, page, addressOf(name, params))
    await page.context().close()
    return next()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}

describe('every screen, opened for the first time on a network', () => {
  it('that answers nothing: never blank', async () => {
    const network = await startSlowNetwork(site.url, { latency: 60_000, loss: 0, seed: '', unanswered: {} })
    const blanks: string[] = []
    await each(network.url, async (_, page, address) => {
      await watchBlank(page, blanks)
      await page.goto(address)
      await page.getByRole('main').waitFor({ state: 'attached' })
      await page.waitForTimeout(1_500)
    })
    await network.close()
    expect(blanks).toEqual([])
  })

  it('that loses everything: says so and offers to try again', async () => {
    const network = await startSlowNetwork(site.url, { latency: 0, loss: 1, seed: '', unanswered: {} })
    const silent: string[] = []
    await each(network.url, async (name, page, address) => {
      await page.goto(address)
      const told = page.getByRole('main').getByText(town[name].shows).first()
      const retry = page.getByRole('button', { name: '再试一次' }).first()
      await (needNothing.includes(name) ? told : retry).waitFor().catch(() => silent.push(name))
    })
    await network.close()
    expect(silent).toEqual([])
  })
})
