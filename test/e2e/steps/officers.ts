import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { answer } from './desk'

/** The queue's rows name the station first; a phone shows the list alone, a desktop shows the first one opened beside it. */
const openCase = async (page: Page, row: RegExp) => {
  await page.getByRole('button', { name: row }).first().click()
}

/** What is decided stands in a column of its own on a wide desktop, in a drawer elsewhere. */
async function openDrawer(page: Page, action: string): Promise<void> {
  const drawer = page.getByRole('button', { name: action, exact: true })
  if ((page.viewportSize()?.width ?? 0) < 1280) await drawer.click()
}

/**
 * The desktop shows a code; the phone opens its link, compares and says yes; the desktop goes on by itself.
 * @param desktop signed in as nobody
 * @param phone signed in as the officer
 */
export async function signInDesktop(desktop: Page, phone: Page): Promise<void> {
  await desktop.goto('/desktop')
  await confirmOnPhone(desktop, phone)
  await desktop.waitForURL('**/me')
}

/** A phone says yes to the code that a desktop shows. */
export async function confirmOnPhone(desktop: Page, phone: Page): Promise<void> {
  const shown = desktop.getByRole('img', { name: /^核对码/ })
  const code = await shown.getAttribute('aria-label')
  const ticket = await desktop.getByText(/^[\w-]{30,64}$/).textContent()
  await phone.goto('/desktop-confirm')
  await phone.getByRole('textbox', { name: '登录码' }).fill(ticket ?? '')
  await phone.getByRole('button', { name: '下一步' }).click()
  await phone.getByText('有一台电脑要用你的身份登录').waitFor()
  await phone.getByRole('img', { name: code ?? '' }).waitFor()
  await phone.getByRole('button', { name: '登录那台电脑' }).click()
  await phone.getByText('那台电脑已经登录').waitFor()
}

/** Looks at a claim's evidence and verifies it, by mouse. */
export async function verify(page: Page, station: RegExp): Promise<void> {
  await page.goto('/review')
  await openCase(page, station)
  await page.getByRole('img', { name: /种佐证齐全$/ }).waitFor()
  await openDrawer(page, '作决定')
  await page.getByRole('radio', { name: /^核实，记/ }).click()
  await page.getByRole('button', { name: '提交，看下一条' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^记分，看下一条/ })
    .click()
  await page.getByText(/^已核实，记/).waitFor()
}

