import { screens } from '@shared/screens'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notices } from '@/copy/notices'
import { ui } from '@/copy/ui'
import { key } from '../world'
import { addressOf } from './furnish'
import { openSite, type Site } from './site'

const words = notices.compose
let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const written = async (page: Page) =>
  Promise.all([words.title, words.body].map((name) => field(page, name).inputValue()))

/** Another person's no: the notice stands before its writer again. */
async function sentBack() {
  const { world } = site
  const notice = { title: '退回来的通知（示例）', body: '退回来的正文', sample: true, audience: {} }
  const { id: noticeId } = await world.must('city-admin', 'notice/compose', { ...notice, requestId: key() })
  await world.must('city-2', 'notice/sendBack', { noticeId, reason: '写明时间', requestId: key() })
  return addressOf('noticeNew', { noticeId })
}

describe('清空重写', () => {
  it.each([
    ['of a new notice', async () => screens.noticeNew.url],
    ['of one that was sent back', sentBack],
  ])('%s leaves nothing behind, and 撤销 brings back what was written', async (_, open) => {
    const page = await site.visit({ as: 'city-admin' })
    await page.goto(await open())
    await field(page, words.title).fill('对接会（示例）')
    await field(page, words.body).fill('请带上营业执照。')
    await page.getByRole('button', { name: words.clear }).click()
    const bar = page.getByRole('status').filter({ hasText: words.cleared })
    await bar.waitFor()
    expect(await written(page)).toEqual(['', ''])
    await bar.getByRole('button', { name: ui.undo }).click()
    await expect.poll(() => written(page)).toEqual(['对接会（示例）', '请带上营业执照。'])
    await page.reload()
    await expect.poll(() => written(page)).toEqual(['对接会（示例）', '请带上营业执照。'])
    await page.context().close()
  })

  it('not taken back, stays empty after the page was left', async () => {
    const page = await site.visit({ as: 'city-admin' })
    const address = await sentBack()
    await page.goto(address)
    await expect.poll(() => written(page)).toEqual(['退回来的通知（示例）', '退回来的正文'])
    await page.getByRole('button', { name: words.clear }).click()
    await expect.poll(() => written(page)).toEqual(['', ''])
    await page.goto(screens.notices.url)
    await page.goto(address)
    await field(page, words.title).waitFor()
    expect(await written(page)).toEqual(['', ''])
    await page.context().close()
  })
})
