import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { desktop, openSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

const list = (page: Page) => page.getByRole('region', { name: '服务点列表' })
const map = (page: Page) => page.getByRole('region', { name: '服务点地图' })
const sheet = (page: Page) => page.getByRole('region', { name: '服务点详情' })
const card = (page: Page, name: string) => list(page).getByRole('link').filter({ hasText: name })
const chosenId = (page: Page) => new URL(page.url()).searchParams.get('carrierId')
const widthOf = async (part: Locator) => Math.round((await part.boundingBox())!.width)

async function start(url = '/find', screen = desktop): Promise<Page> {
  const page = await site.visit({ as: 'enterprise-a', screen })
  await page.goto(url)
  // the list is put in order anew once it is known where they are
  const links = page.getByRole('main').getByRole('link').filter({ hasText: '（示例）' })
  await links
    .filter({ hasText: /\d 千?米/ })
    .first()
    .waitFor()
  return page
}

/** List, map, page and address say the same. */
async function chosen(page: Page, name: string) {
  await sheet(page).getByRole('heading', { name, exact: true }).waitFor()
  expect(chosenId(page)).toBe(carriers.find((each) => each.name === name)!.id)
  await list(page).locator('[aria-current="true"]').filter({ hasText: name }).waitFor()
  expect(await list(page).locator('[aria-current="true"]').count()).toBe(1)
  const pin = map(page).locator('button[aria-pressed="true"]')
  await pin.waitFor()
  expect(await pin.getAttribute('aria-label')).toContain(name)
}

const names = async (page: Page) =>
  (await list(page).getByRole('link').getByRole('heading').allTextContents()).filter((each) =>
    each.includes('（示例）'),
  )

describe('finding at 1440 px', () => {
  it('has list, map and page side by side, and the choice is the same in all of them', async () => {
    const page = await start()
    expect(await widthOf(list(page))).toBe(392)
    const alone = await widthOf(map(page))
    expect(alone).toBe(1440 - 392)
    const [first, second, third] = (await names(page)) as [string, string, string]
    await card(page, first).click()
    await chosen(page, first)
    expect(await widthOf(sheet(page))).toBe(432)
    expect(await widthOf(map(page))).toBe(alone - 432)
    const [top, ...others] = await Promise.all(
      [list(page), map(page), sheet(page)].map(async (each) => (await each.boundingBox())!.y),
    )
    expect(others).toEqual([top, top])
    await page.keyboard.press('j')
    await chosen(page, second)
    await page.keyboard.press('j')
    await chosen(page, third)
    await page.keyboard.press('k')
    await chosen(page, second)
    await page.reload()
    await chosen(page, second)
    const pin = map(page).locator('button[aria-pressed="false"]').first()
    const name = (await pin.getAttribute('aria-label'))!.split(' ')[1]!
    await pin.focus()
    await page.keyboard.press('Enter')
    await chosen(page, name)
    await sheet(page).getByRole('button', { name: '关闭' }).click()
    await sheet(page).waitFor({ state: 'detached' })
    expect(chosenId(page)).toBeNull()
  })

  it('goes to the search by /, and letters typed there are letters', async () => {
    const page = await start()
    await page.keyboard.press('/')
    const box = page.getByRole('searchbox', { name: '搜索服务、名称或问题' })
    await expect.poll(() => box.evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.type('jk')
    expect(await box.inputValue()).toBe('jk')
    expect(chosenId(page)).toBeNull()
  })

  it('opens nothing over the map but zoom, the way back and 在这片找', async () => {
    const page = await start('/find?carrierId=station-a')
    await chosen(page, carriers.find(({ id }) => id === 'station-a')!.name)
    const over = await map(page)
      .getByRole('button')
      .filter({ hasNotText: /（示例）/ })
      .evaluateAll((all) =>
        all.map((each) => each.ariaLabel ?? each.textContent!).filter((each) => !/（示例）/.test(each)),
      )
    expect(over.toSorted()).toEqual(['在这片找', '回到最近', '放大', '缩小'].toSorted())
    expect(await map(page).getByRole('link').count()).toBe(0)
  })

  it('finds where one looks', async () => {
    const page = await start()
    const [first] = await names(page)
    // A key that falls into a running pan is lost, so it goes on until another is the nearest.
    await expect
      .poll(async () => {
        await map(page).getByRole('application').focus()
        await page.keyboard.press('Shift+ArrowRight')
        // who asks at once asks where the pan has only begun
        await page.waitForTimeout(500)
        const here = map(page).getByRole('button', { name: '在这片找' })
        const came = await here.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        )
        if (!came) return first
        await here.click()
        await list(page).getByRole('button', { name: '当前位置 地图上选的位置，点按更换' }).waitFor()
        return (await names(page))[0]
      })
      .not.toBe(first)
  })

  it('books from the page: three columns of times and one filled button, and back to the same choice', async () => {
    const page = await start('/find?q=缺钱&carrierId=station-a')
    const times = sheet(page).getByRole('group', { name: '选时间' })
    const free = times.locator('button:not([aria-disabled])')
    await free.first().waitFor()
    const lefts = await times
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
    expect(new Set(lefts.map(Math.round)).size).toBe(3)
    await free.first().click()
    const filled = await page.evaluate(() => {
      const probe = document.querySelector('main')!
      const primary = getComputedStyle(probe).getPropertyValue('--color-primary').trim()
      const asRgb = Object.assign(document.createElement('i'), { style: `color: ${primary}` })
      probe.append(asRgb)
      const colour = getComputedStyle(asRgb).color
      asRgb.remove()
      return [...document.querySelectorAll('button')]
        .filter((each) => getComputedStyle(each).backgroundColor === colour && !each.hasAttribute('aria-pressed'))
        .map((each) => each.textContent)
    })
    expect(filled).toEqual(['约这个时间'])
    await sheet(page).getByRole('button', { name: '约这个时间' }).click()
    await page.waitForURL(/\/confirm\?/)
    expect(new URL(page.url()).searchParams.get('slotId')).toContain('station-a')
    await page.goBack()
    await chosen(page, carriers.find(({ id }) => id === 'station-a')!.name)
  })

  it('is the same from the address of the map', async () => {
    const page = await start('/map?carrierId=station-a')
    await chosen(page, carriers.find(({ id }) => id === 'station-a')!.name)
  })
})

it('a link of the list leads to the carrier’s page: on a phone when tapped, on a desktop in a tab of its own', async () => {
  const wide = await start()
  const link = wide.getByRole('main').getByRole('link').filter({ hasText: '（示例）' }).first()
  const address = (await link.getAttribute('href'))!
  expect(address).toMatch(/^\/carrier\?carrierId=/)
  const narrow = await start('/find', { width: 390, height: 844 })
  await narrow.getByRole('main').getByRole('link').filter({ hasText: '（示例）' }).first().click()
  await narrow.waitForURL(`**${address}`)
  await narrow.getByRole('button', { name: '选时间预约' }).waitFor()
})
