import type { FileChooser, Locator, Page } from 'playwright-core'
import { pdf as sheet } from '../../pictures/files'

/** A file that a station would choose. */
export interface Chosen {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A picture as a phone would take it, unlike any other: a table, and people at it. */
export async function photo(page: Page, name: string): Promise<Chosen> {
  const url = await page.evaluate((text) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 640, height: 480 })
    const pen = canvas.getContext('2d')!
    const block = (colour: string, x: number, y: number, width: number, height: number) => {
      pen.fillStyle = colour
      pen.fillRect(x, y, width, height)
    }
    block('#dfe7e4', 0, 0, 640, 480)
    block('#8a6f4d', 60, 300, 520, 60)
    for (const x of [130, 290, 450]) {
      block(`hsl(${Math.random() * 360} 40% 45%)`, x, 200, 90, 110)
      block('#e6c3a0', x + 20, 140, 50, 60)
    }
    pen.fillStyle = '#16201f'
    pen.font = '28px sans-serif'
    pen.fillText(text, 24, 440)
    return canvas.toDataURL('image/jpeg', 0.8)
  }, name)
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') }
}

/** One page, unlike any other. */
export const pdf = (name: string): Chosen => ({ name, mimeType: 'application/pdf', buffer: sheet() })

/** The question that says what follows, answered with yes. */
export async function answer(page: Page, yes: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click()
}

/** Types the code that the enterprise reads out. */
export async function checkIn(page: Page, code: string, enterprise: RegExp): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('link', { name: enterprise }).first().waitFor()
  await page.getByRole('textbox', { name: '六位签到码' }).fill(code)
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await page.getByText(/，已签到$/).waitFor()
}

/** Writes down what was done; what follows is the page of the service record. @returns the record's id */
export async function complete(page: Page, enterprise: RegExp, summary: string): Promise<string> {
  await page.getByRole('link', { name: enterprise }).click()
  await page.getByRole('textbox', { name: '做了什么，结果怎样' }).fill(summary)
  await page.getByRole('button', { name: '完成服务' }).click()
  await answer(page, '完成了')
  await page.getByRole('heading', { name: '佐证材料' }).waitFor()
  return new URL(page.url()).searchParams.get('recordId') ?? ''
}

/** Adds a file of this kind and waits until the record lists it. */
export async function attach(page: Page, kind: string, chosen: Chosen): Promise<void> {
  // Whoever taps again and again may still be opening the one before.
  const accepts = async (chooser: FileChooser) =>
    ((await chooser.element().getAttribute('accept')) ?? '').includes(chosen.mimeType)
  const choosing = page.waitForEvent('filechooser', accepts)
  const verb = chosen.mimeType === 'application/pdf' ? '添加 PDF' : '添加照片'
  const files = page.getByRole('region', { name: kind }).getByRole('button', { name: /点开放大$/ })
  const before = await files.count()
  await page.getByRole('button', { name: `${kind}，${verb}` }).click()
  await (await choosing).setFiles(chosen)
  await files.nth(before).waitFor()
}

/** Two photos, beside the sign-in sheet that the check-in has made: what the sample table asks for. They count once they have been looked at. */
export async function attachEvidence(page: Page): Promise<void> {
  await attach(page, '现场照片', await photo(page, '现场一.jpg'))
  await attach(page, '现场照片', await photo(page, '现场二.jpg'))
  await attach(page, '其他材料', pdf('材料清单.pdf'))
  await page.getByRole('img', { name: '2 种佐证齐全' }).waitFor()
}

/** The manager finds the record in the list and claims its points. */
export async function claim(page: Page, enterprise: RegExp): Promise<void> {
  await page.goto('/records')
  await page.getByRole('link', { name: enterprise }).first().click()
  await page.getByRole('button', { name: '申请积分' }).click()
  await answer(page, '提交申请')
  await page.getByRole('main').getByText('待核实').waitFor()
}

/** The station's right of reply. */
export async function reply(page: Page, text: string): Promise<void> {
  await page.goto('/station-complaints')
  await page.getByRole('textbox', { name: '说明情况' }).fill(text)
  await page.getByRole('button', { name: '提交说明' }).click()
  await answer(page, '提交')
  await page.getByRole('main').getByText('你的说明').waitFor()
}

/** What was proposed against the station, and what it says to that; nothing has been taken off yet. */
export async function answerDeduction(page: Page, text: string): Promise<void> {
  await page.goto('/deductions')
  await page
    .getByText(/^提出扣/)
    .first()
    .click()
  await page.getByRole('textbox', { name: '说明情况' }).fill(text)
  await page.getByRole('button', { name: '交说明' }).click()
  await answer(page, '交说明')
  await page.getByText('已说明，等决定').locator('visible=true').first().waitFor()
}

/** The rows of the ledger as they read, newest first. */
export async function ledger(page: Page): Promise<Locator> {
  await page.goto('/ledger')
  await page.getByRole('heading', { name: /每一分的来历/ }).waitFor()
  return page.getByRole('main').getByRole('button', { name: /[+−]\d/ })
}
