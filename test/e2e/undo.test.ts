import type { EvidenceId, RecordId } from '@shared/ids'
import { claimStanding } from '@shared/points/claim-events'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Counter } from '../cloudfunctions/evidence/counter'
import { stored } from '../cloudfunctions/stored'
import { photo } from '../pictures/files'
import { openSite, phone, type Site } from './site'
import { answer, checkIn } from './steps/desk'

let site: Site
let counter: Counter
beforeAll(async () => {
  site = await openSite()
  counter = new Counter(site.world)
})
afterAll(() => site?.close())

const removeFirst = (page: Page) => page.getByRole('button', { name: '移除现场照片第 1 份' }).click()
const bar = (page: Page) => page.getByRole('status').filter({ hasText: '撤销' })
const recordOf = async (_id: RecordId) => (await stored(site.world, 'records', { _id }))[0]!
const idsOf = async (_id: RecordId): Promise<EvidenceId[]> => (await recordOf(_id)).evidence.map(({ id }) => id)

/** A record with two photos that count, on the manager's phone. */
async function opened(visit: Parameters<Site['visit']>[0] = {}) {
  const recordId = await counter.record({ evidence: [] })
  for (const bytes of [photo(), photo()]) await counter.attached(recordId, bytes)
  await counter.tick()
  const page = await site.visit({ as: 'manager-a', ...visit })
  await page.goto(`/record?recordId=${recordId}`)
  await page.getByRole('img', { name: '2 种佐证齐全' }).waitFor()
  return { page, recordId, before: await idsOf(recordId) }
}

describe('a photo that is removed', () => {
  it('is gone at once, as the bar says, and 撤销 brings it back', async () => {
    const { page, recordId, before } = await opened()
    await removeFirst(page)
    await bar(page).getByText('移除了 1 张现场照片').waitFor()
    expect(await idsOf(recordId)).toEqual(before.slice(1))
    await bar(page).getByRole('button', { name: '撤销' }).click()
    await page.getByText(/现场照片放回来了/).waitFor()
    expect((await idsOf(recordId)).toSorted()).toEqual(before.toSorted())
    await page.getByRole('img', { name: '2 种佐证齐全' }).waitFor() // looked at anew, it counts again
    await page.context().close()
  })

  it('is put back from 最近移除 after the app was closed before the bar had gone', async () => {
    const { page, recordId, before } = await opened()
    await removeFirst(page)
    await bar(page).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /最近移除 1/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^放回/ }).click()
    await page.getByText('放回来了，检查完就算数').waitFor()
    expect((await idsOf(recordId)).toSorted()).toEqual(before.toSorted())
    await page.context().close()
  })

  it('is the one that 撤销 brings back, and not one that was removed before', async () => {
    const { page, recordId, before } = await opened()
    await removeFirst(page)
    await expect.poll(() => idsOf(recordId)).toEqual(before.slice(1))
    await page.getByRole('button', { name: /最近移除 1/ }).waitFor()
    await removeFirst(page)
    await page.getByRole('button', { name: /最近移除 2/ }).waitFor()
    await bar(page).getByRole('button', { name: '撤销' }).click()
    await page.getByText(/现场照片放回来了/).waitFor()
    expect(await idsOf(recordId)).toEqual(before.slice(1))
    await page.context().close()
  })

  it('can be put back from another screen: the bar goes along', async () => {
    const { page, recordId, before } = await opened()
    await removeFirst(page)
    await bar(page).waitFor()
    await page.getByRole('button', { name: '返回' }).click()
    await bar(page).getByRole('button', { name: '撤销' }).click()
    await expect.poll(async () => (await idsOf(recordId)).length).toBe(before.length)
    await page.context().close()
  })

  it('on a network that loses the call is not said to be back, and one more try brings it back once', async () => {
    const { page, recordId, before } = await opened()
    let lost = 0
    await page.route('**/call/evidence/restore', (route) => (lost++ < 3 ? route.abort() : route.continue()))
    await removeFirst(page)
    await bar(page).getByRole('button', { name: '撤销' }).click()
    await page.getByText('没有撤销成功，网络不通').waitFor()
    expect(await idsOf(recordId)).toEqual(before.slice(1))
    await page.getByRole('button', { name: '再试' }).click()
    await page.getByText(/现场照片放回来了/).waitFor()
    const journal = await stored(site.world, 'journal', { action: 'evidence.restore', resourceId: recordId })
    expect(journal).toHaveLength(1)
    await page.context().close()
  })

  it('whose answers are lost is back, and one more try says so: it was one request', async () => {
    const { page, recordId, before } = await opened()
    let lost = 0
    await page.route('**/call/evidence/restore', async (route) => {
      if (lost++ >= 3) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await removeFirst(page)
    await bar(page).getByRole('button', { name: '撤销' }).click()
    await page.getByText('没有撤销成功，网络不通').waitFor()
    await page.getByRole('button', { name: '再试' }).click()
    await page.getByText(/现场照片放回来了/).waitFor()
    expect((await idsOf(recordId)).toSorted()).toEqual(before.toSorted())
    const journal = await stored(site.world, 'journal', { action: 'evidence.restore', resourceId: recordId })
    expect(journal).toHaveLength(1)
    await page.context().close()
  })

  it('has its bar above the bottom bar, over nothing that can be pressed, at 320 px and in large type', async () => {
    for (const visit of [
      { screen: phone },
      { screen: { width: 320, height: 640 } },
      { text: 'extra-large', theme: 'dark' } as const,
    ]) {
      const { page } = await opened(visit)
      await removeFirst(page)
      const undo = bar(page).getByRole('button', { name: '撤销' })
      await undo.waitFor()
      const [place, below] = await Promise.all([
        undo.boundingBox(),
        page
          .getByRole('button', { name: /申请积分|还差|还在检查/ })
          .last()
          .boundingBox(),
      ])
      expect(place!.height).toBeGreaterThanOrEqual(44)
      expect(place!.width).toBeGreaterThanOrEqual(44)
      expect(place!.y + place!.height).toBeLessThanOrEqual(below!.y)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        visit.screen?.width ?? 390,
      )
      await page.context().close()
    }
  })
})

