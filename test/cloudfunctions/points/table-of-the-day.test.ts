import { startOfDay } from '@shared/calendar/beijing'
import { type LocalDate, localDate } from '@shared/calendar/local-date'
import { inHundredths } from '@shared/points/amount'
import { sampleTable } from '@shared/points/sample-table'
import { type Item, type PointsTable, versionIdOf } from '@shared/points/table'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { put } from '../stored'

/** Three versions within one cycle: what a screen offers for a service is what the server takes for it, and at that amount. */
const now = Date.parse('2026-09-29T10:00:00+08:00')
const finance = sampleTable.items.find(({ id }) => id === 'S-03')!
const named = (id: string, own: Partial<Item>): Item => ({ ...finance, ...own, id: id as Item['id'], name: id })
const version = (effectiveFrom: string, items: readonly Item[]): PointsTable => ({
  ...{ ...sampleTable, version: effectiveFrom, effectiveFrom: localDate(effectiveFrom), caps: [] },
  ...{ items, deductions: sampleTable.deductions.map((item) => ({ ...item, name: effectiveFrom })) },
})
const fixed = (points: number) => ({ amount: { kind: 'fixed', points: inHundredths(points) } }) as const
const versions = [
  version('2026-09-10', [named('S-03', fixed(1)), named('F-01', fixed(1.5)), named('F-02', { modes: ['online'] })]),
  version('2026-09-20', [named('F-01', fixed(2.5)), named('F-03', { evidence: [{ kind: 'contract', atLeast: 1 }] })]),
]

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
  for (const table of versions) await put(world, 'table-versions', { _id: versionIdOf(table), table })
  await put(world, 'table-lines', { _id: 'station', versionIds: versions.map(versionIdOf) })
})
afterAll(() => world.close())

const servedOn = (date: LocalDate) => {
  const startedAt = startOfDay(date) + 36_000_000
  return scene.record({ date, startedAt, completedAt: startedAt })
}
const itemsOn = (on?: LocalDate) =>
  world.must('manager-a', 'points/items', { carrierId: 'station-a', ...(on && { on }) })

it.each([
  ['2026-09-09', { 'S-03': 200 }],
  ['2026-09-10', { 'S-03': 100, 'F-01': 150 }],
  ['2026-09-19', { 'S-03': 100, 'F-01': 150 }],
  ['2026-09-20', { 'F-01': 250, 'F-03': 'EVIDENCE_MISSING' }],
])('for a service of %s', async (day, expected) => {
  const on = localDate(day)
  const { date, category, mode, id } = await world.must('manager-a', 'service/record', { recordId: await servedOn(on) })
  expect(date).toBe(on)
  const { items, table } = await itemsOn(date)
  const fit = items.filter(({ categories, modes }) => categories.includes(category) && modes.includes(mode))
  expect(fit.map(({ id }) => id).sort()).toEqual(Object.keys(expected).sort())
  // whatever any version knows is asked for: accepted is what was offered, and nothing else
  const answered = new Map<string, unknown>()
  for (const itemId of ['S-03', 'F-01', 'F-02', 'F-03'] as Item['id'][]) {
    const answer = await world.call('manager-a', 'points/claim', { recordId: id, itemId, requestId: key() })
    const { data } = (answer.ok ? {} : answer.error) as { data?: { reason?: string } }
    answered.set(itemId, answer.ok ? answer.value.proposed : data?.reason)
    if (!answer.ok) continue
    const verdict = { claimId: answer.value.id, decision: 'verified', requestId: key() } as const
    const { entry } = await world.must('city-1', 'points/verify', verdict)
    expect(entry).toMatchObject({ amount: answer.value.proposed, rule: { version: table.version } })
  }
  const taken = [...answered].filter(([, said]) => said !== 'ITEM_UNKNOWN' && said !== 'ITEM_DOES_NOT_FIT')
  expect(Object.fromEntries(taken)).toEqual(expected)
})

it('the items to deduct are those of the day of the fact; without a day, those of today', async () => {
  const names = async (on?: LocalDate) => (await itemsOn(on)).deductions[0]!.name
  const said = [await names(localDate('2026-09-19')), await names(localDate('2026-09-20')), await names()]
  expect(said).toEqual(['2026-09-10', '2026-09-20', '2026-09-20'])
})
