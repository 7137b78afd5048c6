import { versionIdOf } from '@shared/points/table'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { enterprises } from '../../../demo/index'
import { photo } from '../../pictures/files'
import { key } from '../../world'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'
import type { InProcess } from './in-process'
import { madeUp, madeUpLists, madeUpTable, repealed } from './made-up-kind'

vi.mock('@shared/lifecycle/procedures/index', async (original) => {
  const { procedures } = await original<typeof import('@shared/lifecycle/procedures/index')>()
  const kinds = await import('./made-up-kind')
  return { procedures: [...procedures, kinds.madeUp, kinds.repealed] }
})

vi.mock('@shared/points/lists-of', async (original) => {
  const shipped = await original<typeof import('@shared/points/lists-of')>()
  const { madeUpLists } = await import('./made-up-kind')
  const { kind } = madeUpLists
  return {
    ...shipped,
    listedKinds: [...shipped.listedKinds, kind],
    listsOf: (asked: string) => (asked === kind ? madeUpLists : shipped.listsOf(asked as never)),
  }
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
const declaration = { agreed: true, name: '王女士' }
const file = (as: string, caseId: string, own: object = { declaration }) =>
  world.call(as, 'lifecycle/file', { caseId, requestId: key(), ...own })
const upload = (as: string, caseId: string, kind: string) =>
  world.call(as, 'lifecycle/beginUpload', { caseId, kind, name: '图.jpg', requestId: key() })
/** Its one attachment, which waits to be looked at. */
async function attach(as: string, caseId: string) {
  const { value } = (await upload(as, caseId, 'outline')) as { value: { uploadId: string; fileId: string } }
  world.files.set(value.fileId, photo())
  await world.must(as, 'lifecycle/attach', { uploadId: value.uploadId, requestId: key() })
}
const refusedFor = (reason: string) => ({ error: { code: 'CASE_REFUSED', data: { reason } } })
const codeOfA = () => enterprises.find(({ id }) => id === 'enterprise-a')!.creditCode
const caseOf = (said: unknown) => (said as { value: { id: string } }).value.id

/** Another of enterprise-a's, as if there had been none. */
async function anew() {
  for (const name of ['cases', 'case-turns', 'quotas', 'lifecycle-events', 'lifecycle-subjects'] as const)
    await remove(world, name)
  return caseOf(await begin(madeUp.id))
}
async function filed() {
  const caseId = await anew()
  await attach('enterprise-a', caseId)
  await world.lookAtFiles()
  await file('enterprise-a', caseId)
  return caseId
}

describe('a kind that is not shipped', () => {
  it('is begun, filed, queued, decided and told by the same operations', async () => {
    expect(await begin(madeUp.id, [{ field: 'area', answer: '很大' }])).toMatchObject({ error: { code: 'BAD_INPUT' } })
    const caseId = caseOf(await begin(madeUp.id))
    await attach('enterprise-a', caseId)
    await world.lookAtFiles()
    expect(await file('enterprise-a', caseId)).toMatchObject({
      value: { state: 'queued', due: { on: '2026-10-03', count: 3, unit: 'day' } },
    })
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
    const [{ _id } = { _id: '' }] = await stored(world, 'enterprises', { _id: scene.b })
    const asked = { procedure: madeUp.id, enterpriseId: _id, form: [{ field: 'area', answer: 0.5 }] }
    const { id: caseId } = await world.must('enterprise-b', 'lifecycle/draft', { ...asked, requestId: key() })
    await attach('enterprise-b', caseId)
    await world.lookAtFiles()
    expect(await file('enterprise-b', caseId)).toMatchObject({
      error: { code: 'CONDITIONS_UNMET', data: { reasons: [{ conditionId: 'area', why: 'unexplained' }] } },
    })
    const explanations = [{ conditionId: 'area', reason: '楼宇里的集群' }]
    await world.must('enterprise-b', 'lifecycle/draft', { ...asked, caseId, explanations, requestId: key() })
    expect(await file('enterprise-b', caseId)).toMatchObject({ ok: true })
    world.at += 4 * 86_400_000
    expect(await act('city-admin', caseId, 'list')).toMatchObject({ error: { code: 'CONDITIONS_UNMET' } })
    const conditions = [{ conditionId: 'area', reason: '楼宇里的可以' }]
    expect(await act('city-admin', caseId, 'list', { conditions })).toMatchObject({ ok: true })
    expect(await world.must('city-1', 'lifecycle/get', { caseId })).toMatchObject({
      steps: [{ action: 'file' }, { action: 'list', passed: [{ conditionId: 'area', reason: '楼宇里的可以' }] }],
    })
  })

  it('is filed with its own attachment, looked at, and its own declaration', async () => {
    const caseId = await anew()
    expect(await upload('enterprise-a', caseId, 'licence')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await file('enterprise-a', caseId)).toMatchObject(refusedFor('attachments'))
    await attach('enterprise-a', caseId)
    expect(await file('enterprise-a', caseId)).toMatchObject(refusedFor('files-waiting'))
    await world.lookAtFiles()
    expect(await file('enterprise-a', caseId, {})).toMatchObject(refusedFor('declaration'))
    expect(await file('enterprise-a', caseId)).toMatchObject({
      value: { declaration: { name: '王女士' }, attachments: [{ kind: 'outline', state: 'fine' }] },
    })
  })

  it('is objected to by its own action in its own state, and not decided before that was looked into', async () => {
    const caseId = await filed()
    const shown = await world.must<{ items: object[] }>(null, 'lifecycle/published', { kind: 'cluster' })
    expect(shown.items).toMatchObject([{ id: caseId, procedure: madeUp.id, state: 'queued', open: true }])
    const objection = '没有这么大'
    expect(await act('visitor', caseId, 'object', { objection })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await act('visitor', caseId, 'doubt', { objection })).toMatchObject({ ok: true, value: { state: 'queued' } })
    expect(await act('visitor', caseId, 'doubt', { objection })).toMatchObject(refusedFor('objected'))
    world.at += 4 * 86_400_000
    expect(await act('enterprise-b', caseId, 'doubt', { objection })).toMatchObject(refusedFor('clock-over'))
    expect(await act('city-admin', caseId, 'list')).toMatchObject(refusedFor('objections-waiting'))
    const { items } = await world.must<{ items: { id: string }[] }>('city-1', 'lifecycle/objections', { caseId })
    const finding = { objectionId: items[0]!.id, upheld: true }
    expect(await act('city-1', caseId, 'clear', { finding, reason: '量过' })).toMatchObject({ ok: true })
    expect(await act('city-admin', caseId, 'list')).toMatchObject(refusedFor('objection-upheld'))
    expect(await act('city-1', caseId, 'drop', { reason: '确实没有' })).toMatchObject({ value: { state: 'gone' } })
    expect(await world.must(null, 'lifecycle/published', { kind: 'cluster' })).toMatchObject({ items: [] })
  })
})

it('nothing new is filed under a text that was repealed: refused with the day and the sentence', async () => {
  const caseId = caseOf(await begin(repealed.id))
  expect(await file('enterprise-a', caseId)).toMatchObject({
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

describe('what became of one', () => {
  beforeAll(async () => {
    world.close()
    world = await (await import('./in-process')).InProcess.open('2026-09-20T10:00:00+08:00')
    scene = new Scene(world as never)
    carrierId = await registered()
  })
  let carrierId: string
  /** Registered within the first cycle. */
  async function registered() {
    const caseId = await filed()
    world.at += 4 * 86_400_000
    await world.must('city-admin', 'lifecycle/act', { caseId, action: 'list', state: 'queued', requestId: key() })
    const [carrier] = await stored(world, 'carriers', { kind: 'cluster', operatorCode: codeOfA() })
    return carrier!._id
  }

  it('has a page of its kind, which its managers manage: the effect is that of any kind', async () => {
    expect(await world.must(null, 'directory/carrier', { carrierId })).toMatchObject({ carrier: { kind: 'cluster' } })
    const personId = scene.person('enterprise-a')
    expect(await stored(world, 'roles', { personId, scope: carrierId })).toMatchObject([
      { role: 'carrier-manager', revokedAt: null },
    ])
  })

  it('is in a list of its kind, by its own table, and no station is', async () => {
    const table = { _id: versionIdOf(madeUpTable), table: madeUpTable }
    await put(world, 'table-versions', table)
    await put(world, 'table-lines', { _id: 'cluster', versionIds: [table._id] })
    world.at = Date.parse('2026-11-16T10:00:00+08:00')
    const days = { publishOn: '2026-11-16', from: '2026-11-16', to: '2027-11-15' }
    const asked = { kind: 'cluster', cycleYear: 2026, heldBack: [], ...days }
    const draft = (stationIds: string[]) =>
      world.call('city-1', 'lists/draft', { ...asked, stationIds, requestId: key() })
    expect(await draft(['station-a'])).toMatchObject({ error: { code: 'NOT_FOUND' } })
    const { value } = (await draft([carrierId])) as { value: { listId: string } }
    const { listId } = value
    await world.must('city-2', 'lists/check', { listId, requestId: key() })
    expect(await world.must('city-2', 'lists/publish', { listId, requestId: key() })).toMatchObject({
      state: 'published',
    })
    expect(await stored(world, 'lifecycle-events', { what: 'recognised' })).toMatchObject([
      { subject: { carrierId, kind: 'cluster' }, instrument: null, basis: madeUpLists.title, published: { listId } },
    ])
    expect(await world.must('enterprise-a', 'lifecycle/history', { enterpriseId: scene.a })).toMatchObject({
      standings: [{ kind: 'cluster', title: 'recognised' }],
    })
  })
})
