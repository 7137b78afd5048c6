import { asId, type CarrierId } from '@shared/ids'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationRemoval } from '@shared/lifecycle/procedures/station-removal'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { put, stored } from '../stored'
import { answersOf } from './scene'
import { Steps } from './steps'

/** What officers begin about a station, and one of them who belongs to it. */
const stationA = asId<CarrierId>('station-a')
const account = '接到举报，材料与事实不符'
const form = { ground: '建设过程中提供虚假材料、数据', account }
let world: World
let steps: Steps
beforeAll(async () => {
  world = await openWorld()
  const scene = new Scene(world)
  steps = new Steps(world)
  const [role] = await stored(world, 'roles', { role: 'carrier-manager', scope: stationA })
  const tied = { _id: asId<NonNullable<typeof role>['_id']>('g_tied'), personId: scene.person('city-2') }
  await put(world, 'roles', { ...role!, ...tied })
})
afterAll(() => world.close())

it('does not take back what another filed, by neither way', async () => {
  const caseId = await steps.begin('city-1', stationCancellation.id, stationA, form)
  expect((await steps.file('city-1', caseId)).ok).toBe(true)
  // of the grounds the one that was named is judged, and no other looks as if it held
  expect((await steps.view(caseId)).conditions.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['false-material', 'judge'],
  ])
  const withdrawn = await world.call('city-2', 'lifecycle/withdraw', { caseId, requestId: key() })
  expect(codeOf(withdrawn)).toBe('CONFLICT_OF_INTEREST')
  expect(codeOf(await steps.act('city-2', caseId, 'withdraw'))).toBe('CONFLICT_OF_INTEREST')
  expect((await steps.view(caseId)).state).toBe('hearing')
})

it('is taken back by whoever filed it alone, and with a reason', async () => {
  const caseId = await steps.begin('city-1', stationRemoval.id, 'station-b', { account })
  steps.at('2029-12-01T10:00:00+08:00')
  expect((await steps.file('city-1', caseId)).ok).toBe(true)
  const refusedFor = (reason: string) => ({ error: { code: 'CASE_REFUSED', data: { reason } } })
  for (const as of ['city-admin', 'district-chaoyang'])
    expect(await steps.act(as, caseId, 'withdraw', { reason: '提错了' }), as).toMatchObject(
      refusedFor('another-person'),
    )
  expect(await steps.act('city-1', caseId, 'withdraw')).toMatchObject(refusedFor('reason'))
  const silent = await world.call('city-1', 'lifecycle/withdraw', { caseId, requestId: key() })
  expect(silent).toMatchObject(refusedFor('reason'))
  expect(await steps.must('city-1', caseId, 'withdraw', { reason: '提错了' })).toBe('withdrawn')
  steps.at('2026-09-30T09:00:00+08:00')
})

it('is decided by nobody who wrote in it, whoever filed it', async () => {
  const caseId = await steps.begin('city-1', stationRemoval.id, 'station-b', { account })
  const changed = { procedure: stationRemoval.id, caseId, form: answersOf({ account: '三年没有完成' }) }
  await world.must('city-admin', 'lifecycle/draft', { ...changed, requestId: key() })
  expect((await steps.file('city-1', caseId)).ok).toBe(true)
  for (const as of ['city-admin', 'city-1'])
    expect(await steps.act(as, caseId, 'keep', { reason: '不移出' }), as).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'same-person' } },
    })
  expect(await steps.must('city-2', caseId, 'keep', { reason: '不移出' })).toBe('kept')
})

it('neither begins nor changes nor files a draft, nor is told of one', async () => {
  const begun = { procedure: stationRemoval.id, carrierId: stationA, form: answersOf({ account }) }
  expect(codeOf(await world.call('city-2', 'lifecycle/draft', { ...begun, requestId: key() }))).toBe(
    'CONFLICT_OF_INTEREST',
  )
  const caseId = await steps.begin('city-1', stationRemoval.id, stationA, { account })
  const changed = { ...begun, caseId, form: answersOf({ account: '没有事' }), requestId: key() }
  expect(codeOf(await world.call('city-2', 'lifecycle/draft', changed))).toBe('CONFLICT_OF_INTEREST')
  expect(codeOf(await steps.file('city-2', caseId))).toBe('CONFLICT_OF_INTEREST')
  const place = { caseId, kind: 'other', name: '材料.jpg', requestId: key() }
  expect(codeOf(await world.call('city-2', 'lifecycle/beginUpload', place))).toBe('CONFLICT_OF_INTEREST')
  const asManager = { carrierId: stationA, limit: 20 }
  expect((await world.must('city-2', 'lifecycle/mine', asManager)).items.map(({ id }) => id)).not.toContain(caseId)
  steps.at('2029-12-01T10:00:00+08:00')
  const ofA = async (as: string) => {
    const { items: rows } = await world.must(as, 'lifecycle/removable', {})
    return rows.find(({ carrierId }) => carrierId === stationA)
  }
  expect((await ofA('city-1'))?.open).toMatchObject({ caseId, draft: true })
  expect(await ofA('city-2')).toMatchObject({ tied: true, open: null })
  expect((await steps.file('city-1', caseId)).ok).toBe(true)
})
