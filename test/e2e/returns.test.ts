import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../cloudfunctions/scene'
import { key } from '../world'
import { addressOf, furnish, type Town } from './furnish'
import { desktop, openSite, type Site } from './site'
import { confirmOnPhone } from './steps/officers'

/** Whoever signs in, registers or is refused on the way comes back to what they were doing, with what they had chosen and typed. */
let site: Site
let town: Town
beforeAll(async () => {
  site = await openSite({ timers: false })
  town = await furnish(site.world)
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const confirm = () => addressOf('confirm', town.confirm.params)
const at = (address: string) => (url: URL) => url.pathname + url.search === address

/** Takes the way in as it is offered, and becomes this person. */
async function signInAs(page: Page, label: RegExp): Promise<void> {
  await main(page).getByRole('button', { name: /登录$/ }).click()
  await main(page).getByRole('button', { name: label }).click()
}

describe('signing in', () => {
  it('from a chosen time comes back to it', async () => {
    const page = await site.visit()
    await page.goto(confirm())
    await main(page).getByRole('heading', { name: '“确认预约”要先登录' }).waitFor()
    await signInAs(page, /王女士/)
    await page.waitForURL(at(confirm()))
    await page.getByRole('button', { name: '确认预约' }).waitFor()
    expect(await main(page).getByText('首贷辅导').count()).toBeGreaterThan(0)
  })

  it('comes back to it after a reload of the way in, too', async () => {
    const page = await site.visit()
    await page.goto(confirm())
    await main(page).getByRole('button', { name: '登录' }).click()
    await page.waitForURL('**/desktop?back=*')
    await page.reload()
    await main(page)
      .getByRole('button', { name: /王女士/ })
      .click()
    await page.waitForURL(at(confirm()))
    await page.getByRole('button', { name: '确认预约' }).waitFor()
  })

  it('by phone lands an officer at the desk they were going to', async () => {
    const computer = await site.visit({ screen: desktop })
    await computer.goto('/codes')
    await computer.getByRole('button', { name: '用手机扫码登录' }).click()
    await confirmOnPhone(computer, await site.visit({ as: 'district-haidian' }))
    await computer.waitForURL(at('/codes'))
    await main(computer).getByText(town.codes.shows).first().waitFor()
  })

  it('never leads off the product', async () => {
    const page = await site.visit()
    await page.goto('/desktop?back=https%3A%2F%2Fexample.invalid%2F')
    await main(page)
      .getByRole('button', { name: /王女士/ })
      .click()
    await page.waitForURL('**/me')
  })
})

describe('a session that ends while somebody types', () => {
  it('loses nothing of a complaint', async () => {
    const { world } = site
    const page = await site.visit({ as: 'enterprise-a' })
    const address = addressOf('complaintNew', town.complaintNew.params)
    await page.goto(address)
    await main(page).getByRole('button', { name: '态度', exact: true }).click()
    await main(page).getByRole('textbox', { name: '经过' }).fill('等了一个小时')
    await world.must('enterprise-a', 'auth/signOut', { requestId: key() })
    await page.getByRole('button', { name: '提交投诉' }).click()
    await page.getByRole('alert').getByRole('button', { name: '去登录' }).click()
    await main(page)
      .getByRole('button', { name: /王女士/ })
      .click()
    await page.waitForURL(at(address))
    await expect.poll(() => main(page).getByRole('textbox', { name: '经过' }).inputValue()).toBe('等了一个小时')
  })
})

describe('registering an enterprise', () => {
  const register = async (page: Page) => {
    await main(page).getByRole('textbox', { name: '统一社会信用代码' }).fill(new Scene(site.world).creditCode())
    await main(page).getByRole('textbox', { name: '企业名称' }).fill('新来的公司（示例）')
    for (const [label, nth] of [
      ['所在区', 1],
      ['行业', 1],
      ['梯度', 1],
      ['规模', 1],
    ] as const)
      await main(page).getByRole('combobox', { name: label }).selectOption({ index: nth })
    await page.getByRole('button', { name: '登记', exact: true }).click()
  }

  it('from a chosen time comes back to it, ready to book', async () => {
    const page = await site.visit({ as: 'visitor' })
    await page.goto(confirm())
    await main(page).getByRole('button', { name: '登记企业' }).click()
    await register(page)
    await page.waitForURL(at(confirm()))
    await page.getByRole('button', { name: '确认预约' }).waitFor()
  })
})

describe('a form', () => {
  it.each(['register', 'join', 'dispute', 'invite', 'firstAdmin', 'desktopConfirm'] as const)(
    '%s asks who one is before it is filled in',
    async (name) => {
      const page = await site.visit()
      await page.goto(addressOf(name))
      await main(page)
        .getByRole('heading', { name: /要先登录$/ })
        .waitFor()
      expect(await page.getByRole('textbox').count()).toBe(0)
      await page.context().close()
    },
  )
})
