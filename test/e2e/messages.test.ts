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

const said = async (recordId: string) =>
  (await site.world.must('enterprise-a', 'service/record', { recordId })).confirmation

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
    await row(page, /确认 9月30日 首贷辅导.*已办结.*9月30日/s).click()
    await page.waitForURL(/received-record/)
    await page
      .getByRole('group', { name: '这次服务是不是属实' })
      .getByRole('button', { name: '属实', exact: true })
      .click()
    await page.getByText('你确认过：属实').waitFor()
    await page.goto('/messages')
    await row(page, /首贷辅导/)
      .first()
      .waitFor()
    await page.waitForLoadState('networkidle')
    expect(await main(page).getByText(/^待办/).count()).toBe(0)
    await page.context().close()
  })

  it('待办 is answered in its row, which asks first, and goes; no is told to the station', async () => {
    const [first, second] = [await served(), await served()]
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/messages')
    await main(page).getByRole('heading', { name: '待办 2' }).waitFor()
    await main(page).getByRole('button', { name: '属实', exact: true }).first().click()
    await page.getByRole('dialog').getByText('说了以后不能改').waitFor()
    await page.getByRole('button', { name: '再看看' }).click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect((await said(first)) ?? (await said(second))).toBeNull()
    await main(page).getByRole('button', { name: '属实', exact: true }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '属实', exact: true }).click()
    await main(page).getByRole('heading', { name: '待办 1' }).waitFor()
    await main(page).getByRole('button', { name: '没有这回事', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '没有这回事，提交' }).click()
    await expect.poll(() => main(page).getByText(/^待办/).count()).toBe(0)
    expect([await said(first), await said(second)].toSorted()).toEqual(['confirmed', 'denied'])
    await page.context().close()
  })

  it('a booking is one row from the day it was made; its ticket is one press away', async () => {
    const asked = { slotId: await scene.slot(), enterpriseId: scene.a, requestId: key() }
    const { id: bookingId } = await site.world.must('enterprise-a', 'booking/book', asked)
    await site.world.cloud.runTimer('jobs', 'tick')
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/messages')
    await row(page, /\d\d:\d\d 首贷辅导.*约好了/s).click()
    await page.waitForURL(new RegExp(`ticket.*${bookingId}`))
    await page.goto('/messages')
    await site.world.must('enterprise-a', 'booking/cancel', { bookingId, requestId: key() })
    await page.reload()
    await row(page, /\d\d:\d\d 首贷辅导.*预约取消了.*2 条/s).click()
    await expect
      .poll(() => page.getByRole('listitem').getByRole('heading').allTextContents())
      .toEqual(['约好了：首贷辅导', '预约取消了：首贷辅导'])
    await page.context().close()
  })

  it('several messages of one matter are one row, whose screen has them in order and reads them', async () => {
    const recordId = await served()
    const denial = { recordId, verdict: 'denied', note: '没有来过', requestId: key() }
    await site.world.must('enterprise-a', 'service/confirm', denial)
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/messages')
    await row(page, /9月\s*30\s*日 首贷辅导.*2 条/s)
      .first()
      .click()
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
