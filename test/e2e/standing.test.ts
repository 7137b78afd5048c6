import { asId, type CarrierId, type LifecycleEventId } from '@shared/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subjectId } from '../../cloudfunctions/store/lifecycle-events'
import { change, put, stored } from '../cloudfunctions/stored'
import { photo } from '../pictures/files'
import { recognised } from '../shared/lifecycle/events'
import { goTo } from './clock'
import { desktop, openSite, type Site } from './site'
import { pickPlace } from './steps/admission'
import { answer } from './steps/desk'

/** What becomes of a station that is one: a change that it reports, and a cancellation that the city decides (E7, E8). */
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}
const newAddress = '海淀区示例新路 18 号'

/** Every passage of the form stands open. */
async function openAll(page: Page): Promise<void> {
  const closed = page.getByRole('main').locator('[aria-expanded="false"]')
  for (let left = await closed.count(); left > 0; left = await closed.count()) {
    await closed.first().click()
    await expect.poll(() => closed.count()).toBeLessThan(left)
  }
}

async function file(page: Page): Promise<void> {
  await page.getByText('都齐了，可以提交').waitFor()
  await site.world.cloud.runTimer('jobs', 'tick')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await answer(page, '提交')
}

/** At the desk: a decision with its reason, after every condition that waits for a person was judged. */
async function decide(as: string, station: RegExp, decision: string, reason: string, judged?: RegExp): Promise<void> {
  const page = await site.visit({ as, screen: desktop })
  await page.goto('/admissions')
  await page.getByRole('heading', { name: station }).first().waitFor()
  if (judged) {
    const row = page.getByRole('button', { name: judged })
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
    await page
      .getByRole('group', { name: /^审核认定/ })
      .getByRole('button', { name: '满足', exact: true })
      .click()
  }
  await page.getByRole('radio', { name: new RegExp(`^${decision}`) }).click()
  await page.getByRole('textbox', { name: '理由' }).fill(reason)
  await shot(page, `desk-${as}-${judged ? 'cancel' : 'change'}-1440`)
  await page.getByRole('button', { name: '提交，看下一件' }).click()
  await answer(page, '就这样定')
  await page.getByText(`${decision}：已办`).waitFor()
  await page.context().close()
}

describe('a change that a station reports', () => {
  it('begins at its own page, and says what is still missing', async () => {
    const page = await site.visit({ as: 'manager-a' })
    await page.goto('/carrier?carrierId=station-a')
    await page.getByRole('link', { name: /报变更/ }).click()
    await shot(page, 'change-begin-390')
    await page.getByRole('button', { name: '开始填' }).click()
    await page.getByText(/^还差 \d+ 项，才能提交$/).waitFor()
    await openAll(page)
    await page.getByRole('button', { name: '地址', exact: true }).click()
    await page
      .getByRole('button', { name: /^哪一天变更的/ })
      .first()
      .click() // of what is to be done: it opens the place
    await page.getByLabel('哪一天变更的', { exact: true }).fill('2026-09-21')
    await page.getByRole('textbox', { name: '变更后的地址' }).fill(newAddress)
    await page.getByRole('textbox', { name: '说明', exact: true }).fill('租约到期，搬到同一条路上。')
    await pickPlace(page)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '变更证明，添加照片' }).click()
    await (await choosing).setFiles({ name: '租约.jpg', mimeType: 'image/jpeg', buffer: photo() })
    await page.getByRole('region', { name: '变更证明' }).getByText('1 份').waitFor()
    await shot(page, 'change-fill-390')
    await file(page)
    await page.getByText('区里在办：区级核实').waitFor()
    await shot(page, 'change-filed-390')
    await page.context().close()
  })

  it('is verified by the district, decided by the city, and stands on its page and on the map', async () => {
    const [before] = await stored(site.world, 'carriers', { _id: asId<CarrierId>('station-a') })
    await decide('district-haidian', /青禾路/, '已核实，报市经信局', '到新址看过，面积和设施符合条件。')
    goTo(site.world, Date.parse('2026-10-09T09:00:00+08:00'))
    await decide('city-1', /青禾路/, '变更', '核实属实，办理变更。')
    const page = await site.visit({ as: 'manager-a' })
    await page.goto('/applications')
    await page.getByText('已变更').first().waitFor()
    await page.goto('/carrier?carrierId=station-a')
    await page.getByText(newAddress).first().waitFor()
    await page.context().close()
    const [after] = await stored(site.world, 'carriers', { _id: asId<CarrierId>('station-a') })
    expect(after!.location).not.toEqual(before!.location)
    expect(after!.place!.coordinates).toEqual([after!.location.lng, after!.location.lat])
  })
})

