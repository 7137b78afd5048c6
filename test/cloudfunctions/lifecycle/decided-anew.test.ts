import { asId, type CarrierId } from '@shared/ids'
import { expect, it } from 'vitest'
import { key, type World } from '../../world'
import { inTown } from './in-town'
import type { Steps } from './steps'

/** What became of an organisation after the filing counts on the day of the decision. */
const stationA = asId<CarrierId>('station-a')
let world: World
let steps: Steps
inTown((town) => {
  ;({ world, steps } = town)
})

it('a change that was filed before its station was cancelled is neither made nor revoked: it is closed', async () => {
  const reported = { what: ['主营业务'], changedOn: '2026-09-01', account: '换了主营业务' }
  const changeId = await steps.begin('manager-a', 'station-change', stationA, reported)
  await steps.attach('manager-a', changeId, 'proof')
  await world.must('manager-a', 'lifecycle/file', { caseId: changeId, requestId: key() })
  await steps.must('district-haidian', changeId, 'verify', { reason: '属实' })
  expect(await steps.act('city-2', changeId, 'close', { reason: '不办' })).toMatchObject({
    error: { code: 'CASE_REFUSED', data: { reason: 'of-standing' } },
  })

  const form = { ground: '其他不符合要求的情形', account: '长期关门' }
  const cancellation = await steps.begin('city-1', 'station-cancellation', stationA, form)
  await world.must('city-1', 'lifecycle/file', { caseId: cancellation, requestId: key() })
  await steps.must('manager-a', cancellation, 'answer', { reason: '在装修' })
  const decision = { reason: '三次现场都关门', conditions: [{ conditionId: 'other', holds: true }] }
  await steps.must('city-2', cancellation, 'cancel', decision)

  const { actions } = await world.must('city-2', 'lifecycle/get', { caseId: changeId })
  expect(Object.fromEntries(actions.map(({ id, blocked }) => [id, blocked?.reason ?? null]))).toEqual({
    ...{ change: 'standing', revoke: 'standing', close: null, 'send-back': null, reject: null },
  })
  for (const action of ['change', 'revoke'])
    expect(await steps.act('city-2', changeId, action, { reason: '属实' })).toMatchObject({
      error: { code: 'CASE_REFUSED', data: { reason: 'standing' } },
    })
  expect(await steps.must('city-2', changeId, 'close', { reason: '服务站资格已经取消' })).toBe('closed')
})
