import { absenceRule } from '@shared/booking/absence-rule'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { asId } from '@shared/ids'
import type { OutcomeAnswer } from '@shared/outcome/decide-outcome'
import { outcomeRule } from '@shared/outcome/rules'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresId } from '../../cloudfunctions/store/outcomes'
import { makeDue } from '../cloudfunctions/due'
import { stationA } from '../cloudfunctions/newcomers'
import { Scene } from '../cloudfunctions/scene'
import { change, put, remove, stored } from '../cloudfunctions/stored'
import { findings } from './axe'
import { narrow, openSite, phone, type Site } from './site'

/** After a service, and after one that nobody came to: what is asked, what follows, and how it is appealed (B3, C5). */
let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const day = 86_400_000
const main = (page: Page) => page.getByRole('main').filter({ visible: true })
const look = async (page: Page, name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
  expect(await findings(page)).toEqual([])
}

describe.each([
  ['phone', phone],
  ['narrow', narrow],
] as const)('on a %s', (name, screen) => {
  it('thirty days later the message is opened, and one tap answers; another changes it', async () => {
    const confirmed = { confirmation: 'confirmed', confirmedAt: scene.now } as const
    const served = { date: addDays(beijingDate(scene.now), -31), askAt: scene.now - 1, enterpriseId: scene.b }
    const recordId = await scene.record({ ...confirmed, ...served, confirmedById: scene.person('enterprise-b') })
    await makeDue(site.world, 'ask-outcomes')
    await site.world.cloud.runTimer('jobs', 'tick')
    const page = await site.visit({ as: 'enterprise-b', screen })
    await page.goto('/messages')
    await main(page).getByText('办成了吗').first().click()
    await page.waitForURL(/\/(received-record|thread)\?/)
    if (page.url().includes('/thread')) await main(page).getByText('办成了吗').first().click()
    const said = async () => (await stored(site.world, 'outcomes', { recordId }))[0]!.answer
    const choice = (words: string) => main(page).getByRole('button', { name: words, exact: true })
    await choice('解决了一部分').waitFor()
    await look(page, `outcome-asked-${name}`)
    const tap = async (words: string, answer: OutcomeAnswer) => {
      await choice(words).click()
      await expect.poll(said).toBe(answer)
      await main(page).getByText('记下了').first().waitFor()
      expect(await choice(words).getAttribute('aria-pressed')).toBe('true')
    }
    await tap('解决了一部分', 'partly')
    await tap('解决了', 'solved')
    await look(page, `outcome-answered-${name}`)
    await page.context().close()
  })

  it('the carrier’s page shows figures once there are enough, and the station sees the same', async () => {
    const page = await site.visit({ as: 'enterprise-a', screen })
    await remove(site.world, 'outcome-figures')
    await page.goto(`/carrier?carrierId=${stationA}`)
    await main(page).getByText('还不够多，暂不显示').first().waitFor()
    const through = beijingDate(scene.now)
    const counts = { asked: 52, answered: 41, solved: 30, partly: 6, unsolved: 3, unsure: 2 }
    expect(counts.answered).toBeGreaterThanOrEqual(outcomeRule.fewest)
    const figure = { from: addDays(through, -90), through, ...counts }
    const looked = { lookedThrough: through, countedThrough: through, figure }
    await put(site.world, 'outcome-figures', { _id: figuresId(stationA, 30), ...looked })
    await page.reload()
    await main(page).getByText('41 家里 30 家说解决了').waitFor()
    await main(page)
      .getByText(/问了 52 家/)
      .waitFor()
    await look(page, `outcome-figures-${name}`)
    const desk = await site.visit({ as: 'manager-a', screen })
    await desk.goto('/records')
    await main(desk).getByText('41 家里 30 家说解决了').waitFor()
    await look(desk, `outcome-station-${name}`)
  })

  it('who did not come three times is limited, appeals with a sentence, and is free when it is upheld', async () => {
    const { most } = absenceRule
    const missed = []
    await remove(site.world, 'appeals')
    const slots = [await scene.slot(), await scene.slot()]
    for (let nth = 1; nth <= most; nth++)
      missed.push(await scene.absence({ start: scene.now - nth * day, enterpriseId: scene.b }))
    const page = await site.visit({ as: 'enterprise-b', screen })
    const confirm = (slotId: string) => {
      const [, , , date = '', time = ''] = slotId.split(':')
      const start = Date.parse(`${date}T${time.slice(0, 2)}:${time.slice(2)}:00+08:00`)
      return `/confirm?carrierId=${stationA}&serviceId=first-loan&slotId=${slotId}&start=${start}&end=${start + 2_700_000}`
    }
    await page.goto(confirm(slots[0]!))
    await main(page)
      .getByText(/有 3 次没来/)
      .waitFor()
    await look(page, `limited-confirm-${name}`)
    const submit = page.getByRole('button', { name: '确认预约' })
    await submit.click()
    await page.waitForURL(/\/ticket\?/)
    await page.goto(confirm(slots[1]!))
    await submit.click()
    await main(page)
      .getByText(/一次只能约 1 个/)
      .first()
      .waitFor()
    await look(page, `limited-refused-${name}`)
    await main(page)
      .getByRole('button', { name: /没来的记录/ })
      .click()
    await page.waitForURL(/\/absences/)
    await main(page).getByText('可以申诉').first().waitFor()
    await look(page, `absences-${name}`)
    await main(page).locator(`a[href*="${missed[0]}"]`).click()
    await main(page).getByRole('button', { name: '申诉', exact: true }).click()
    const asks = page.getByRole('dialog')
    await asks.getByRole('textbox').fill('那天封路，打过电话')
    await look(page, `appeal-${name}`)
    await asks.getByRole('button', { name: '提交申诉' }).click()
    await main(page)
      .getByText(/申诉交给区里了/)
      .waitFor()

    const officer = await site.visit({ as: 'district-haidian', screen })
    await officer.goto('/appeals')
    await main(officer).getByText('那天封路，打过电话').waitFor()
    await look(officer, `appeals-${name}`)
    await main(officer).getByRole('button', { name: '不算', exact: true }).click()
    const decides = officer.getByRole('dialog')
    await decides.getByRole('textbox').fill('那天确实封路')
    await look(officer, `appeal-decide-${name}`)
    await decides.getByRole('button', { name: '不算，提交' }).click()
    await main(officer).getByText('没有要看的申诉').waitFor()

    await page.goto('/messages')
    await main(page).getByText('申诉成立').first().waitFor()
    await page.goto(`/ticket?bookingId=${missed[0]}`)
    await main(page)
      .getByText(/申诉成立，这次不算/)
      .waitFor()
    await look(page, `appeal-upheld-${name}`)
    await page.goto(confirm(slots[1]!))
    await main(page)
      .getByText(/有 2 次没来/)
      .waitFor()
    await submit.click()
    await page.waitForURL(/\/ticket\?/)
    await change(site.world, 'bookings', { enterpriseId: scene.b }, { excusedAt: scene.now, cancelledAt: scene.now })
    await remove(site.world, 'quotas', { _id: asId(`openBookings:${scene.b}`) })
    await page.context().close()
  })
})
