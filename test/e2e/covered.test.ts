import { afterAll, beforeAll, describe, it } from 'vitest'
import { openSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

describe('a sheet that is opened while its screen is being left', () => {
  it('does not keep the next screen from being touched', async () => {
    const page = await site.visit({ as: 'enterprise-a' })
    await page.goto('/slots?carrierId=station-a&serviceId=first-loan') // so that the next screen is here at once
    await page.getByRole('group', { name: '选时间' }).waitFor()
    await page.goto('/carrier?carrierId=station-a')
    const open = page.getByRole('button', { name: '选时间预约' })
    await open.click()
    const service = page.getByRole('dialog').getByRole('button', { name: /首贷辅导/ })
    await service.waitFor()
    const [row, button] = [await service.elementHandle(), await open.elementHandle()]
    await page.evaluate(
      ([row, button]) => {
        ;(row as HTMLElement).click()
        for (let ms = 20; ms < 600; ms += 20) setTimeout(() => (button as HTMLElement).click(), ms)
      },
      [row, button],
    )
    await page.waitForTimeout(800)
    await page.getByRole('group', { name: '选时间' }).getByRole('button', { name: /余 \d/ }).first().click()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('textbox', { name: '想解决什么' }).waitFor()
    await page.context().close()
  })
})
