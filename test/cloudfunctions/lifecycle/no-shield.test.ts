import { asId, type CarrierId } from '@shared/ids'
import { expect, it } from 'vitest'
import { enterpriseId } from '../../../cloudfunctions/store/enterprises'
import { operatorCodes } from '../../../demo/index'
import { key, type World } from '../../world'
import { put, stored } from '../stored'
import { claimForm } from './claim-doc'
import { inTown } from './in-town'
import { answersOf } from './scene'
import type { Steps } from './steps'

/** A doubt about whose the code is stops what is done in the organisation's name, and shields it from nothing. */
const stationA = asId<CarrierId>('station-a')
const creditCode = operatorCodes['station-a'] ?? ''
let world: World
let steps: Steps
inTown(async (town) => {
  ;({ world, steps } = town)
  const [enterprise] = await stored(world, 'enterprises', { _id: town.scene.a })
  await put(world, 'enterprises', { ...enterprise!, _id: enterpriseId(creditCode), creditCode })
})

it('a cancellation is begun, heard and decided while the code of the station’s enterprise is in doubt', async () => {
  const raised = { procedure: 'code-claim', creditCode, form: answersOf(claimForm), requestId: key() }
  await world.must('visitor', 'lifecycle/raise', raised)
  const [claim] = await stored(world, 'cases', { procedure: 'code-claim', creditCode })
  await steps.must('city-2', claim!._id, 'doubt', { reason: '执照上是另一家' })

  const own = { procedure: 'station-change', carrierId: stationA, form: [], requestId: key() }
  expect(await world.call('manager-a', 'lifecycle/draft', own)).toMatchObject({ error: { code: 'ENTERPRISE_FROZEN' } })

  const form = { ground: '其他不符合要求的情形', account: '长期关门' }
  const caseId = await steps.begin('city-1', 'station-cancellation', stationA, form)
  await world.must('city-1', 'lifecycle/file', { caseId, requestId: key() })
  await steps.must('manager-a', caseId, 'answer', { reason: '在装修' })
  const decision = { reason: '三次现场都关门', conditions: [{ conditionId: 'other', holds: true }] }
  expect(await steps.must('city-2', caseId, 'cancel', decision)).toBe('cancelled')
})
