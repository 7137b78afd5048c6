import { instantOf } from '@shared/calendar/beijing'
import { asId } from '@shared/ids'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { key } from '../../world'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'
import type { InProcess } from './in-process'
import { answersOf, attachmentOf, goodForm } from './scene'
import { straddling } from './straddling-kind'

vi.mock('@shared/lifecycle/procedures/index', async (original) => {
  const { procedures } = await original<typeof import('@shared/lifecycle/procedures/index')>()
  const { straddling: added } = await import('./straddling-kind')
  return { procedures: [...procedures, added] }
})

/** G26 begins on 2026-03-01, and d22 is repealed that day. */
const [before, after] = ['2026-02-20T10:00:00+08:00', '2026-03-10T10:00:00+08:00'].map(instantOf) as [number, number]

let world: InProcess
let scene: Scene
beforeAll(async () => {
  vi.resetModules()
  world = await (await import('./in-process')).InProcess.open('2026-02-20T10:00:00+08:00')
  scene = new Scene(world as never)
})
afterAll(() => {
  world.close()
  vi.resetModules()
})
beforeEach(async () => {
  for (const name of ['cases', 'case-turns', 'settings', 'lifecycle-events', 'lifecycle-subjects'] as const)
    await remove(world, name)
  world.at = before
})

const begin = async (
  procedure: string,
  form = [{ field: 'area', answer: 12 as number | string | string[] | boolean }],
) => {
  const input = { procedure, enterpriseId: scene.a, form, requestId: key() }
  return (await world.must<{ id: string }>('enterprise-a', 'lifecycle/draft', input)).id
}
const declaration = { agreed: true, name: '王女士' }
const file = (caseId: string) => world.call('enterprise-a', 'lifecycle/file', { caseId, declaration, requestId: key() })
const act = (as: string, caseId: string, action: string, own: object = {}) =>
  world.call(as, 'lifecycle/act', { caseId, action, state: 'queued', requestId: key(), ...own })
async function asked() {
  const caseId = await begin(straddling.id)
  expect(await file(caseId)).toMatchObject({ ok: true })
  world.at = after
  expect(await act('city-1', caseId, 'ask', { reason: '缺一页' })).toMatchObject({ ok: true })
  return caseId
}

describe('a case that straddles a repeal', () => {
  it('goes on under the text of the day of filing, and its event keeps by which day that was chosen', async () => {
    const caseId = await asked()
    expect(await act('enterprise-a', caseId, 'supply', { state: 'asked', declaration })).toMatchObject({ ok: true })
    world.at += 4 * 86_400_000
    expect(await act('city-admin', caseId, 'list')).toMatchObject({ ok: true })
    expect(await stored(world, 'lifecycle-events', { caseId: asId(caseId) })).toMatchObject([
      { what: 'admitted', instrument: 'd22', textChosen: { on: '2026-02-20', by: 'filed' } },
    ])
  })

  /** By which of its days the city has set that the text of a case is chosen. */
  async function chosenBy(value: 'decided' | 'published') {
    const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
    const change = { version: 1, key: 'governingDate', value, effectiveOn: '2026-01-01', at: before }
    await put(world, 'settings', { _id: 'city', changes: [{ ...change, ...approved } as never] })
  }
  const isRepealed = { code: 'CASE_REFUSED', data: { reason: 'repealed', detail: { on: '2026-03-01' } } }
  async function filed() {
    const caseId = await begin(straddling.id)
    expect(await file(caseId)).toMatchObject({ ok: true })
    return caseId
  }

  it.each(['decided', 'published'] as const)('is asked again when it is decided, by the day %s', async (day) => {
    await chosenBy(day)
    const caseId = await filed()
    world.at = after
    expect(await act('city-admin', caseId, 'list')).toMatchObject({ error: isRepealed })
    type Shown = { actions: { id: string; blocked: { reason: string } | null }[] }
    const { actions } = await world.must<Shown>('city-admin', 'lifecycle/get', { caseId })
    expect(actions.find(({ id }) => id === 'list')?.blocked).toMatchObject({ reason: 'repealed' })
    expect(await stored(world, 'lifecycle-events', {})).toEqual([])
    expect(await act('city-1', caseId, 'drop', { reason: '文件已经废止' })).toMatchObject({ value: { state: 'gone' } })
  })

  it('is decided while its text holds, and what is decided is published with it', async () => {
    for (const day of ['decided', 'published'] as const) {
      await chosenBy(day)
      const caseId = await filed()
      world.at += 4 * 86_400_000
      expect(await act('city-admin', caseId, 'list')).toMatchObject({ ok: true })
      expect(await stored(world, 'lifecycle-events', { caseId: asId(caseId) })).toMatchObject([
        { instrument: 'd22', textChosen: { on: '2026-02-24', by: day } },
      ])
      for (const name of ['settings', 'lifecycle-events', 'lifecycle-subjects'] as const) await remove(world, name)
      world.at = before
    }
  })

  it('does not, where the city has set the day of the decision: that text is repealed by then', async () => {
    await chosenBy('decided')
    const caseId = await asked()
    expect(await act('enterprise-a', caseId, 'supply', { state: 'asked', declaration })).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'repealed', detail: { on: '2026-03-01' } } },
    })
  })

  it('nothing is filed under a text that has not begun, though it has been written', async () => {
    const caseId = await begin(stationEntry.id, answersOf(goodForm))
    const evidence = stationEntry.attachments.map(({ id }) => attachmentOf(id, scene))
    const [doc] = await stored(world, 'cases', { _id: asId(caseId) })
    await remove(world, 'cases', { _id: asId(caseId) })
    await put(world, 'cases', { ...doc!, evidence })
    expect(await file(caseId)).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'not-its-text', detail: { on: '2026-02-20' } } },
    })
    world.at = after
    expect(await file(caseId)).toMatchObject({ ok: true })
  })
})

describe('which text governs', () => {
  type Said = { answers: { kind: string; state: string; name: string | null; cautions: string[] }[] }
  const said = async (kind: string, day: string, matter?: string) => {
    const { answers } = await world.must<Said>('enterprise-a', 'law/governing', { day, matter })
    return answers.find((answer) => answer.kind === kind)!
  }

  it('has four answers', async () => {
    expect(await said('platform', '2023-12-15')).toMatchObject({ state: 'in-force', name: '京经信发〔2022〕37号' })
    expect(await said('cluster', '2023-12-15')).toMatchObject({ state: 'date-unknown' })
    expect(await said('base', '2023-12-15')).toMatchObject({ state: 'not-in-sources', name: '京经信发〔2022〕38号' })
    expect(await said('platform', '2026-03-01')).toMatchObject({ state: 'none', repealedOn: '2026-03-01' })
  })

  it('of an application, unless something else is asked about', async () => {
    const closed = expect.stringContaining('管用不等于现在能报')
    const titles = expect.stringContaining('以前给的称号')
    expect((await said('park', '2024-07-21')).cautions).toContainEqual(closed)
    expect((await said('park', '2024-07-21', 'title')).cautions).not.toContainEqual(closed)
    expect((await said('platform', '2026-03-01')).cautions).not.toContainEqual(titles)
    expect((await said('platform', '2026-03-01', 'title')).cautions).toContainEqual(titles)
  })
})
