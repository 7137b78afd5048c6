import { screens, tabs } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import themes from '../../miniprogram/theme.json'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { all } from './view'
import { type Device, type Options, open, phoneOf } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  await world.cloud.runTimer('jobs', 'tick') // publishes the directory
})
afterAll(() => world?.close())

const phone = (more: Partial<Device> = {}): Device => ({ cloud: phoneOf(world, 'demo-visitor'), ...more })

describe('a theme chosen by hand', () => {
  it.each(['light', 'dark'] as const)('%s: the tab bar’s pictures are its own', async (theme) => {
    const items: Options[] = []
    const storage = new Map<string, unknown>([['display', { theme, text: 'normal' }]])
    const wx: Device['wx'] = {
      setTabBarItem(item) {
        items.push(item)
        item.success?.({})
      },
    }
    open(built, screens.home.page, {}, phone({ storage, wx }))
    await expect.poll(() => items.length).toBeGreaterThanOrEqual(tabs.length)
    const colours = themes[theme]
    for (const [index, name] of tabs.entries()) {
      expect(items.find((item) => item.index === index)).toMatchObject({
        iconPath: colours[name],
        selectedIconPath: colours[`${name}On`],
      })
      expect([...built.keys()]).toContain(colours[name])
    }
  })
})

describe('ten pages deep', () => {
  it.each([
    [1, 'opens on top', 'navigateTo'],
    [9, 'opens on top', 'navigateTo'],
    [10, 'goes on in place of the last', 'redirectTo'],
  ])('with %i pages a link %s', async (pages, _what, expected) => {
    const used: string[] = []
    const wx: Device['wx'] = Object.fromEntries(
      ['navigateTo', 'redirectTo'].map((way) => [
        way,
        (options: Options) => {
          used.push(way)
          options.success?.({})
        },
      ]),
    )
    const page = open(built, screens.me.page, {}, phone({ pages, wx }))
    await page.shows('大字与深色')
    page.tap('大字与深色标准')
    expect(used).toEqual([expected])
  })
})

describe('WeChat’s privacy question', () => {
  const read = '看完整的隐私保护指引'
  type Answer = { event: string; buttonId?: string }

  /** 找服务, where the position was just asked for, and WeChat wants consent before it gives it. */
  async function asked(openPrivacyContract: NonNullable<Device['wx']>[string]) {
    const answers: Answer[] = []
    let need: ((answer: (given: Answer) => void) => void) | undefined
    const page = open(
      built,
      screens.find.page,
      {},
      phone({
        wx: {
          openPrivacyContract,
          onNeedPrivacyAuthorization: (listener) => {
            need = listener as unknown as typeof need
          },
          getFuzzyLocation: ({ success, fail }) =>
            need?.((answer) => {
              answers.push(answer)
              if (answer.event === 'agree') success?.({ longitude: 116.298, latitude: 39.959 })
              else fail?.({ errno: 104 })
            }),
        },
      }),
    )
    await page.shows('选个位置')
    page.tap('选个位置，看离得最近的')
    await page.shows('用我现在的位置')
    page.tap('用我现在的位置')
    await page.shows(read)
    return { page, answers }
  }

  it.each([
    ['WeChat’s page', () => undefined],
    ['our own page', (options: Options) => options.fail?.({})],
  ])('is not answered while %s about it is open, and is there again afterwards', async (_name, openPrivacyContract) => {
    const { page, answers } = await asked(openPrivacyContract)
    page.tap(read)
    await expect.poll(() => page.texts().join('')).not.toContain(read)
    page.ask('onHide', {})
    expect(answers).toEqual([])
    expect(page.texts().join('')).not.toContain('没有用定位')
    page.ask('onShow', {})
    await page.shows(read)
    const agree = all(page.drawn()).find(({ attributes }) => attributes['open-type'] === 'agreePrivacyAuthorization')
    page.send(agree!, 'agreeprivacyauthorization')
    expect(answers).toEqual([{ event: 'agree', buttonId: 'privacy-agree' }])
    await page.shows('我的位置附近')
  })

  it('is answered with no by who leaves without reading', async () => {
    const { page, answers } = await asked(() => undefined)
    page.ask('onHide', {})
    expect(answers).toEqual([{ event: 'disagree' }])
    await page.shows('没有用定位')
  })
})
