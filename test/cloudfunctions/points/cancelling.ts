import { key, type World } from '../../world'
import { Steps } from '../lifecycle/steps'
import { stationA } from './listing'

/** A cancellation of station-a that needs only to be decided. @returns deciding it */
export async function cancelling(world: World) {
  const steps = new Steps(world)
  const form = { ground: '其他不符合要求的情形', account: '长期关门' }
  const caseId = await steps.begin('city-1', 'station-cancellation', stationA, form)
  await world.must('city-1', 'lifecycle/file', { caseId, requestId: key() })
  await steps.must('manager-a', caseId, 'answer', { reason: '在装修' })
  const { state } = await steps.view(caseId)
  const conditions = [{ conditionId: 'other', holds: true, reason: '' }]
  const cancel = { caseId, action: 'cancel', state, reason: '三次现场都关门', conditions, requestId: key() }
  return () => world.call('city-admin', 'lifecycle/act', cancel)
}
