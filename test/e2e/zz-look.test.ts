import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, it } from 'vitest'
import { Counter } from '../cloudfunctions/evidence/counter'
import { pdf, photo } from '../pictures/files'
import { desktop, openSite, phone, type Site } from './site'

let site: Site
let counter: Counter
const out = '/tmp/undo-shots'
beforeAll(async () => {
  mkdirSync(out, { recursive: true })
  site = await openSite()
  counter = new Counter(site.world)
})
afterAll(() => site?.close())
const looks = {
  light: {},
  dark: { theme: 'dark' },
  elder: { text: 'extra-large' },
  narrow: { screen: { width: 320, height: 640 } },
  wide: { screen: desktop },
  narrowelder: { screen: { width: 320, height: 640 }, text: 'extra-large' },
} as const
it('looks', async () => {
  for (const [name, look] of Object.entries(looks)) {
    const recordId = await counter.record({ evidence: [] })
    for (const bytes of [photo(), photo(), photo(), photo().subarray(0, 500)]) await counter.attached(recordId, bytes)
    await counter.attached(recordId, pdf(), 'minutes')
    await counter.tick()
    const page = await site.visit({ as: 'manager-a', screen: phone, ...look })
    await page.goto(`/record?recordId=${recordId}`)
    await page.getByRole('region', { name: '现场照片' }).waitFor()
    await page.waitForTimeout(700)
    await page.screenshot({ path: `${out}/record-${name}.png`, fullPage: true })
    await page.getByRole('button', { name: '移除现场照片第 1 份' }).click()
    await page.getByRole('status').filter({ hasText: '撤销' }).waitFor()
    await page.waitForTimeout(400)
    await page.screenshot({ path: `${out}/undo-${name}.png` })
    await page
      .getByRole('button', { name: /点开放大/ })
      .first()
      .click()
    await page.waitForTimeout(700)
    await page.screenshot({ path: `${out}/viewer-${name}.png` })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '申请积分' }).click()
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${out}/ask-${name}.png` })
    await page.getByRole('dialog').getByRole('button', { name: '提交申请' }).click()
    await page.getByText('等市经信局核实').waitFor()
    await page.screenshot({ path: `${out}/claimed-${name}.png`, fullPage: true })
    const review = await site.visit({ as: 'city-1', screen: phone, ...look })
    await review.goto(`/review?claimId=claim:${recordId}:S-03`)
    await review.getByRole('region', { name: '系统不知道' }).waitFor()
    await review.waitForTimeout(700)
    await review.screenshot({ path: `${out}/review-${name}.png`, fullPage: true })
    await review.keyboard.press('v')
    await review.waitForTimeout(500)
    await review.screenshot({ path: `${out}/rviewer-${name}.png` })
    await page.context().close()
    await review.context().close()
  }
}, 400_000)
