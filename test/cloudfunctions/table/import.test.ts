import { startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { limits } from '@shared/limits'
import { sampleTable } from '@shared/points/sample-table'
import type { PointsTable } from '@shared/points/table'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbook } from '../../../dev/year/workbook'
import { withCell, sheets as written } from '../../shared/points/sheets'
import { key, openWorld } from '../../world'
import { awardDoc } from '../points/entries'
import { Scene } from '../scene'
import { putAll, stored } from '../stored'
import { bring } from './bring'
import { laterSample } from './draft'
import { changesNothing } from './unchanged'

/** 2026-11-20, in the cycle of 2027. */
const now = Date.parse('2026-11-20T09:00:00+08:00')

let scene: Scene
beforeAll(async () => {
  scene = new Scene(await openWorld({ now }))
})
afterAll(() => scene?.world.close())

const brought = (bytes: Buffer<ArrayBuffer>, name?: string) => bring(scene.world, bytes, name)
const broken = (bytes: Buffer<ArrayBuffer>, name?: string) => changesNothing(scene.world, () => brought(bytes, name))
const json = (table: PointsTable) => brought(Buffer.from(JSON.stringify(table)), '积分表.json')

describe('a table that is brought', () => {
  it('is read by the timer, and nothing counts by it', async () => {
    const draft = await brought(workbook(written))
    expect(draft).toMatchObject({ state: 'read', wrong: [], version: { version: '1', official: true, items: 4 } })
    expect(draft.diff).toMatchObject({ against: { version: sampleTable.version } })
    expect(draft.unmapped.length).toBeGreaterThan(0)
    expect(await stored(scene.world, 'table-versions')).toEqual([])
    const { table } = await scene.world.must('city-1', 'points/items', { carrierId: 'station-a' })
    expect(table.version).toBe(sampleTable.version)
  })

  it('with formulas, without a basis or with a name twice is told by cell, whole, and nothing is taken', async () => {
    const wrong = withCell('事项!A3', 'S-01', withCell('事项!K2', '', withCell('事项!D4', '=D2*0.5')))
    const draft = await broken(workbook(wrong))
    expect(draft).toMatchObject({ state: 'broken', version: null, diff: null })
    expect(draft.wrong).toEqual(
      expect.arrayContaining([
        { cell: '事项!D4', problem: 'FORMULA', found: '=D2*0.5' },
        { cell: '事项!K2', problem: 'MISSING', found: '' },
        { cell: '事项!A3', problem: 'DUPLICATE', found: 'S-01' },
      ]),
    )
  })

  it('of 50,000 rows is refused, within bounds', async () => {
    const row = written.事项![1]!
    const rows = Array.from({ length: 50_000 }, (_, n) => [`R-${n}`, ...row.slice(1)])
    const bytes = workbook({ ...written, 事项: [written.事项![0]!, ...rows] })
    expect(bytes.length).toBeLessThan(limits.tableBytes)
    const draft = await broken(bytes)
    expect(draft.state).toBe('broken')
    expect(draft.wrong).toContainEqual(
      expect.objectContaining({ cell: `事项!A${limits.tableRows + 1}`, problem: 'TOO_MANY_ROWS' }),
    )
  })

  it('of 50,000 items in JSON is refused as a workbook is', async () => {
    const table = laterSample(scene)
    const short = { ...table.items[0], name: '讲', categories: 'any', evidence: [] }
    const items = Array.from({ length: 50_000 }, (_, n) => ({ ...short, id: `R-${n}` }))
    const bytes = Buffer.from(JSON.stringify({ ...table, items, caps: [] }))
    expect(bytes.length).toBeLessThan(limits.tableBytes)
    const draft = await broken(bytes, '积分表.json')
    expect(draft).toMatchObject({ state: 'broken', version: null })
    expect(draft.wrong).toEqual([{ cell: 'items', problem: 'TOO_MANY_ROWS', found: '' }])
  })

  it.each<[string, Buffer<ArrayBuffer>]>([
    ['not a table', Buffer.from('hello')],
    ['half a workbook', workbook(written).subarray(0, 900)],
    ['a zip that says it holds nothing', Buffer.from('PK\u0003\u0004 and no list of files')],
  ])('%s is unreadable', async (_, bytes) => {
    expect(await broken(bytes)).toMatchObject({ state: 'broken', wrong: [{ problem: 'UNREADABLE' }] })
  })

  it('without its bytes is not imported, and imported once', async () => {
    const { draftId } = await scene.world.must('city-admin', 'table/begin', { name: '空.json', requestId: key() })
    const again = () => scene.world.call('city-admin', 'table/bring', { draftId, requestId: key() })
    expect(await again()).toMatchObject({ ok: false, error: { code: 'TABLE_REFUSED', data: { reason: 'NO_FILE' } } })
    const { id } = await json(laterSample(scene))
    const twice = await scene.world.call('city-admin', 'table/bring', { draftId: id, requestId: key() })
    expect(twice).toMatchObject({ ok: false, error: { code: 'WRONG_STATE' } })
  })
})

