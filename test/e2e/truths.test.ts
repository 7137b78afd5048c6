import { asId, type BookingId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { likenessFields } from '../../cloudfunctions/store/inspections'
import { Scene } from '../cloudfunctions/scene'
import { desktop, openSite, type Site } from './site'

let site: Site
let scene: Scene
beforeAll(async () => {
  site = await openSite({ timers: false })
  scene = new Scene(site.world)
})
afterAll(() => site?.close())

const MINUTE = 60_000

/** The desk with this claim open. */
async function deskOf(claimId: string) {
  const page = await site.visit({ as: 'city-1', screen: desktop })
  await page.goto(`/review?claimId=${claimId}`)
  await page.getByRole('heading', { name: /融资对接/ }).waitFor()
  return page
}

/** A claim of a service that took so long, begun so long before or after its time. */
async function claimOf(came: number, took: number, own: Parameters<Scene['record']>[0] = {}) {
  const start = scene.now - 120 * MINUTE
  const times = { checkedInAt: start + came * MINUTE, completedAt: start + (came + took) * MINUTE }
  const bookingId = await scene.booking({ start, bookedAt: start - 600 * MINUTE, ...times })
  const { checkedInAt: startedAt, completedAt } = times
  const recordId = await scene.record({ bookingId, startedAt, completedAt, frozenAt: scene.now, ...own })
  return scene.claim({ recordId })
}

describe('the review desk flags what is odd, with figures', () => {
  it('a service of no time, and somebody who came long before it', async () => {
    const page = await deskOf(await claimOf(-28, 0))
    const odd = page.getByRole('region', { name: '要留意' })
    await odd.getByText('预约 45 分钟，从到站到完成不到 1 分钟').waitFor()
    await odd.getByText('比预约的时间早 28 分钟就签到').waitFor()
    await page.context().close()
  })

  it('somebody who came when it was over, and stayed too long', async () => {
    const page = await deskOf(await claimOf(50, 150))
    const odd = page.getByRole('region', { name: '要留意' })
    await odd.getByText('预约的时间过了 5 分钟才到站').waitFor()
    await odd.getByText('预约 45 分钟，从到站到完成有 2 小时 30 分钟').waitFor()
    await page.context().close()
  })

  it('pictures that look like others, with how much', async () => {
    const other = await scene.record()
    await scene.picture({ recordId: other, ...likenessFields('fedcba9876543210') })
    const alike = await scene.picture({ ...likenessFields('fedcba9876543211') })
    const page = await deskOf(await claimOf(0, 45, { evidence: [alike] }))
    await page.getByRole('region', { name: '要留意' }).getByText('和 1 份存过的照片相似，最像的一份相似 98%').waitFor()
    await page.context().close()
  })

  it('a service that was denied', async () => {
    const page = await deskOf(await claimOf(0, 45, { confirmation: 'denied', confirmedAt: scene.now }))
    await page.getByRole('region', { name: '要留意' }).getByText('企业说没有这次服务，还没有人核查').waitFor()
    await page.context().close()
  })
})

describe('what is merely unknown', () => {
  it('is said to be unknown, and never ticked', async () => {
    const waiting = { ...(await scene.picture()), inspection: { state: 'waiting' as const } }
    const fine = await scene.picture({ ...likenessFields('00ff00ff00ff00ff') })
    const page = await deskOf(await claimOf(0, 45, { evidence: [fine, waiting] }))
    const unknown = page.getByRole('region', { name: '系统不知道' })
    await unknown.getByText('1 份文件还在检查，能不能用还不知道').waitFor()
    await unknown.getByText(/^企业怎么说：还没有答复/).waitFor()
    await unknown.getByText(/在哪里拍的：没有记录$/).waitFor()
    const ticked = await page.getByRole('region', { name: '系统查过，没有问题' }).textContent()
    expect(ticked).not.toMatch(/确认|在哪里|不知道|全部/)
    expect(ticked).toMatch(/1 份文件打得开/)
    await page.context().close()
  })

  it('that the comparison was not answered is not “nothing alike”', async () => {
    const fine = await scene.picture({ ...likenessFields('0f0f0f0f0f0f0f0f') })
    const claimId = await claimOf(0, 45, { evidence: [fine] })
    const page = await site.visit({ as: 'city-1', screen: desktop })
    await page.route('**/call/evidence/alike', (route) => route.abort())
    await page.goto(`/review?claimId=${claimId}`)
    await page
      .getByRole('region', { name: '系统不知道' })
      .getByText(/^有没有相似的照片/)
      .waitFor()
    expect(await page.getByText(/没有找到相似的/).count()).toBe(0)
    await page.context().close()
  })
})

describe('an appointment’s times stand side by side', () => {
  it('on the review desk: booked, agreed, checked in, done, recorded, claimed, confirmed', async () => {
    const confirmed = { confirmation: 'confirmed', confirmedAt: scene.now } as const
    const page = await deskOf(await claimOf(-28, 40, confirmed))
    const times = page.getByLabel('这次服务的时间')
    const said = (await times.textContent()) ?? ''
    for (const what of ['提交预约', '约的时间', '签到', '完成', '记录', '申请积分', '企业确认'])
      expect(said).toContain(what)
    expect(said).toContain('早 28 分钟')
    expect(said).toContain('从签到到完成，40 分钟')
    expect(said).not.toContain('没有记录')
    const tops = await times.locator('dt').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    expect(new Set(tops).size).toBeLessThan(tops.length) // beside each other, not below
    await page.context().close()
  })

  it('of a booking that is gone says that there is no record', async () => {
    const recordId = await scene.record({ bookingId: asId<BookingId>('b_gone'), frozenAt: scene.now })
    const claimId = await scene.claim({ recordId })
    const page = await deskOf(claimId)
    await page.getByRole('region', { name: '系统不知道' }).getByText('预约和签到的时间：没有记录').waitFor()
    expect(await page.getByLabel('这次服务的时间').textContent()).toContain('没有记录')
    await page.context().close()
  })
})
