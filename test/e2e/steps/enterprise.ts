import type { Page } from 'playwright-core'
import { answer } from './desk'

/** What an enterprise says about itself, as the pickers show it. */
export interface Declared {
  name: string
  district: string
  industry: string
  tier: string
  size: string
}

/** Registers an enterprise whose code's check symbol fails: the warning comes first, the second step is deliberate. */
export async function registerUnusual(page: Page, code: string, declared: Declared): Promise<void> {
  await page.goto('/register')
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill(code)
  await page
    .getByRole('alert')
    .getByText(/^校验位对不上/)
    .waitFor()
  await page.getByRole('textbox', { name: '企业名称' }).fill(declared.name)
  const picks = { 所在区: declared.district, 行业: declared.industry, 梯度: declared.tier, 规模: declared.size }
  for (const [name, label] of Object.entries(picks)) await page.getByRole('combobox', { name }).selectOption({ label })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('button', { name: '对照执照没错，提交' }).click()
  await page.getByRole('heading', { name: declared.name }).waitFor()
}

/** The manager puts one thing right, from the notice that came by it. */
export async function correctProfile(page: Page, notice: string, tier: string): Promise<void> {
  await page.goto(notice)
  await page.getByRole('link', { name: '资料不对？改企业资料' }).click()
  await page.getByRole('button', { name: '改企业资料' }).click()
  const save = page.getByRole('button', { name: '保存' })
  await page.getByRole('combobox', { name: '梯度' }).selectOption({ label: tier })
  await save.click()
  await save.waitFor({ state: 'detached' })
  await page.getByRole('definition').filter({ hasText: tier }).waitFor()
}

/** Asks to join; the answer says nothing of whether the enterprise is registered. */
export async function askToJoin(page: Page, code: string, displayName: string): Promise<void> {
  await page.goto('/join')
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill(code)
  await page.getByRole('textbox', { name: '管理员怎么认出你' }).fill(displayName)
  await page.getByRole('button', { name: '申请加入' }).click()
  await page.getByRole('heading', { name: '申请已送出' }).waitFor()
}

/** The manager lets somebody in, from the message that says so. */
export async function approveJoin(page: Page, displayName: string): Promise<void> {
  await openMessage(page, new RegExp(`${displayName}申请加入`))
  await page.getByRole('button', { name: `同意${displayName}加入`, exact: true }).click()
  await answer(page, '同意加入')
  await page.getByRole('button', { name: `移出${displayName}` }).waitFor()
}

/** A code for a colleague. @returns the code, which is shown this once */
export async function inviteMember(page: Page, displayName: string): Promise<string> {
  await page.goto('/enterprise')
  await page.getByRole('button', { name: '邀请成员' }).click()
  await page.getByRole('textbox', { name: '怎么称呼对方' }).fill(displayName)
  await page.getByRole('button', { name: '生成邀请码' }).click()
  const label = await page.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label')
  return label?.replace(/[^A-Z0-9]/g, '') ?? ''
}

/** Opens what a message is about. */
export async function openMessage(page: Page, title: RegExp): Promise<void> {
  await page.goto('/messages')
  await page.getByRole('button', { name: title }).first().click()
}

/** From the message: 属实, then a rating with its words; it comes with others, and the page says so. */
export async function confirmAndRate(page: Page, service: string, text: string): Promise<void> {
  await openMessage(page, new RegExp(`确认 .*${service}`))
  await page.waitForURL(/received-record/)
  await page
    .getByRole('group', { name: '这次服务是不是属实' })
    .getByRole('button', { name: '属实', exact: true })
    .click()
  await page.getByText('你确认过：属实').waitFor()
  await page.getByRole('radio', { name: /^4 星/ }).click()
  await page.getByRole('button', { name: '讲得明白' }).click()
  await page.getByRole('textbox', { name: '还想说什么' }).fill(text)
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('评价会和其他企业的一起显示，所以不会马上出现').waitFor()
}

/** Says that a recorded service never took place. */
export async function deny(page: Page, record: string, note: string): Promise<void> {
  await page.goto(`/received-record?recordId=${record}`)
  await page.getByRole('button', { name: '没有这回事' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('textbox').fill(note)
  await asked.getByRole('button', { name: '没有这回事，提交' }).click()
  await page.getByText('你说过：没有这回事').waitFor()
}

/** Complains from the ticket: secret from the station unless one chooses otherwise, as here, so that it answers at once. @returns its id */
export async function complain(page: Page, booking: string, ground: string, text: string): Promise<string> {
  await page.goto(`/ticket?bookingId=${booking}`)
  await page.getByRole('button', { name: '投诉', exact: true }).click()
  await page.getByRole('button', { name: ground, exact: true }).click()
  await page.getByRole('textbox', { name: '经过' }).fill(text)
  await page.getByRole('radio', { name: /^对服务站保密/, checked: true }).waitFor()
  await page.getByRole('radio', { name: /^告诉服务站是谁/ }).click()
  await page.getByRole('button', { name: '提交投诉' }).click()
  await page.getByRole('heading', { name: '办结' }).waitFor()
  return new URL(page.url()).searchParams.get('complaintId') ?? ''
}

/** How a complaint ended, as its page says: the answer, and what it cost the station. */
export async function readFinding(page: Page, finding: string, deducted: RegExp): Promise<void> {
  await openMessage(page, /^投诉 .*扣了服务站/) // the last that was said of it
  await page.getByRole('button', { name: '看这件事' }).click()
  await page.getByRole('heading', { name: `结论：${finding}`, exact: true }).waitFor()
  await page.getByText(deducted).waitFor()
  await page.getByText(/^示例规则（非官方）/).waitFor()
}

/** Reads a notice from its message, with why it came, and asks to be reminded of the next one. */
export async function readNotice(page: Page, title: string, facts: readonly string[]): Promise<void> {
  await openMessage(page, new RegExp(title))
  await page.getByRole('heading', { name: title }).waitFor()
  for (const fact of facts) await page.getByText(`${fact}（你填写的）`).waitFor()
  await page.getByRole('button', { name: '有新政策时提醒我一次' }).click()
  await page.getByText(/^好了。还会提醒 \d+ 次/).waitFor()
}

/** Opens a text from the library and jumps to one of its passages. */
export async function readPolicy(page: Page, title: RegExp, article: RegExp): Promise<void> {
  await page.goto('/policies')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '跳到条文' }).click()
  await page.getByRole('dialog').getByRole('button', { name: article }).first().click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
