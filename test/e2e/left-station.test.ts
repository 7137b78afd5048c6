import path from 'node:path'
import { asId, type CarrierId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDue } from '../cloudfunctions/due'
import { key } from '../world'
import { Cases } from './cases'
import { desktop, openSite, phone, type Site } from './site'

/** The public page of a station: its title and 培育期 as long as it is one, and when it has left what everybody may know of that. */
const carrierId = asId<CarrierId>('station-a')
let site: Site
let cases: Cases
beforeAll(async () => {
  site = await openSite()
  cases = new Cases(site.world)
  await cases.certificate('manager-a', carrierId)
})
afterAll(() => site?.close())

async function open(screen: typeof phone, shows: RegExp, name: string) {
  const page = await site.visit({ screen })
  await page.goto(`/carrier?carrierId=${carrierId}`)
  await page.getByText(shows).first().waitFor()
  await page.getByText(shows).first().scrollIntoViewIfNeeded()
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: path.join(folder, `${name}-${screen.width}.png`), fullPage: true })
  return page
}

const screens = [phone, desktop]
it.each(screens)('says since when it is a 培育对象, and which list it is in until when: $width', async (screen) => {
  const page = await open(screen, /资格和培育情况/, 'object')
  await page.getByText(/2026 周期第一批，培育成功/).waitFor()
  await page.getByText(/有效期 .*9月1日 到 .*8月31日/).waitFor()
  await page.getByRole('button', { name: '选时间预约' }).waitFor()
  await page.close()
})

it('comes to an end', async () => {
  const world = site.world
  const form = [
    { field: 'ground', answer: '其他不符合要求的情形' },
    { field: 'account', answer: '长期关门' },
  ]
  const begun = { procedure: 'station-cancellation', carrierId, form, requestId: key() }
  const { id: caseId } = await world.must('city-1', 'lifecycle/draft', begun)
  await world.must('city-1', 'lifecycle/file', { caseId, requestId: key() })
  const answer = { caseId, action: 'answer', state: 'hearing', reason: '在装修', requestId: key() }
  await world.must('manager-a', 'lifecycle/act', answer)
  const cancel = { caseId, action: 'cancel', state: 'decision', reason: '三次都关门', requestId: key() }
  await world.must('city-2', 'lifecycle/act', { ...cancel, conditions: [{ conditionId: 'other', holds: true }] })
  await makeDue(world, 'encode-directory')
  await world.cloud.runTimer('jobs', 'tick')
  await world.must(null, 'directory/carrier', { carrierId }).then(({ left }) => expect(left?.what).toBe('cancelled'))
})

it.each(screens)('says with the day that it has left, offers others, and cannot be booked: $width', async (screen) => {
  const page = await open(screen, /取消资格，不再是专精特新服务站/, 'left')
  await page.getByText('附近别家').waitFor()
  await page.getByText('已终止').waitFor()
  expect(await page.getByRole('button', { name: '选时间预约' }).count()).toBe(0)
  expect(await page.getByText(/三次都关门|长期关门/).count()).toBe(0)
  await page.close()
})