describe('a cancellation', () => {
  beforeAll(async () => {
    goTo(site.world, Date.parse('2026-10-09T09:00:00+08:00'))
    const [head] = await stored(site.world, 'lifecycle-subjects', { carrierId: 'station-a' })
    const { organisationId, kind, carrierId } = head!
    const _id = asId<LifecycleEventId>('le_listed')
    const listed = recognised('2026-10-08', '2027-10-07', { subject: { organisationId, kind, carrierId } })
    await put(site.world, 'lifecycle-events', { ...listed, _id })
    await change(site.world, 'lifecycle-subjects', { _id: subjectId(head!) }, { eventIds: [...head!.eventIds, _id] })
  })

  it('is proposed on one of its grounds, from the station in the list of points', async () => {
    const page = await site.visit({ as: 'city-1', screen: desktop })
    await page.goto('/stations?carrierId=station-a')
    await page.getByRole('link', { name: '取消服务站资格' }).click()
    await page.getByText(/^关于 青禾路/).waitFor()
    await shot(page, 'cancel-begin-1440')
    await page.getByRole('button', { name: '开始填' }).click()
    await page.getByText(/^还差 \d+ 项，才能提交$/).waitFor()
    await openAll(page)
    await page.getByRole('combobox', { name: '情形' }).selectOption({ label: '其他不符合要求的情形' })
    await page.getByRole('textbox', { name: '事实和证据' }).fill('三次现场都关门，照片附后。')
    await shot(page, 'cancel-fill-1440')
    await file(page)
    await page
      .getByText(/听取服务站说明/)
      .first()
      .waitFor()
    await page.goto('/applications')
    await page
      .getByRole('link', { name: /取消服务站资格/ })
      .first()
      .waitFor()
    await shot(page, 'officer-applications-1440')
    await page.context().close()
  })

  it('is answered by the station first, and whoever proposed it does not decide', async () => {
    const page = await site.visit({ as: 'manager-a' })
    await page.goto('/applications')
    await page.getByRole('link', { name: /取消服务站资格/ }).click()
    await page.getByRole('textbox').fill('在装修，10 月底恢复。')
    await shot(page, 'cancel-hearing-390')
    await page.getByRole('button', { name: '说明情况' }).click()
    await answer(page, '说明情况')
    await page
      .getByText(/市级决定/)
      .locator('visible=true')
      .first()
      .waitFor()
    await page.context().close()
    const own = await site.visit({ as: 'city-1', screen: desktop })
    await own.goto('/admissions')
    await own.getByRole('radio', { name: /^取消资格/ }).waitFor()
    await own
      .getByText(/^现在还不能/)
      .first()
      .waitFor()
    await own.context().close()
  })

  it('is decided with its reason by another, and bars the organisation for two years', async () => {
    await decide('city-2', /青禾路/, '取消资格', '三次现场关门属实，说明没有材料支持。', /没有认定$/)
    for (const [name, visit] of [
      ['cancelled-390', {}],
      ['cancelled-320-dark', { screen: { width: 320, height: 700 }, theme: 'dark' }],
      ['cancelled-390-elder', { text: 'extra-large' }],
    ] as const) {
      const page = await site.visit({ as: 'manager-a', ...visit })
      await page.goto('/applications')
      await page
        .getByText(/2028年10月9日.*不能再报/)
        .first()
        .waitFor()
      await page
        .getByText(/两年内不得再次申请/)
        .first()
        .waitFor()
      await shot(page, name)
      await page.context().close()
    }
  })
})
