import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { ServiceId } from '../ids'
import { productRules } from '../law/product-rules'
import { type EventTimes, eventState } from './event'

export const recordRefusals = ['not-over', 'no-service', 'written', 'nobody'] as const
export type RecordRefusal = (typeof recordRefusals)[number]

const no = (reason: RecordRefusal) => refused('RECORD_REFUSED', productRules.eventRecorded, { reason })

interface Held extends EventTimes {
  serviceId: ServiceId | null
  recording?: object
}

/** May its host write of it? Once, when it is over, where being there counts as a service that the host still has, and somebody came. */
export function decideRecord(event: Held, knowsService: boolean, came: boolean, now: Instant) {
  if (eventState(event, now) !== 'past') return no('not-over')
  if (event.recording) return no('written')
  if (event.serviceId === null || !knowsService) return no('no-service')
  return came ? { accepted: true as const } : no('nobody')
}
