import { type ScreenName, screenNames, screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asTexts, furnish, type Town } from '../e2e/furnish'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { open, phoneOf, type Visit } from './wechat'

let built: Built
let world: World
let town: Town
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  town = await furnish(world)
})
afterAll(() => world?.close())

/** The screens that are the same for everyone, and the id that each needs in its address. */
const shareable: Partial<Record<ScreenName, 'carrierId' | 'instrumentId' | null>> = {
  home: null,
  find: null,
  carrier: 'carrierId',
  policies: null,
  policy: 'instrumentId',
}
const names = screenNames

/** What WeChat asks of a page for the entries of its menu that send it on. */
const handlers = ['onShareAppMessage', 'onShareTimeline'] as const

async function visit(name: ScreenName, as = town[name].as ?? 'visitor', params = asTexts(town[name].params)) {
  const page = open(built, screens[name].page, params, { cloud: phoneOf(world, `demo-${as}`) })
  await page.shows(town[name].shows)
  return page
}

const card = (page: Visit) => page.ask('onShareAppMessage', { from: 'menu' }) as { title: string; path: string }

describe('sending a page on to someone else', () => {
  it.each(names.filter((name) => !(name in shareable)))('%s is not offered', async (name) => {
    const page = await visit(name)
    expect(handlers.filter((handler) => page.answers(handler))).toEqual([])
  })

  it.each(Object.entries(shareable) as [ScreenName, string | null][])(
    '%s goes as a card with a title and nothing but a public id',
    async (name, key) => {
      const page = await visit(name)
      expect(handlers.filter((handler) => page.answers(handler))).toEqual(['onShareAppMessage'])
      const { title, path, ...rest } = card(page)
      const id = key === null ? '' : `?${key}=${asTexts(town[name].params)[key]}`
      expect(path).toBe(`/${screens[name].page}${id}`)
      expect(title).toMatch(/[\u4e00-\u9fff]/)
      expect(rest).toEqual({})
    },
  )

  it.each(Object.keys(shareable) as ScreenName[])('the card of %s shows a stranger the same page', async (name) => {
    const { path } = card(await visit(name))
    const params = Object.fromEntries(new URL(path, 'https://example.invalid').searchParams)
    await visit(name, 'stranger', params)
  })

  it('the card of a page that did not come still leads to it', async () => {
    const page = open(
      built,
      screens.carrier.page,
      { carrierId: 'station-a' },
      { cloud: () => Promise.reject(new Error('off')) },
    )
    await page.shows('再试一次')
    expect(card(page)).toEqual({
      title: expect.stringMatching(/服务/),
      path: `/${screens.carrier.page}?carrierId=station-a`,
    })
  })
})
