import { type ScreenName, screenNames, screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asTexts, furnish, type Town } from '../e2e/furnish'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp, textOf } from './built'
import { all, type Element } from './view'
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

/** Opens a screen on the phone of whoever looks at it, and waits for what it is there to show. */
async function visit(name: ScreenName, from = built): Promise<Element[]> {
  const { as = 'visitor', params = {}, shows } = town[name]
  const page = open(from, screens[name].page, asTexts(params), { cloud: phoneOf(world, `demo-${as}`) })
  await page.shows(shows)
  return page.drawn()
}

/** What can be tapped and does not say what it is, or what it is called. */
const mute = (drawn: Element[]) =>
  all(drawn)
    .filter(({ events }) => events.includes('tap'))
    // What one types into says by itself what it is.
    .filter(({ tag, attributes, text }) => {
      const role = attributes['aria-role'] ?? ['input', 'textarea'].includes(tag)
      return !role || !(attributes['aria-label'] || text.trim())
    })
    .map(({ attributes, text }) => `${JSON.stringify(attributes)} ${text}`)

describe('every built screen in WeChat’s logic layer, on the local CloudBase', () => {
  it.each(screenNames)('%s', async (name) => {
    expect(mute(await visit(name))).toEqual([])
  })

  it('would notice a template that drops a role', async () => {
    const base = textOf(built, 'base.wxml').replaceAll('aria-role=', 'data-role=')
    expect(mute(await visit('home', new Map(built).set('base.wxml', Buffer.from(base))))).not.toEqual([])
  })
})