describe('a check-in by mistake', () => {
  /** Checked in just now at the desk. */
  async function arrived() {
    const bookingId = await counter.booking()
    const desk = await site.visit({ as: 'staff-a' })
    await checkIn(desk, await counter.code(bookingId), /禾木精工/)
    const checkedInAt = async () => (await stored(site.world, 'bookings', { _id: bookingId }))[0]!.checkedInAt
    expect(await checkedInAt()).not.toBeNull()
    return { bookingId, desk, checkedInAt }
  }

  it('is taken back at the bar, and they are expected again', async () => {
    const { bookingId, desk, checkedInAt } = await arrived()
    const row = desk.getByRole('article').filter({ has: desk.locator(`a[href*="${bookingId}"]`) })
    await row.getByText('已到场').waitFor()
    await bar(desk).getByRole('button', { name: '撤销' }).click()
    await desk.getByText(/撤销了签到$/).waitFor()
    expect(await checkedInAt()).toBeNull()
    await row.getByText('已约').waitFor()
    await desk.context().close()
  })

  it('is taken back at the appointment after the bar has gone', async () => {
    const { bookingId, desk, checkedInAt } = await arrived()
    await desk.goto(`/desk-booking?bookingId=${bookingId}`)
    await desk.getByText(/签错了，\d\d:\d\d 前可以撤销/).waitFor()
    await desk.getByRole('button', { name: '撤销签到' }).click()
    await desk.getByText(/撤销了签到$/).waitFor()
    expect(await checkedInAt()).toBeNull()
    await desk.context().close()
  })
})

describe('what locks or tells others asks first', () => {
  it('a claim: nothing is filed before yes, and the question says what follows', async () => {
    const { page, recordId } = await opened()
    const button = page.getByRole('button', { name: '申请积分' })
    await button.click()
    await page
      .getByRole('dialog')
      .getByText(/提交后佐证材料锁定/)
      .waitFor()
    await answer(page, '再看看')
    await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true)
    expect((await recordOf(recordId)).frozenAt).toBeNull()
    await button.click()
    await answer(page, '提交申请')
    await page.getByText(/提交，佐证不能再改|佐证不能再改/).waitFor()
    expect((await recordOf(recordId)).frozenAt).not.toBeNull()
    await page.context().close()
  })

  it('a decision by keys: one Enter asks, held down it answers nothing, the next one says yes', async () => {
    const claimId = await counter.claim()
    const page = await site.visit({ as: 'city-1', screen: { width: 1440, height: 900 } })
    await page.goto(`/review?claimId=${claimId}`)
    await page.getByRole('radio', { name: /^核实，记/ }).waitFor()
    await page.keyboard.press('1')
    await page.keyboard.down('Enter')
    const yes = page.getByRole('dialog').getByRole('button', { name: /^记分，看下一条/ })
    await expect.poll(() => yes.evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.down('Enter') // the same key, still down
    await page.keyboard.up('Enter')
    const state = async () => claimStanding((await stored(site.world, 'claims', { _id: claimId }))[0]!.events).state
    expect(await state()).toBe('filed')
    await page.getByText('马上记进台账').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/^已核实，记/).waitFor()
    expect(await state()).toBe('verified')
    await page.context().close()
  })
})
