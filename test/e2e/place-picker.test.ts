import { metresBetween, type Point } from '@shared/directory/nearest'
import { asId, type CarrierId, type CaseId, type EnterpriseId } from '@shared/ids'
import { placeAnswer, placeIn } from '@shared/lifecycle/place-answer'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import type { Input } from '../calls'
import { stored } from '../cloudfunctions/stored'
import { key } from '../world'
import { openSite, type Site } from './site'
import { add, openPassage } from './steps/admission'
import { answer } from './steps/desk'

/** A place is chosen on the map of a browser: from where the map begins to what is filed. */
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const pin: Point = carriers.find(({ id }) => id === 'station-a')!.location
/** Of the answer: a hundred-thousandth of a degree is about a metre. */
const A_METRE = 1.5

/** Where the person says that they are. */
const elsewhere: Point = { lng: 116.28, lat: 39.85 }

type Draft = Input<'lifecycle/draft'>
/** An application with this much filled in, before its person, who stands elsewhere in the city. */
async function drafted(as: string, own: Pick<Draft, 'procedure' | 'carrierId' | 'enterpriseId' | 'form'>) {
  const { id: caseId } = await site.world.must(as, 'lifecycle/draft', { ...own, requestId: key() })
  const page = await site.visit({ as })
  await page.addInitScript(
    (kept) => window.localStorage.setItem('place', kept),
    JSON.stringify({ label: '丰台', at: elsewhere }),
  )
  await page.goto(`/apply?caseId=${caseId}`)
  return { page, caseId }
}

const placeOf = async (caseId: CaseId): Promise<Point | null> => {
  const [doc] = await stored(site.world, 'cases', { _id: caseId })
  return placeIn(doc?.form.place)
}
async function here(page: Page): Promise<void> {
  await page.getByRole('button', { name: '就标这里' }).click()
  await page.getByRole('application').waitFor({ state: 'detached' })
}

/** Metres that a point of the screen stands for, as the map's own scale says. */
async function metresPerPx(page: Page): Promise<number> {
  const bar = page.getByText(/^\d+ (米|千米)$/).last()
  const [, length, unit] = /^(\d+) (米|千米)$/.exec((await bar.textContent())!)!
  return (Number(length) * (unit === '千米' ? 1000 : 1)) / (await bar.boundingBox())!.width
}

/** The ground is taken along by so much, and let go only when it has come to rest: then it does not slide on. */
async function drag(page: Page, by: { x: number; y: number }): Promise<void> {
  const { x, y, width, height } = (await page.getByRole('application').boundingBox())!
  const middle = { x: x + width / 2, y: y + height / 2 }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(middle.x + by.x, middle.y + by.y, { steps: 8 })
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  await page.mouse.up()
}

it('the map begins at the station’s own pin; what is dragged under the tip is what is filed', async () => {
  const form = [
    { field: 'what', answer: ['地址'] },
    { field: 'changedOn', answer: '2026-09-28' },
    { field: 'address', answer: '海淀区青禾路 30 号' },
    { field: 'account', answer: '房租到期，搬到同一条路上。' },
  ]
  const own = { procedure: 'station-change', carrierId: asId<CarrierId>('station-a'), form }
  const { page, caseId } = await drafted('manager-a', own)
  await page.getByRole('button', { name: '在地图上标', exact: true }).click()
  const scale = await metresPerPx(page)
  await here(page)
  await expect.poll(() => placeOf(caseId)).not.toBeNull()
  expect(metresBetween((await placeOf(caseId))!, pin)).toBeLessThan(A_METRE)

  // once more, from what was chosen: the ground to the left and down, the place to the east and north
  await page.getByRole('button', { name: '重新标' }).click()
  await drag(page, { x: -60, y: 40 })
  await here(page)
  await expect.poll(async () => metresBetween((await placeOf(caseId))!, pin)).toBeGreaterThan(A_METRE)
  const dragged = (await placeOf(caseId))!
  const east = metresBetween(pin, { ...pin, lng: dragged.lng })
  const north = metresBetween(pin, { ...pin, lat: dragged.lat })
  expect([dragged.lng > pin.lng, dragged.lat > pin.lat]).toEqual([true, true])
  expect(Math.abs(east - 60 * scale)).toBeLessThan(3 * scale)
  expect(Math.abs(north - 40 * scale)).toBeLessThan(3 * scale)

  await page.getByText(`东经 ${dragged.lng.toFixed(5)} 度，北纬 ${dragged.lat.toFixed(5)} 度`).waitFor()
  await add(page, '变更证明')
  await page.getByText('都齐了，可以提交').waitFor()
  await site.world.cloud.runTimer('jobs', 'tick')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await answer(page, '提交')
  const filed = async () => (await stored(site.world, 'cases', { _id: caseId }))[0]
  await expect.poll(async () => (await filed())?.state).toBe('verification')
  expect((await filed())?.form.place).toBe(placeAnswer(dragged))
})

it('of an applicant who is on no map yet it begins where the person is; who gives up has chosen nothing', async () => {
  const { roles } = await site.world.must('enterprise-b', 'auth/enter', {})
  const enterpriseId = asId<EnterpriseId>(roles.find(({ role }) => role === 'enterprise-manager')!.scope)
  const { page, caseId } = await drafted('enterprise-b', { procedure: 'station-entry', enterpriseId, form: [] })
  await openPassage(page, '场所与设施', '固定办公场所不少于 100 平方米')
  const open = () => page.getByRole('button', { name: '在地图上标', exact: true }).click()
  await open()
  await page.getByRole('application').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('application').waitFor({ state: 'detached' })
  expect(await placeOf(caseId)).toBeNull()
  await open()
  await here(page)
  await expect.poll(() => placeOf(caseId)).not.toBeNull()
  expect(metresBetween((await placeOf(caseId))!, elsewhere)).toBeLessThan(A_METRE)
})
