import { districts } from '@shared/directory/districts'
import { makeFinder } from '@shared/directory/find'
import { type CarrierKind, kindIds } from '@shared/directory/kinds'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { directoryOn } from '../shared/directory/directory-of'
import { openSite, type Site, type Visit } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

async function start(url: string, visit?: Visit): Promise<Page> {
  const page = await site.visit(visit)
  await page.goto(url)
  await main(page).getByText('（示例）').first().waitFor()
  return page
}

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const search = (page: Page) => main(page).getByRole('searchbox', { name: '搜索服务、名称或问题' })
const chip = (page: Page, label: string) => main(page).getByRole('button', { name: `${label}，点按去掉` })
const count = (page: Page) =>
  main(page)
    .getByText(/^\d+ 家/)
    .first()
const offers = (...wanted: string[]) =>
  carriers.filter(
    ({ services, specialities }) =>
      services.some(({ category }) => wanted.includes(category)) || specialities.some((each) => wanted.includes(each)),
  ).length

/** Ticks one filter in the sheet. */
async function tick(page: Page, button: string, label: string) {
  await main(page).getByRole('button', { name: button, exact: true }).click()
  const sheet = page.getByRole('dialog', { name: '筛选' })
  await sheet.getByRole('button', { name: label, exact: true }).click()
  await sheet.getByRole('button', { name: /^看 \d+ 家$/ }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** Wholly on the screen, and nothing to scroll for. */
async function isSeen(page: Page, label: string) {
  const box = (await chip(page, label).boundingBox())!
  const { width, height } = page.viewportSize()!
  return box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height
}

describe('what narrows the list', () => {
  it.each([
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ])('is seen at $width px, counted on the button, and removed one by one', async (screen) => {
    const page = await start('/find', { screen })
    await main(page).getByRole('button', { name: '免费', exact: true }).click()
    await tick(page, '筛选，已选 1', '法律服务')
    await tick(page, '筛选，已选 2', '海淀区')
    for (const label of ['免费', '法律服务', '海淀区']) expect(await isSeen(page, label), label).toBe(true)
    const few = await count(page).textContent()
    await chip(page, '海淀区').click()
    await main(page).getByRole('button', { name: '筛选，已选 2', exact: true }).waitFor()
    expect(await count(page).textContent()).not.toBe(few)
    await main(page).getByRole('button', { name: '清空条件' }).click()
    await main(page).getByRole('button', { name: '筛选', exact: true }).waitFor()
    await main(page).getByText(`${carriers.length} 家`).waitFor()
  })

  it('is there again after a reload, and on the way back from a carrier', async () => {
    const page = await start('/find')
    await search(page).fill('打官司')
    await main(page).getByRole('button', { name: '免费', exact: true }).click()
    await tick(page, '筛选，已选 1', '专精特新服务站')
    const found = await count(page).textContent()
    const same = async () => {
      await main(page).getByRole('button', { name: '筛选，已选 2', exact: true }).waitFor()
      expect(await search(page).inputValue()).toBe('打官司')
      for (const label of ['免费', '专精特新服务站']) await chip(page, label).waitFor()
      expect(await count(page).textContent()).toBe(found)
    }
    await page.reload()
    await same()
    await main(page).getByRole('link').filter({ hasText: '（示例）' }).first().click()
    await page.waitForURL(/\/carrier\?/)
    await page.goBack()
    await same()
    await page.reload()
    await same()
    const [other] = [await site.visit()]
    await other.goto(page.url())
    await chip(other, '免费').waitFor()
    expect(await count(other).textContent()).toBe(found)
  })

  it('lets an address ask for nothing that it does not know', async () => {
    const page = await start('/find?kinds=castle,station&free=maybe&near=1&modes=%E0%A4%A')
    await chip(page, '专精特新服务站').waitFor()
    await main(page).getByRole('button', { name: '筛选，已选 1', exact: true }).waitFor()
  })

  it('stays when the tab that shows is tapped again', async () => {
    const page = await start('/find?free=1')
    await page.getByRole('link', { name: '找服务', exact: true }).click()
    await chip(page, '免费').waitFor()
    await page.reload()
    await chip(page, '免费').waitFor()
  })
})

describe('a tile of the home page', () => {
  it('is one of the chips, and a new search puts it away', async () => {
    const page = await start('/home')
    await main(page).getByRole('button', { name: '融资', exact: true }).click()
    await chip(page, '融资促进').waitFor()
    await page.reload()
    await chip(page, '融资促进').waitFor()
    await search(page).fill('打官司')
    await chip(page, '融资促进').waitFor({ state: 'detached' })
    await main(page)
      .getByText(`${offers('legal')} 家`)
      .waitFor()
  })

  it('gives way to the tile that is tapped next', async () => {
    const page = await start('/home')
    for (const [tile, label] of [
      ['融资', '融资促进'],
      ['法律', '法律服务'],
    ] as const) {
      await main(page).getByRole('button', { name: tile, exact: true }).click()
      await chip(page, label).waitFor()
      await main(page).getByRole('button', { name: '筛选，已选 1', exact: true }).waitFor()
      await page.goBack()
      await main(page).getByRole('button', { name: tile, exact: true }).waitFor()
    }
  })
})

it.each(['缺钱', '缺钱贷款融资', 'daikuan'])(
  '“%s” names the category once, with its filter on or not',
  async (text) => {
    const page = await start('/find')
    await search(page).fill(text)
    const times = async () => (await main(page).textContent())!.match(/融资促进/g)?.length ?? 0
    await main(page).getByText('类服务').waitFor()
    expect(await times()).toBe(1)
    await tick(page, '筛选', '融资促进')
    expect(await times()).toBe(1)
  },
)

describe('nothing that fits', () => {
  const visits = carriers.filter(({ services }) => services.some(({ modes }) => modes.includes('visit'))).length
  const finance = carriers.filter(({ services }) => services.some(({ category }) => category === 'finance')).length

  it('says what each change alone would bring, and that is what it brings', async () => {
    const page = await site.visit({ as: 'enterprise-a' })
    for (const [dropped, left] of [
      ['上门', finance],
      ['融资促进', visits],
    ] as const) {
      await page.goto('/find?categories=finance&modes=visit')
      await main(page).getByRole('heading', { name: '2 个条件一起，没有' }).waitFor()
      const row = main(page).getByRole('button', { name: new RegExp(`^去掉“${dropped}”`) })
      expect(await row.textContent()).toContain(`有 ${left} 家`)
      await row.click()
      await main(page).getByText(`${left} 家`).first().waitFor()
      expect(await chip(page, dropped).count()).toBe(0)
    }
  })

  it('offers the next ring as well, with how many it brings; a condition that is not in the way says so', async () => {
    const now = site.world.cloud.now()
    const find = makeFinder(directoryOn(carriers, now))
    const from = districts.haidian.centre
    const within = (kind: CarrierKind, kilometres: number) =>
      find({ from, filters: { kinds: [kind] }, withinMetres: kilometres * 1000 }, now).rows.length
    const kind = kindIds.find((each) => within(each, 1) === 0 && within(each, 5) > 0)!
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto(`/find?near=1&kinds=${kind}`)
    await main(page).getByText('去掉或放宽 1 个，就有了。').waitFor()
    const wider = main(page).getByRole('button', { name: /^“1 千米内”改成“5 千米内”/ })
    expect(await wider.textContent()).toContain(`有 ${within(kind, 5)} 家`)
    await wider.click()
    await main(page)
      .getByText(`${within(kind, 5)} 家`)
      .first()
      .waitFor()
    await chip(page, '5 千米内').waitFor()
    expect(new URL(page.url()).searchParams.get('near')).toBe('5')
    await tick(page, '筛选，已选 2', '1 千米内')
    await main(page).getByRole('heading', { name: '2 个条件一起，没有' }).waitFor()
  })

  it('gives the window of the district, with its number', async () => {
    const page = await site.visit({ as: 'enterprise-a' })
    const window = carriers.find(({ id }) => id === 'window-haidian')!
    await page.goto('/find?categories=finance&modes=visit')
    await main(page).getByText(window.name).waitFor()
    await main(page).getByText(window.phone).first().waitFor()
    const other = carriers.find(({ id }) => id === 'window-tongzhou')!
    await page.goto('/find?categories=finance&modes=visit&districts=tongzhou')
    await main(page).getByText(other.name).waitFor()
  })

  it.each(['想学做菜', '想做检测', '火星'])('never says 没有找到“…” of %s', async (text) => {
    const page = await start('/find')
    await search(page).fill(text)
    await main(page)
      .getByText(/家|一起，没有|没有符合的/)
      .first()
      .waitFor()
    expect(await main(page).textContent())!.not.toContain('没有找到“')
  })
})

it('the filters lie at the bottom edge, on a phone and on a tablet', async () => {
  for (const screen of [
    { width: 390, height: 844 },
    { width: 820, height: 1180 },
  ]) {
    const page = await start('/find', { screen })
    await main(page).getByRole('button', { name: '筛选', exact: true }).click()
    const sheet = (await page.getByRole('dialog', { name: '筛选' }).boundingBox())!
    expect(Math.round(sheet.y + sheet.height)).toBe(screen.height)
    expect(sheet.width).toBeLessThanOrEqual(720)
  }
})

describe('without a place', () => {
  const own = '当前位置 海淀区，点按更换'
  it('starts from the enterprise’s own district, on the home page and in the list', async () => {
    const page = await start('/home', { as: 'enterprise-a' })
    await main(page).getByRole('button', { name: own }).waitFor()
    await main(page).getByRole('heading', { name: '离你最近' }).waitFor()
    const [first] = await main(page).getByRole('link').filter({ hasText: '（示例）' }).allTextContents()
    await page.goto('/find')
    await main(page).getByRole('button', { name: own }).waitFor()
    await main(page).getByText(`${carriers.length} 家，由近到远`).waitFor()
    const list = await main(page).getByRole('link').filter({ hasText: '（示例）' }).allTextContents()
    expect(list[0]!.slice(0, 8)).toBe(first!.slice(0, 8))
  })

  it('keeps what the person chose, and knows nothing of a visitor', async () => {
    const page = await start('/home', { as: 'enterprise-a' })
    await main(page).getByRole('button', { name: own }).click()
    await page.getByRole('dialog').getByRole('button', { name: '通州区' }).click()
    await page.goto('/find')
    await main(page).getByRole('button', { name: '当前位置 通州区，点按更换' }).waitFor()
    const visitor = await start('/find')
    await main(visitor).getByRole('button', { name: '选个位置，看离得最近的' }).waitFor()
  })
})
