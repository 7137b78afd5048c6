import { beijingTime } from '@shared/calendar/beijing'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Counter } from '../cloudfunctions/evidence/counter'
import { pdf, photo } from '../pictures/files'
import { desktop, openSite, type Site } from './site'

let site: Site
let counter: Counter
beforeAll(async () => {
  site = await openSite()
  counter = new Counter(site.world)
})
afterAll(() => site?.close())

/** A record with a photo and a paper that were looked at. */
async function withFiles() {
  const recordId = await counter.record({ evidence: [] })
  const photos = [photo(), photo()]
  for (const each of photos) await counter.attached(recordId, each)
  await counter.attached(recordId, pdf(), 'minutes')
  await counter.tick()
  return { recordId, photos }
}

/** What of a JPEG is drawn; what stands before that is not kept. */
const drawing = (file: Buffer) => file.subarray(file.indexOf(Buffer.from([0xff, 0xdb]))).toString('base64')

/** What these pictures are drawn from. */
const drawings = async (images: Locator) => {
  const all = await images.evaluateAll((each) =>
    Promise.all(
      each.map(async (image) => [
        ...new Uint8Array(await (await fetch((image as HTMLImageElement).src)).arrayBuffer()),
      ]),
    ),
  )
  return all.map((bytes) => drawing(Buffer.from(bytes)))
}
const drawn = (page: Page, within: string) =>
  page.locator(`${within} img`).evaluateAll((images) => images.map((each) => (each as HTMLImageElement).naturalWidth))

describe('the evidence of a record', () => {
  it('has a row for each kind that is asked for, in its order, with a way to add and small pictures that open', async () => {
    const { recordId, photos } = await withFiles()
    const page = await site.visit({ as: 'manager-a' })
    await page.goto(`/record?recordId=${recordId}`)
    const kinds = page.getByRole('region', { name: /^(签到表|现场照片|服务纪要|其他材料)$/ })
    await page.getByRole('region', { name: '现场照片' }).getByText('齐了，2 张').waitFor()
    expect(await kinds.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual([
      '签到表',
      '现场照片',
      '服务纪要',
      '其他材料',
    ])
    await page.getByRole('button', { name: '现场照片，添加照片' }).waitFor()
    await page.getByRole('button', { name: '服务纪要，添加 PDF' }).waitFor()
    await expect.poll(() => drawn(page, '[aria-label="现场照片"]')).toEqual([96, 96])
    expect(await drawings(page.locator('[aria-label="现场照片"] img'))).toEqual(photos.map(drawing))
    await page
      .getByRole('region', { name: '现场照片' })
      .getByRole('button', { name: /点开放大$/ })
      .nth(1)
      .click()
    const viewer = page.getByRole('dialog', { name: /^看佐证/ })
    await viewer.getByText('现场照片 2/3').waitFor()
    await viewer.getByRole('img').waitFor()
    expect(await drawings(viewer.getByRole('img'))).toEqual([drawing(photos[1]!)])
    await page.context().close()
  })

  it('has the sign-in sheet that the check-in has made, and it counts', async () => {
    const { recordId } = await withFiles()
    const page = await site.visit({ as: 'manager-a' })
    await page.goto(`/record?recordId=${recordId}`)
    await page.getByRole('img', { name: '2 种佐证齐全' }).waitFor()
    await page.getByRole('button', { name: '看签到表' }).click()
    const sheet = page.getByRole('dialog', { name: '签到表' })
    const { startedAt, completedAt, serviceName, number } = await site.world.must('manager-a', 'service/record', {
      recordId,
    })
    const facts = {
      签到: `${beijingTime(startedAt)}，凭当时的签到码`,
      完成: beijingTime(completedAt),
      服务: serviceName,
      记录号: number,
    }
    for (const [name, value] of Object.entries(facts)) {
      const [of] = await sheet
        .locator('dt', { hasText: new RegExp(`^${name}$`) })
        .locator('+ dd')
        .allTextContents()
      expect(of).toBe(value)
    }
    await sheet.getByText(/系统没有记录/).waitFor()
    await page.context().close()
  })

  it('once claimed says how many points, who and when', async () => {
    const { recordId } = await withFiles()
    expect((await counter.claims(recordId)).ok).toBe(true)
    const page = await site.visit({ as: 'manager-a' })
    await page.goto(`/record?recordId=${recordId}`)
    await page.getByText('申请 2.0 分').or(page.getByText('申请 2 分')).waitFor()
    await page
      .getByText(/^周站长，青禾路服务站，\d+月\d+日.* \d\d:\d\d$/)
      .first()
      .waitFor()
    await page.getByText('等市经信局核实').waitFor()
    expect(await page.getByRole('button', { name: /^移除/ }).count()).toBe(0)
    await page.context().close()
  })
})

describe('a reviewer looks at evidence without leaving the desk', () => {
  it('by keys: V opens it in the page, ← → turns, + − zooms, Esc goes back to the claim', async () => {
    const { recordId, photos } = await withFiles()
    expect((await counter.claims(recordId)).ok).toBe(true)
    const page = await site.visit({ as: 'city-1', screen: desktop })
    await page.goto(`/review?claimId=claim:${recordId}:S-03`)
    await page.getByRole('heading', { name: /融资对接/ }).waitFor()
    const address = page.url()
    await page.keyboard.press('v')
    const viewer = page.getByRole('dialog', { name: /^看佐证/ })
    await viewer.getByText('现场照片 1/3').waitFor()
    const image = viewer.getByRole('img')
    await image.waitFor()
    const width = async () => (await image.boundingBox())!.width
    const small = await width()
    await page.keyboard.press('+')
    await expect.poll(width).toBeGreaterThan(small)
    await page.keyboard.press('-')
    await expect.poll(width).toBe(small)
    await page.keyboard.press('ArrowRight')
    await viewer.getByText('现场照片 2/3').waitFor()
    await expect.poll(() => drawings(image)).toEqual([drawing(photos[1]!)])
    await page.keyboard.press('ArrowLeft')
    await viewer.getByText('现场照片 1/3').waitFor()
    await expect.poll(() => drawings(image)).toEqual([drawing(photos[0]!)])
    await page.keyboard.press('Escape')
    await viewer.waitFor({ state: 'detached' })
    expect(page.url()).toBe(address)
    expect(page.context().pages()).toHaveLength(1)
    await page.context().close()
  })

  it('by hand: a picture opens in the page, and the focus comes back to it', async () => {
    const { recordId, photos } = await withFiles()
    expect((await counter.claims(recordId)).ok).toBe(true)
    const page = await site.visit({ as: 'city-1', screen: desktop })
    await page.goto(`/review?claimId=claim:${recordId}:S-03`)
    const picture = page.getByRole('button', { name: /点开放大$/ }).nth(1)
    await picture.click()
    const viewer = page.getByRole('dialog', { name: /^看佐证/ })
    await viewer.getByText('现场照片 2/3').waitFor()
    await viewer.getByRole('img').waitFor()
    expect(await drawings(viewer.getByRole('img'))).toEqual([drawing(photos[1]!)])
    await viewer.getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => picture.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(page.context().pages()).toHaveLength(1)
    await page.context().close()
  })
})
