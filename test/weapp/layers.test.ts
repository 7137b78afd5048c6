import { screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { asTexts, furnish, type Town } from '../e2e/furnish'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp, textOf } from './built'
import { weappSources } from './sources'
import { all, type Element } from './view'
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

/** A form of chips, a long list, a place to search in, a choice. */
const sheets = [
  ['find', '筛选'],
  ['policy', '跳到条文'],
  ['find', '选个位置，看离得最近的'],
  ['carrier', '选时间预约'],
] as const

async function opened(name: keyof Town, button: string, from = built): Promise<Visit> {
  const { as = 'visitor', params = {}, shows } = town[name]
  const page = open(from, screens[name].page, asTexts(params), { cloud: phoneOf(world, `demo-${as}`) })
  await page.shows(shows)
  page.tap(button)
  await expect.poll(() => dialog(page)).toBeDefined()
  return page
}

const dialog = (page: Visit) => all(page.drawn()).find(({ attributes }) => attributes['aria-role'] === 'dialog')
const catchers = (elements: readonly Element[]) => all(elements).filter(({ caught }) => caught.includes('touchmove'))

describe('a sheet on a phone', () => {
  it.each(sheets)('on %s, 「%s」: its mask alone catches moves, and all it says scrolls', async (name, button) => {
    const page = await opened(name, button)
    const caught = catchers(page.drawn())
    expect(caught.map(({ attributes }) => attributes['aria-label'])).toEqual(['关闭'])
    expect(all(caught[0]!.children)).toEqual([])
    const sheet = all([dialog(page)!])
    const [body, ...more] = sheet.filter(({ tag }) => tag === 'scroll-view')
    expect(more).toEqual([])
    expect(body!.attributes['scroll-y']).toBe(true)
    const outside = sheet.filter((each) => !all([body!]).includes(each))
    const words = outside.filter(({ children, text }) => children.length === 0 && text.trim() !== '')
    // The title, and the buttons of the foot.
    expect(words.length).toBeLessThanOrEqual(4)
    expect(body!.text.length).toBeGreaterThan(words.map(({ text }) => text).join('').length)
  })

  it('is told apart from one whose layer catches', async () => {
    const base = textOf(built, 'base.wxml').replace('bindtouchmove', 'catchtouchmove')
    const page = await opened('find', '筛选', new Map(built).set('base.wxml', Buffer.from(base)))
    expect(catchers(page.drawn()).length).toBeGreaterThan(1)
  })

  it('has no other way to be made: nothing else of ours catches moves', () => {
    const catching = [...weappSources('.tsx')].filter(([, text]) => /\bcatchMove\b/.test(text)).map(([name]) => name)
    expect(catching).toEqual(['ui/base/modal.tsx'])
  })
})

describe('a text area', () => {
  it('in a layer over the page says that it is fixed; all keep clear of the keyboard', async () => {
    const recordId = await new Scene(world).record()
    const record = open(
      built,
      screens.receivedRecord.page,
      { recordId },
      { cloud: phoneOf(world, 'demo-enterprise-a') },
    )
    await record.shows('没有这回事')
    record.tap('没有这回事')
    await expect.poll(() => dialog(record)).toBeDefined()
    const [inside] = all([dialog(record)!]).filter(({ tag }) => tag === 'textarea')
    expect(inside!.attributes).toMatchObject({ fixed: true, 'cursor-spacing': expect.any(Number) })

    const { as = 'visitor', params = {}, shows } = town.complaintNew
    const onPage = open(built, screens.complaintNew.page, asTexts(params), { cloud: phoneOf(world, `demo-${as}`) })
    await onPage.shows(shows)
    const [area] = all(onPage.drawn()).filter(({ tag }) => tag === 'textarea')
    expect(area!.attributes.fixed).not.toBe(true)
    expect(area!.attributes['cursor-spacing']).toBeGreaterThan(0)
  })
})
