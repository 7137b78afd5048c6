import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { openSite, type Site } from './site'

const MANY = 45
const PAGE = 20

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
  const scene = new Scene(site.world)
  for (let n = 1; n <= MANY; n++)
    await scene.inboxItem({
      content: { kind: 'notice', title: `第${n}条示例通知`, body: '示例', why: [] },
      at: scene.now - n * 60_000,
    })
})
afterAll(() => site?.close())

const rows = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button')
    .filter({ hasText: /第\d+条示例通知/ })
const more = (page: Page) => page.getByRole('button', { name: `再看 ${PAGE} 条` })
const goesOn = (request: Request) => (request.postData() ?? '').includes('cursor')

/** The inbox of enterprise-a with its first page; nothing in it has been reached by scrolling yet. */
async function inbox({ scrolling = true } = {}): Promise<Page> {
  const page = await site.visit({ as: 'enterprise-a' })
  if (!scrolling)
    await page.addInitScript(() => {
      globalThis.IntersectionObserver = class extends IntersectionObserver {
        override observe() {}
      }
    })
  await page.goto('/messages')
  await rows(page).first().waitFor()
  return page
}

describe('a list of 45', () => {
  it('goes on when its end is reached, and says where it ends', async () => {
    const page = await inbox()
    await expect.poll(() => rows(page).count()).toBe(PAGE)
    for (const expected of [2 * PAGE, MANY]) {
      await rows(page).last().hover()
      await page.mouse.wheel(0, 20_000)
      await expect.poll(() => rows(page).count()).toBe(expected)
    }
    await page.getByText('没有更多了').waitFor()
    expect(await more(page).count()).toBe(0)
    const titles = await rows(page).allTextContents()
    expect(titles.map((title) => Number(/第(\d+)条/.exec(title)?.[1]))).toEqual(
      Array.from({ length: MANY }, (_, i) => i + 1),
    )
    await page.context().close()
  })

  it('goes on by a button, for whoever does not scroll', async () => {
    const page = await inbox({ scrolling: false })
    await more(page).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page).count()).toBe(2 * PAGE)
    await page.context().close()
  })

  it('keeps what is shown when the next page does not come, and asks for it again', async () => {
    const page = await inbox({ scrolling: false })
    let refusing = true
    await page.route('**/call/inbox/threads', (route) =>
      refusing && goesOn(route.request()) ? route.fulfill({ json: busy }) : route.continue(),
    )
    await more(page).click()
    await page.getByText('后面的没有加载出来，前面的还在。').waitFor()
    expect(await rows(page).count()).toBe(PAGE)
    refusing = false
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect.poll(() => rows(page).count()).toBe(2 * PAGE)
    await page.context().close()
  })

  it('starts again where its place is no longer good, and then goes on', async () => {
    const page = await inbox({ scrolling: false })
    let refused = 0
    await page.route('**/call/inbox/threads', (route) =>
      goesOn(route.request()) && refused++ === 0 ? route.fulfill({ json: lostPlace }) : route.continue(),
    )
    await more(page).click()
    await expect.poll(() => rows(page).count()).toBe(2 * PAGE)
    expect(refused).toBe(2)
    await page.context().close()
  })

  it('keeps its length when it is asked for again', async () => {
    const page = await inbox({ scrolling: false })
    await more(page).click()
    await expect.poll(() => rows(page).count()).toBe(2 * PAGE)
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/call/inbox/threads')) asked++
    })
    const before = await rows(page).allTextContents()
    await page.getByRole('button', { name: '全部已读' }).click() // reading changes the list
    await expect.poll(() => asked).toBeGreaterThanOrEqual(2)
    expect(await rows(page).allTextContents()).toEqual(before)
    await page.context().close()
  })
})

const busy = { ok: false, error: { code: 'BUSY', message: '现在同时办理的人多，没有办成。' } }
const lostPlace = { ok: false, error: { code: 'CURSOR_INVALID', message: '列表变了，从头再看一次。' } }
