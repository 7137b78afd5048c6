import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { key } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'
import type { InProcess } from './in-process'
import { madeUp, repealed } from './made-up-kind'

vi.mock('@shared/lifecycle/procedures/index', async (original) => {
  const { procedures } = await original<typeof import('@shared/lifecycle/procedures/index')>()
  const kinds = await import('./made-up-kind')
  return { procedures: [...procedures, kinds.madeUp, kinds.repealed] }
})

let world: InProcess
let scene: Scene
beforeAll(async () => {
  // other files of this worker have loaded the operations with what is shipped alone
  vi.resetModules()
  const fresh = await import('./in-process')
  world = await fresh.InProcess.open('2026-09-30T10:00:00+08:00')
  scene = new Scene(world as never)
})
afterAll(() => {
  world.close()
  vi.resetModules()
})

const begin = (procedure: string, form = [{ field: 'area', answer: 12 as number | string }]) =>
  world.call('enterprise-a', 'lifecycle/draft', { procedure, enterpriseId: scene.a, form, requestId: key() })
const act = (as: string, caseId: string, action: string, own: object = {}) =>
  world.call(as, 'lifecycle/act', { caseId, action, state: 'queued', requestId: key(), ...own })
const caseOf = (said: unknown) => (said as { value: { id: string } }).value.id

describe('a kind that is not shipped', () => {
  it('is begun, filed, queued, decided and told by the same operations', async () => {
    expect(await begin(madeUp.id, [{ field: 'area', answer: '很大' }])).toMatchObject({ error: { code: 'BAD_INPUT' } })
    const caseId = caseOf(await begin(madeUp.id))
    const filed = await world.must<object>('enterprise-a', 'lifecycle/file', { caseId, requestId: key() })
    expect(filed).toMatchObject({ state: 'queued', due: { on: '2026-10-03', count: 3, unit: 'day' } })
    expect(await world.must('city-1', 'lifecycle/queue', { procedure: madeUp.id })).toMatchObject({
      items: [{ id: caseId, kind: 'cluster', procedure: madeUp.id }],
      count: 1,
    })
    expect(await act('city-admin', caseId, 'list')).toMatchObject({ error: { data: { reason: 'clock-running' } } })
    expect(await act('city-1', caseId, 'list')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    world.at += 4 * 86_400_000
    expect(await act('city-admin', caseId, 'list')).toMatchObject({ ok: true, value: { state: 'listed' } })
    const history = { enterpriseId: scene.a }
    expect(await world.must('enterprise-a', 'lifecycle/history', history)).toMatchObject({
      standings: [{ kind: 'cluster', title: 'object', periods: [{ from: '2026-10-04', to: null }] }],
    })
    expect(await world.must('enterprise-a', 'lifecycle/mine', history)).toMatchObject({ items: [{ state: 'listed' }] })
  })

  it('lets a soft condition pass with the applicant’s and then the officer’s reason', async () => {
    const [{ _id } = { _id: '' }] = await stored(world as never, 'enterprises', { _id: scene.b })
    const asked = { procedure: madeUp.id, enterpriseId: _id, form: [{ field: 'area', answer: 0.5 }] }
    const { id: caseId } = await world.must('enterprise-b', 'lifecycle/draft', { ...asked, requestId: key() })
    expect(await world.call('enterprise-b', 'lifecycle/file', { caseId, requestId: key() })).toMatchObject({
      error: { code: 'CONDITIONS_UNMET', data: { reasons: [{ conditionId: 'area', why: 'unexplained' }] } },
    })
    const explanations = [{ conditionId: 'area', reason: '楼宇里的集群' }]
    await world.must('enterprise-b', 'lifecycle/draft', { ...asked, caseId, explanations, requestId: key() })
    await world.must('enterprise-b', 'lifecycle/file', { caseId, requestId: key() })
    world.at += 4 * 86_400_000
    expect(await act('city-admin', caseId, 'list')).toMatchObject({ error: { code: 'CONDITIONS_UNMET' } })
    const conditions = [{ conditionId: 'area', reason: '楼宇里的可以' }]
    expect(await act('city-admin', caseId, 'list', { conditions })).toMatchObject({ ok: true })
    expect(await world.must('city-1', 'lifecycle/get', { caseId })).toMatchObject({
      steps: [{ action: 'file' }, { action: 'list', passed: [{ conditionId: 'area', reason: '楼宇里的可以' }] }],
    })
  })
})

it('nothing new is filed under a text that was repealed: refused with the day and the sentence', async () => {
  const caseId = caseOf(await begin(repealed.id))
  expect(await world.call('enterprise-a', 'lifecycle/file', { caseId, requestId: key() })).toMatchObject({
    error: {
      code: 'CASE_REFUSED',
      data: {
        reason: 'repealed',
        detail: { on: '2026-03-01' },
        basis: { kind: 'article', line: expect.stringContaining('同时废止') },
      },
    },
  })
})
