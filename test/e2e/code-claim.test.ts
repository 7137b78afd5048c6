import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { change, stored } from '../cloudfunctions/stored'
import { photo } from '../pictures/files'
import { desktop, openSite, type Site } from './site'
import { answer } from './steps/desk'

/** 这是我们的企业 on phones: somebody says it, the holder answers, an officer decides, and both hear what came of it (I1, T23). */
let site: Site
let code: string
let name: string
beforeAll(async () => {
  site = await openSite({ timers: false })
  const { a } = new Scene(site.world)
  await change(site.world, 'enterprises', { _id: a }, { codeUnusual: true })
  const [enterprise] = await stored(site.world, 'enterprises', { _id: a })
  code = enterprise!.creditCode
  name = enterprise!.name
})
afterAll(() => site?.close())

const shot = async (page: Page, what: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${what}.png`, fullPage: true })
}
/** In the screen that is open: those below it in the stack keep what they said. */
const seen = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first()
async function add(page: Page, button: string, name: string) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await choosing).setFiles({ name, mimeType: 'image/jpeg', buffer: photo() })
}
const hiddenFromBoth = async (page: Page, ...words: string[]) => {
  const text = await page.getByRole('main').textContent()
  for (const each of words) expect(text).not.toContain(each)
}
/** What an officer decides on a phone, from the page of codes on. */
async function decide(page: Page, way: RegExp, decision: string, reason: string, follows: string) {
  await page.goto('/codes')
  await page.getByRole('button', { name: way }).first().click()
  await seen(page, '执照原件在我这里').waitFor()
  await shot(page, `claim-case-${decision}-390`)
  await page.getByRole('button', { name: '办理', exact: true }).click()
  await page.getByRole('radio', { name: decision }).click()
  await page.getByRole('textbox', { name: '理由' }).fill(reason)
  await shot(page, `claim-decide-${decision}-390`)
  await page.getByRole('button', { name: /^提交/ }).click()
  await seen(page, follows).waitFor()
  await shot(page, `claim-ask-${decision}-390`)
  await answer(page, '就这样定')
  await seen(page, `${decision}：已办`).waitFor()
}

describe('a code that somebody else has registered', () => {
  it('is claimed, and whether it is registered is not said', async () => {
    const page = await site.visit({ as: 'visitor' })
    await page.goto('/dispute')
    await page.getByRole('textbox', { name: '统一社会信用代码' }).fill(code)
    await page.getByRole('textbox', { name: '窗口怎么称呼你' }).fill('张经理')
    await page.getByRole('textbox', { name: '一句话说明' }).fill('执照原件在我这里')
    await add(page, '添加照片', '营业执照.jpg')
    await page.getByText('已传好，和你说的话一起交').waitFor()
    await shot(page, 'claim-raise-390')
    await page.getByRole('button', { name: '说这是我们的企业' }).click()
    await seen(page, '已经收到').waitFor()
    await hiddenFromBoth(page, name)
    await page.goto('/applications')
    await page.getByRole('heading').first().waitFor()
    await hiddenFromBoth(page, name, '代码归属')
    await page.context().close()
  })

  it('is answered once by its manager, who is told where one looks anyway', async () => {
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/enterprise')
    await page.getByRole('heading', { name: '代码归属的异议' }).waitFor()
    await page.getByRole('link', { name: /^核对归属/ }).waitFor()
    await shot(page, 'claim-enterprise-390')
    await page.goto('/messages')
    await page
      .getByText(/有人说这个代码是他们企业的/)
      .first()
      .click()
    await seen(page, '你们可以在下面说明。').waitFor()
    await page.getByRole('textbox', { name: '你们的说明' }).fill('执照在我们财务手里')
    await add(page, '和说明一起交的材料，添加照片', '我们的执照.jpg')
    await page.getByRole('region', { name: '和说明一起交的材料' }).getByText('1 份').waitFor()
    await shot(page, 'claim-answer-390')
    await hiddenFromBoth(page, '张经理', '营业执照.jpg')
    await page.getByRole('button', { name: '说明一次' }).click()
    await answer(page, '说明一次')
    await seen(page, '说明一次：已办').waitFor()
    await seen(page, '执照在我们财务手里').waitFor()
    await seen(page, '执照原件在我这里').waitFor()
    await shot(page, 'claim-answered-390')
    await hiddenFromBoth(page, '张经理')
    await page.context().close()
  })

  it('is doubted by an officer on a phone, who reads both sides; the enterprise is frozen, and both hear why', async () => {
    const page = await site.visit({ as: 'district-haidian' })
    await decide(page, /看双方怎么说/, '有疑问，先暂停办新的事', '双方说法不一，请到窗口核对', '马上停')
    await page.context().close()
    const manager = await site.visit({ as: 'enterprise-a' })
    await manager.goto('/enterprise')
    await manager.getByText(/代码归属有疑问，核对清楚以前/).waitFor()
    await manager.getByRole('link', { name: /^有疑问，暂停办新的事/ }).click()
    await manager.getByText('双方说法不一，请到窗口核对').waitFor()
    await shot(manager, 'claim-doubted-390')
    await manager.context().close()
    const claimant = await site.visit({ as: 'visitor' })
    await claimant.goto('/messages')
    await claimant
      .getByText(/^代码归属 .*有疑问/)
      .first()
      .click()
    await claimant
      .getByText(/双方说法不一，请到窗口核对/)
      .first()
      .waitFor()
    await shot(claimant, 'claim-told-390')
    await hiddenFromBoth(claimant, name, '财务')
    await claimant.context().close()
  })

  it('stays open until it is lifted, at a desk, and then nothing is left to decide', async () => {
    const page = await site.visit({ as: 'city-1', screen: desktop })
    await page.goto('/codes')
    await seen(page, '有疑问，暂停办新的事').waitFor()
    await shot(page, 'claim-codes-1440')
    await page
      .getByRole('button', { name: /看双方怎么说/ })
      .first()
      .click()
    await seen(page, '张经理').waitFor()
    await seen(page, '营业执照.jpg').waitFor()
    await seen(page, '我们的执照.jpg').waitFor()
    await seen(page, '代码归属有疑问，已经暂停办新的事。').waitFor()
    await seen(page, '代码的校验位对不上。').waitFor()
    await page.getByRole('radio', { name: '核对清楚，恢复使用' }).click()
    await page.getByRole('textbox', { name: '理由' }).fill('看过执照原件')
    await shot(page, 'claim-desk-1440')
    await page.getByRole('button', { name: /^提交/ }).click()
    await answer(page, '就这样定')
    await seen(page, '核对清楚，恢复使用：已办').waitFor()
    const { a } = new Scene(site.world)
    const [enterprise] = await stored(site.world, 'enterprises', { _id: a })
    expect([enterprise!.frozenAt, enterprise!.doubtIds]).toEqual([null, []])
    await page.context().close()
  })
})
