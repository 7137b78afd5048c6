import { type ScreenName, screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressed, nowhere } from '../e2e/addressed'
import { furnish, type Town } from '../e2e/furnish'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { all } from './view'
import { open, phoneOf } from './wechat'

let built: Built
let world: World
let town: Town
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  town = await furnish(world)
})
afterAll(() => world?.close())

const visit = (name: ScreenName, params: Record<string, string>) =>
  open(built, screens[name].page, params, { cloud: phoneOf(world, `demo-${town[name].as ?? 'visitor'}`) })

describe('an address that leads nowhere', () => {
  it('of no page opens the page that says so', async () => {
    const home = visit('home', {})
    home.askApp('onPageNotFound', { path: 'pages/gone/index', query: {}, isEntryPage: true })
    await expect.poll(() => home.opened).toEqual([`/${screens.lost.page}`])
  })

  it('leaves a way on', async () => {
    const lost = visit('lost', {})
    await lost.shows('没有找到')
    expect(all(lost.drawn()).some(({ events, text }) => events.includes('tap') && text === '回首页')).toBe(true)
  })

  for (const [what, paramsOf] of Object.entries(nowhere)) {
    it.each(addressed)(`%s with ${what}`, async (name, ...ids) => {
      const page = visit(name, paramsOf(ids))
      await page.shows(/没有找到.*回首页/)
    })
  }
})