/** The same on a desktop, by keys alone. */
export async function verifyByKeys(page: Page): Promise<void> {
  await page.goto('/review')
  await page.getByRole('img', { name: /种佐证齐全$/ }).waitFor()
  await page.keyboard.press('e')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  const yes = page.getByRole('dialog').getByRole('button', { name: /^记分，看下一条/ })
  await expect.poll(() => yes.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByText(/^已核实，记/).waitFor()
}

/** The district writes down what the station said and what it thinks. */
export async function hear(page: Page, station: RegExp, said: string, opinion: string): Promise<void> {
  await page.goto('/complaint-desk')
  await openCase(page, station)
  await openDrawer(page, '听取和意见')
  await page.getByRole('textbox', { name: '服务站怎么说' }).fill(said)
  await page.getByRole('textbox', { name: '区里的意见' }).fill(opinion)
  await page.getByRole('button', { name: '转市经信局' }).click()
  await answer(page, '转过去')
  await page.getByText('已转市经信局').waitFor()
}

/** The city finds 属实 and proposes one deduction. @param item as the table names it, 经查实的企业投诉 */
export async function findWithDeduction(page: Page, station: RegExp, reason: string, item: RegExp): Promise<void> {
  await page.goto('/complaint-desk')
  await openCase(page, station)
  await openDrawer(page, '作结论')
  await page.getByRole('radio', { name: '属实', exact: true }).click()
  await page.getByRole('textbox', { name: '理由' }).fill(reason)
  await page.getByRole('checkbox', { name: '同时提出扣分' }).click()
  const items = page.getByRole('combobox', { name: '扣哪一项' })
  const label = await items.getByRole('option', { name: item }).textContent()
  await items.selectOption({ label: label ?? '' })
  await page.getByRole('textbox', { name: '查到了什么' }).fill('接电话的人没有说完就挂断')
  await page.getByRole('textbox', { name: '凭什么认定' }).fill('通话记录')
  await page.getByRole('button', { name: '提交结论' }).click()
  await answer(page, '定下来')
  await page.getByText('提出了扣分，等服务站说明。').waitFor()
}

/** Another reads what the station said to it, and agrees: now it is deducted. */
export async function agreeToDeduction(page: Page, carrierId: string, said: string): Promise<void> {
  await page.goto(`/stations?carrierId=${carrierId}`)
  await page.getByText(said).waitFor()
  await page.getByRole('button', { name: '同意，扣分' }).click()
  await answer(page, '同意，扣分')
  await page.getByText(said).waitFor({ state: 'hidden' })
}

/** Writes a notice to some enterprises and hands it to the second person. @returns its id */
export async function composeNotice(page: Page, title: string, body: string, audience: string[]): Promise<string> {
  await page.goto('/notice-new')
  await page.getByRole('textbox', { name: '标题' }).fill(title)
  await page.getByRole('textbox', { name: '正文' }).fill(body)
  await page.getByRole('checkbox', { name: /^这是示例/ }).click()
  for (const name of audience) await page.getByRole('button', { name, exact: true }).click()
  await page.getByText(/^会发给 \d+ 家企业$/).waitFor()
  await page.getByRole('button', { name: '交给另一人批准' }).click()
  await page.waitForURL('**/notices?noticeId=*')
  return new URL(page.url()).searchParams.get('noticeId') ?? ''
}

/** Whoever wrote it may not approve it, is told so, and leaves it to another. */
export async function approveOwnNotice(page: Page, notice: string): Promise<void> {
  await page.goto(`/notices?noticeId=${notice}`)
  await page.getByRole('button', { name: '批准并发出' }).click()
  await page
    .getByRole('alert')
    .getByText(/另一个人/)
    .first()
    .waitFor()
  // Taps that are still to come would meet a notice that the other person has approved meanwhile.
  await page.goto('/notices')
}

/** The second person's yes; what became of it follows. */
export async function approveNotice(page: Page, notice: string): Promise<void> {
  await page.goto(`/notices?noticeId=${notice}`)
  await page.getByRole('button', { name: '批准并发出' }).click()
  await answer(page, '发出')
  await page.getByRole('heading', { name: '送达情况' }).waitFor()
}

/** Invites someone to a role and reads the code, which is shown this once. @returns the code */
export async function invite(page: Page, scope: string, role: string, name: string): Promise<string> {
  await page.goto('/grants?place=city')
  await openDrawer(page, '邀请一个人')
  await page.getByRole('combobox', { name: '在哪里' }).selectOption({ label: scope })
  const roles = page.getByRole('combobox', { name: '角色' })
  await roles.selectOption({ label: role })
  await page.getByRole('textbox', { name: '怎么称呼' }).fill(name)
  await page.getByRole('button', { name: '生成邀请码' }).click()
  const label = await page.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label')
  return label?.replace(/[^A-Z0-9]/g, '') ?? ''
}

/** Takes the role that a code gives. @param answer 你现在是… or …等第二个人批准 */
export async function acceptInvite(page: Page, code: string, answer: RegExp): Promise<void> {
  await page.goto('/invite')
  await page.getByRole('textbox', { name: '邀请码' }).fill(code)
  await page.getByRole('button', { name: '接受邀请' }).click()
  await page.getByRole('heading', { name: answer }).waitFor()
}

/** The second person lets an officer in. */
export async function approveGrant(page: Page, name: string): Promise<void> {
  await page.goto('/grants?place=waiting')
  const card = page.getByRole('article').filter({ hasText: name })
  await card.getByRole('button', { name: '批准' }).click()
  await answer(page, '批准')
  await card.waitFor({ state: 'detached' })
}