describe('a table that changes within a cycle', () => {
  const begins = localDate('2026-12-15')
  const inCycle = (day: string, n: number) => awardDoc(n, localDate(day))

  it('is tried on the cycle, approved by another on the same page, and governs from its first day', async () => {
    await putAll(scene.world, 'ledger', [inCycle('2026-10-08', 0), inCycle('2026-10-09', 10), inCycle('2026-10-12', 1)])
    const table = laterSample(scene, {
      ...{ id: 'official-station', version: '2026.1' },
      items: laterSample(scene).items.map((item) =>
        item.id === 'S-01' ? { ...item, name: '政策宣讲会', amount: { kind: 'fixed', points: 250 } } : item,
      ),
    })
    const { id: draftId } = await json(table)
    const asked = { draftId, effectiveFrom: begins, requestId: key() }
    expect(await scene.world.call('city-admin', 'table/propose', asked)).toMatchObject({
      error: { code: 'TABLE_REFUSED', data: { reason: 'UNMAPPED' } },
    })
    const before = await scene.world.must('city-1', 'table/replay', { draftId, carrierIds: ['station-a'] })
    expect(before.stations[0]!.dropped).toEqual([])
    const mapping = [{ from: 'S-01', to: 'S-01' }]
    await scene.world.must('city-admin', 'table/map', { draftId, mapping, requestId: key() })

    const { stations, year, passMark } = await scene.world.must('city-1', 'table/replay', {
      draftId,
      carrierIds: ['station-a'],
    })
    expect([year, passMark]).toEqual([2027, 8000])
    // two of 3 and one of 5 points: a full cycle
    expect(stations).toMatchObject([
      { before: 1100, after: 1000, moved: [{ itemId: 'S-01', entries: 2, points: -100 }] },
    ])

    const proposed = await scene.world.must('city-admin', 'table/propose', { ...asked, requestId: key() })
    const yes = { draftId, approve: true, reason: '', fingerprint: proposed.fingerprint! }
    expect(await scene.world.call('city-admin', 'table/decide', { ...yes, requestId: key() })).toMatchObject({
      error: { code: 'SECOND_PERSON_NEEDED' },
    })
    const second = 'city-1'
    expect(
      await scene.world.call(second, 'table/decide', { ...yes, fingerprint: 'another', requestId: key() }),
    ).toMatchObject({
      error: { code: 'TABLE_REFUSED', data: { reason: 'CHANGED' } },
    })
    await scene.world.must(second, 'table/decide', { ...yes, requestId: key() })
    expect(await scene.world.call(second, 'table/decide', { ...yes, requestId: key() })).toMatchObject({
      error: { code: 'WRONG_STATE' },
    })
    const { inUse } = await scene.world.must('city-1', 'table/list', {})
    expect(inUse.map(({ version, effectiveFrom }) => [version, effectiveFrom])).toContainEqual(['2026.1', begins])
    const { table: today } = await scene.world.must('city-1', 'points/items', { carrierId: 'station-a' })
    expect(today.version).toBe(sampleTable.version)
  })

  it('counts what was awarded under each version, together, in one standing', async () => {
    scene.world.cloud.setClockOffset(startOfDay(addDays(begins, 6)) - Date.now())
    const official = (await stored(scene.world, 'table-versions'))[0]!.table
    const late = inCycle(addDays(begins, 5), 20)
    const { entry } = late
    if (entry.kind !== 'award') throw new Error('not an award')
    const rule = { tableId: official.id, version: official.version, official: true }
    await putAll(scene.world, 'ledger', [{ ...late, entry: { ...entry, amount: 250, rule } }])
    const answer = await scene.world.must('manager-a', 'points/standing', { carrierId: 'station-a' })
    expect(answer).toMatchObject({ raw: 1350, total: 1350 })
    const { items } = await scene.world.must('manager-a', 'points/ledger', { carrierId: 'station-a' })
    expect(items.map(({ itemName }) => itemName).sort()).toEqual([
      '政策宣讲会',
      '政策宣讲活动',
      '政策宣讲活动',
      '路演、沙龙活动',
    ])
  })
})
