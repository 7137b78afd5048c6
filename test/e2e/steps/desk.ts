import type { Page } from 'playwright-core'

/** A file that a station would choose: the first bytes say what it is, the rest makes it unlike any other. */
export interface Chosen {
  name: string
  mimeType: string
  buffer: Buffer
}

const file = (name: string, mimeType: string, magic: number[]): Chosen => ({
  name,
  mimeType,
  buffer: Buffer.concat([Buffer.from(magic), Buffer.from(`${name} ${Math.random()}`)]),
})
export const photo = (name: string) => file(name, 'image/jpeg', [0xff, 0xd8, 0xff, 0xe0])
export const pdf = (name: string) => file(name, 'application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d])

/** Types the code that the enterprise reads out. */
export async function checkIn(page: Page, code: string, enterprise: RegExp): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('link', { name: enterprise }).waitFor()
  await page.getByRole('textbox', { name: '六位签到码' }).fill(code)
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await page.getByText(/，已签到$/).waitFor()
}

/** Writes down what was done; what follows is the page of the service record. @returns the record's id */
export async function complete(page: Page, enterprise: RegExp, summary: string): Promise<string> {
  await page.getByRole('link', { name: enterprise }).click()
  await page.getByRole('textbox', { name: '做了什么，结果怎样' }).fill(summary)
  await page.getByRole('button', { name: '完成服务' }).click()
  await page.getByRole('heading', { name: '佐证材料' }).waitFor()
  return new URL(page.url()).searchParams.get('record') ?? ''
}

/** Adds a file of this kind and waits until the record lists it. */
export async function attach(page: Page, kind: string, chosen: Chosen): Promise<void> {
  await page.getByRole('combobox', { name: '这是哪一种材料' }).selectOption({ label: kind })
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: chosen.mimeType === 'application/pdf' ? '加 PDF' : '加照片' }).click()
  await (await choosing).setFiles(chosen)
  await page.getByText(chosen.name, { exact: true }).waitFor()
}

/** Two photos and the sign-in sheet: what the sample table asks for. */
export async function attachEvidence(page: Page): Promise<void> {
  await attach(page, '现场照片', photo('现场一.jpg'))
  await attach(page, '现场照片', photo('现场二.jpg'))
  await attach(page, '签到表', pdf('签到表.pdf'))
  await page.getByRole('img', { name: '2 种佐证齐全' }).waitFor()
}

/** The manager finds the record in the list and claims its points. */
export async function claim(page: Page, enterprise: RegExp): Promise<void> {
  await page.goto('/desk/records')
  await page.getByRole('link', { name: enterprise }).first().click()
  await page.getByRole('button', { name: '申请积分' }).click()
  await page.getByText('待核实').waitFor()
}

/** The station's right of reply. */
export async function reply(page: Page, text: string): Promise<void> {
  await page.goto('/desk/complaints')
  await page.getByRole('textbox', { name: '说明情况' }).fill(text)
  await page.getByRole('button', { name: '提交说明' }).click()
  await page.getByText('你的说明').waitFor()
}

/** The rows of the ledger as they read, newest first. */
export async function ledger(page: Page): Promise<string[]> {
  await page.goto('/desk/ledger')
  await page.getByRole('heading', { name: /每一分的来历/ }).waitFor()
  return page.locator('main button[aria-expanded]').allInnerTexts()
}
