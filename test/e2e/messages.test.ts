import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { key } from '../world'
import { openSite, type Site } from './site'

/** 消息: what is to be done apart, then a row for each matter; and the screen of one matter. */
let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main')
const row = (page: Page, name: RegExp) => main(page).getByRole('button', { name })
const dot = (page: Page) => page.getByRole('navigation').getByRole('img', { name: /未读|新消息/ })

async function served(): Promise<string> {
  const booking = { bookingId: await scene.arrived(), summary: '已办结', requestId: key() }
  return (await site.world.must('staff-a', 'desk/complete', booking)).recordId
}

const confirmed = (recordId: string) =>
  site.world.must('enterprise-a', 'service/confirm', { recordId, verdict: 'confirmed', requestId: key() })

describe('消息', () => {
  it('全部已读 reads what was there on every page, and not what came while it was looked at', async () => {
    for (let n = 0; n < 25; n++) await scene.thread({ at: scene.now - n * 60_000 })
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/messages')
    const readAll = page.getByRole('button', { name: '全部已读' })
    await readAll.waitFor()
    await dot(page).waitFor()
    const recordId = await served()
    await readAll.click()
    const unread = main(page).getByRole('img', { name: '未读' })
    await expect.poll(() => unread.count()).toBe(1)
    expect(await dot(page).count()).toBe(1)
    await readAll.click()
    await expect.poll(() => dot(page).count()).toBe(0)
    expect(await readAll.count()).toBe(0)
    await confirmed(recordId)
    await page.context().close()
  })

  it('待办 leads to the thing, and is gone once that is done', async () => {
    await served()
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/messages')
    await main(page).getByRole('heading', { name: '待办 1' }).waitFor()
    await row(page, /请确认.*去办/s).click()
    await page.getByRole('button', { name: '属实', exact: true }).click()
    await page.getByText('你确认过：属实').waitFor()
    await page.goto('/messages')
    await row(page, /首贷辅导/)
      .first()
      .waitFor()
    await page.waitForLoadState('networkidle')
    expect(await main(page).getByText(/^待办/).count()).toBe(0)
    await page.context().close()
  })

  it('several messages of one matter are one row, whose screen has them in order and reads them', async () => {
    const recordId = await served()
    const denial = { recordId, verdict: 'denied', note: '没有来过', requestId: key() }
    await site.world.must('enterprise-a', 'service/confirm', denial)
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/messages')
    await row(page, /9月\s*30\s*日 首贷辅导.*2 条/s).click()
    await page.getByRole('heading', { name: /9月30日 首贷辅导/ }).waitFor()
    const steps = page.getByRole('listitem').getByRole('heading')
    await expect.poll(() => steps.allTextContents()).toEqual(['首贷辅导，请确认', '你们否认了一次首贷辅导'])
    await expect
      .poll(
        async () =>
          (await site.world.must('enterprise-a', 'inbox/threads')).items.find(({ count }) => count === 2)?.unread,
      )
      .toBe(false)
    await page.getByRole('button', { name: '看这件事' }).click()
    await page.waitForURL(/received-record/)
    await page.context().close()
  })

  it('one kind alone, and a kind of which there is none', async () => {
    await scene.thread()
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/messages')
    await page.getByRole('button', { name: '政策', exact: true }).click()
    await row(page, /示例通知/)
      .first()
      .waitFor()
    expect(await row(page, /首贷辅导/).count()).toBe(0)
    await page.getByRole('button', { name: '积分', exact: true }).click()
    await page.getByText('还没有“积分”一类的消息').waitFor()
    await page.getByRole('button', { name: '看全部' }).click()
    await row(page, /首贷辅导/)
      .first()
      .waitFor()
    await page.context().close()
  })
})
