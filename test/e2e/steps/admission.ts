import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { photo } from '../../pictures/files'
import { answer } from './desk'

/** A passage of the conditions is opened unless it is. */
export async function openPassage(page: Page, name: string, inside: string): Promise<void> {
  if ((await page.getByText(inside, { exact: true }).count()) === 0) await page.getByRole('button', { name }).click()
}

/** Adds a picture under a kind of attachment, and waits until the case has it. */
export async function add(page: Page, kind: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: `${kind}，添加照片` }).click()
  await (await choosing).setFiles({ name: `${kind}.jpg`, mimeType: 'image/jpeg', buffer: photo() })
  await page.getByRole('region', { name: kind }).getByText('1 份').waitFor()
}

export const fill = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label, exact: true }).fill(text)

export const choose = (page: Page, label: string, option: string) =>
  page.getByRole('combobox', { name: label }).selectOption({ label: option })

/** 有, to each question of yes and no that is on the page. */
export async function sayYes(page: Page): Promise<void> {
  for (const each of await page.getByRole('radio', { name: '有', exact: true }).all()) await each.click()
}

/** Every condition that waits for a person is judged to hold. */
export async function judgeAll(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: /没有认定$/ })
  for (let left = await open.count(); left > 0; left = await open.count()) {
    const row = open.first()
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
    await page
      .getByRole('group', { name: /^审核认定/ })
      .getByRole('button', { name: '满足', exact: true })
      .click()
    await expect.poll(() => open.count()).toBeLessThan(left)
  }
}

/** The decision is chosen, submitted, and what follows from it is agreed to. */
export async function decide(page: Page, decision: string): Promise<void> {
  await page.getByRole('radio', { name: decision }).click()
  await page.getByRole('button', { name: '提交，看下一件' }).click()
  await answer(page, '就这样定')
  await page.getByText(`${decision}：已办`).waitFor()
}

/** The map is dragged until the place lies in its middle. */
export async function pickPlace(page: Page): Promise<void> {
  await page.getByRole('button', { name: '在地图上标', exact: true }).click()
  const map = page.getByRole('application')
  const { x, y, width, height } = (await map.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2 - 60, y + height / 2 + 40, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: '就标这里' }).click()
  await page.getByText(/^离.+（东经 116\.\d{5} 度，北纬 39\.\d{5} 度）$/).waitFor()
}
