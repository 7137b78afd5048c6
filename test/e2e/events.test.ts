import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { putEvent } from '../cloudfunctions/event/put-event'
import { Scene } from '../cloudfunctions/scene'
import { stored } from '../cloudfunctions/stored'
import { openSite, type Site } from './site'
import { tapper } from './steps/booking'

/** Events in a browser: a station makes one, an enterprise joins and leaves it, and it is cancelled. */
let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

const main = (page: Page) => page.getByRole('main').filter({ visible: true })

it('a station writes one, publishes it and cancels it with a reason that everybody reads', async () => {
  const page = await site.visit({ as: 'manager-a' })
  const tap = tapper(page)
  await page.goto('/events')
  await main(page).getByText('新建活动').click()
  const fill = (name: string, value: string) => page.getByLabel(name, { exact: true }).first().fill(value)
  await fill('名称', '第一笔贷款怎么谈（示例）')
  await fill('哪一天', '2026-10-16')
  await fill('几点开始', '14:30')
  await fill('几点结束', '16.30')
  await fill('地点', '2 层会议室')
  await fill('讲什么', '14:30 要准备哪些材料｜沈老师（示例）')
  await tap('存草稿')
  await main(page).getByText('把没填对的改好再存').waitFor()
  await fill('几点结束', '16:30')
  await tap('存草稿')
  await main(page).getByText('草稿').first().waitFor()
  await tap('公布')
  await page.getByRole('dialog').getByRole('button', { name: '公布', exact: true }).click()
  await main(page).getByText('报名中').first().waitFor()
  const [event] = await stored(site.world, 'events')
  expect(event).toMatchObject({ listed: 'published', start: Date.parse('2026-10-16T14:30:00+08:00') })

  await main(page).getByText('取消活动').click()
  await page.getByLabel('为什么取消').fill('讲的人病了')
  await tap('取消活动')
  const stranger = await site.visit({})
  await stranger.goto(`/event?eventId=${event!._id}`)
  await main(stranger).getByText('活动取消了。原因：讲的人病了').waitFor()
})

it.each([
  ['district-haidian', '海淀区', { hostKind: 'district', scope: 'haidian' }],
  ['city-1', '市里', { hostKind: 'city', scope: 'city' }],
])('%s writes and publishes one from the work menu', async (as, whose, host) => {
  const title = `${whose}讲政策（示例）`
  const page = await site.visit({ as })
  const tap = tapper(page)
  await page.goto('/me')
  await main(page).getByText('直播讲政策、大讲堂').click()
  await main(page).getByText(`${whose}办的活动`).waitFor()
  await main(page).getByText('新建活动').click()
  const fill = (name: string, value: string) => page.getByLabel(name, { exact: true }).first().fill(value)
  await fill('名称', title)
  await fill('哪一天', '2026-10-16')
  await fill('几点开始', '14:30')
  await fill('几点结束', '16:30')
  await fill('地点', '2 层会议室')
  await tap('存草稿')
  await tap('公布')
  await page.getByRole('dialog').getByRole('button', { name: '公布', exact: true }).click()
  await main(page).getByText('报名中').first().waitFor()
  expect(await stored(site.world, 'events', { title })).toMatchObject([{ ...host, listed: 'published' }])
})

it('an enterprise joins with two, tapping twice, finds it in its bookings, and leaves it', async () => {
  const { _id: eventId } = await putEvent(site.world, { title: '贷下来以后怎么用（示例）' })
  const page = await site.visit({ as: 'enterprise-a' })
  const tap = tapper(page)
  await page.goto('/events')
  await main(page).getByText('贷下来以后怎么用').click()
  await main(page).getByText('余 20 席，到场共 20 席').waitFor()
  await tap('2 位')
  await page.getByRole('button', { name: '报名', exact: true }).dblclick()
  await main(page).getByText('已报名，到场 2 位').waitFor()
  expect(await stored(site.world, 'event-joins', { eventId })).toMatchObject([
    { seats: 2, enterpriseId: new Scene(site.world).a },
  ])
  await main(page).getByText('余 18 席，到场共 20 席').waitFor()
  await page.goto('/bookings')
  await main(page).getByText('贷下来以后怎么用').click()
  await tap('取消报名')
  await tap('取消报名')
  await main(page).getByText('怎么参加').waitFor()
  await main(page).getByText('余 20 席，到场共 20 席').waitFor()
})
