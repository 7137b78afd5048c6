import type { RecordId } from '@shared/ids'
import { asId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Counter } from '../cloudfunctions/evidence/counter'
import { stored } from '../cloudfunctions/stored'
import { photo } from '../pictures/files'
import { openSite, phone, type Site } from './site'

/** A claim supplemented, refused, appealed, on the screens of those who do it (D6). */
let site: Site
let counter: Counter
beforeAll(async () => {
  site = await openSite()
  counter = new Counter(site.world)
})
afterAll(() => site.close())

const desktop = { width: 1440, height: 900 }
const shot = (name: string) =>
  process.env.CLAIM_SHOTS ? { path: `${process.env.CLAIM_SHOTS}/${name}.png`, fullPage: true } : null

describe('a claim', () => {
  it('is supplemented, refused and appealed; another looks, and the points are there', async () => {
    const claimId = await counter.claim()
    const recordId = asId<RecordId>(claimId.split(':')[1]!)
    const review = await site.visit({ as: 'city-1', screen: desktop })
    const picture = async (page: typeof review, name: string) => {
      const options = shot(name)
      if (options) await page.screenshot(options)
    }
    await review.goto(`/review?claimId=${claimId}`)
    await review.getByRole('radio', { name: /请补充材料/ }).waitFor()
    await review.keyboard.press('2')
    await review.getByRole('checkbox', { name: '服务纪要' }).click()
    await review.getByRole('textbox', { name: '备注' }).fill('照片看得到到场，看不出谈了什么。请补一页纪要。')
    await picture(review, 'review-ask')
    await review.getByRole('button', { name: /^提交，看下一条/ }).click()
    await review
      .getByRole('dialog')
      .getByRole('button', { name: /^发给站里/ })
      .click()
    await review.getByText('已请服务站补充').waitFor()

    const station = await site.visit({ as: 'manager-a', screen: phone })
    await station.goto(`/claim?claimId=${claimId}`)
    await station.getByRole('heading', { name: '还差 1 样：服务纪要' }).waitFor()
    await picture(station, 'claim-more')
    expect(await station.getByRole('button', { name: '添加服务纪要后可提交' }).isDisabled()).toBe(true)
    await counter.attached(recordId, photo(), 'minutes')
    await counter.tick()
    await station.reload()
    await station.getByRole('button', { name: '补好了，提交' }).click()
    await station.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
    await station.getByRole('heading', { name: '等市经信局核实' }).waitFor()

    await review.goto(`/review?claimId=${claimId}`)
    await review.getByText('补充回来').first().waitFor()
    await review.keyboard.press('3')
    await review.getByRole('textbox', { name: '备注' }).fill('签到表和纪要不是同一天，补充后仍不一致。')
    await review.getByRole('button', { name: /^提交，看下一条/ }).click()
    await review
      .getByRole('dialog')
      .getByRole('button', { name: /^不认定/ })
      .click()
    await review.getByText('已记为不予认定').waitFor()

    await station.goto(`/claim?claimId=${claimId}`)
    await station.getByRole('heading', { name: '没有认定，这笔不计分' }).waitFor()
    await picture(station, 'claim-refused')
    await station.getByRole('button', { name: '申请复核' }).click()
    await station.getByRole('textbox', { name: '为什么不同意' }).fill('签到表和纪要是同一天')
    await station.getByRole('button', { name: '提交复核申请' }).click()
    await station.getByRole('heading', { name: '另一位审核员在复核' }).waitFor()

    await review.goto(`/review?claimId=${claimId}`)
    await review.getByText('你看过这一笔，由另一位审核员决定。').waitFor()
    await picture(review, 'review-another')
    const other = await site.visit({ as: 'city-2', screen: desktop })
    await other.goto(`/review?claimId=${claimId}`)
    await other.getByRole('radio', { name: /^核实，记/ }).waitFor()
    await picture(other, 'review-appealed')
    await other.keyboard.press('1')
    await other.keyboard.press('Enter')
    await other
      .getByRole('dialog')
      .getByRole('button', { name: /^记分，看下一条/ })
      .click()
    await other.getByText(/^已核实，记/).waitFor()
    await station.goto(`/claim?claimId=${claimId}`)
    await station.getByRole('heading', { name: '核实了，记 2 分' }).waitFor()
    for (const page of [review, station, other]) await page.context().close()
  })

  it('two pictures that look alike are looked at side by side, and not raised again', async () => {
    const twins = await counter.twins()
    const claimId = await counter.claim()
    const page = await site.visit({ as: 'city-1', screen: desktop })
    await page.goto(`/similar?claimId=${claimId}&evidenceId=${twins.evidenceId}&otherId=${twins.otherId}`)
    await page.getByRole('heading', { name: '两份现场照片相似' }).waitFor()
    const options = shot('similar')
    if (options) await page.screenshot(options)
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^没有关系/ })
      .click()
    await page.getByText('记下了，这一对不再提示').waitFor()
    const { files } = await site.world.must('city-1', 'evidence/alike', {
      recordId: (await recordOf(twins.evidenceId))!,
    })
    const shown = files.flatMap(({ alike }) => alike.map(({ evidenceId }) => evidenceId))
    expect(shown).not.toContain(twins.otherId)
    await page.context().close()
  })
})

const recordOf = async (evidenceId: string) => {
  const [doc] = await stored(site.world, 'inspections', { _id: evidenceId })
  return doc?.recordId
}
