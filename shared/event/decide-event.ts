import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { type EventPlan, type EventTimes, eventState } from './event'

export const eventRefusals = [
  'times',
  'no-way',
  'place-missing',
  'seats-fixed',
  'past',
  'too-far',
  'cancelled',
  'published',
  'service-unknown',
] as const
export type EventRefusal = (typeof eventRefusals)[number]

const HOUR = 3_600_000
const LONGEST = 12 * HOUR
const AHEAD = 2 * 366 * 24 * HOUR

const complete = (reason: EventRefusal) => refused('EVENT_REFUSED', productRules.eventComplete, { reason })
const asPublished = (reason: EventRefusal) => refused('EVENT_REFUSED', productRules.eventAsPublished, { reason })
const ahead = (reason: EventRefusal) => refused('EVENT_REFUSED', productRules.eventAhead, { reason })

type Known = EventTimes & Pick<EventPlan, 'seats' | 'perEnterprise'>

/**
 * May an event be written so? A draft too is whole, so that publishing it is one tap.
 * @param known as it is stored; null: it is new
 */
export function decideSave(plan: EventPlan, known: Known | null, knowsService: boolean, now: Instant) {
  const { start, end, seats, liveUrl, place } = plan
  if (end <= start || end - start > LONGEST) return complete('times')
  if (seats === 0 && liveUrl === '') return complete('no-way')
  if (seats > 0 && place === '') return complete('place-missing')
  if (!knowsService) return complete('service-unknown')
  if (start > now + AHEAD) return ahead('too-far')
  const state = known ? eventState(known, now) : 'draft'
  if (state === 'cancelled') return asPublished('cancelled')
  if (known && state !== 'draft' && (known.seats !== seats || known.perEnterprise !== plan.perEnterprise))
    return asPublished('seats-fixed')
  // what is over is over; its replay may still be added
  if (known && state !== 'draft' && known.start <= now && (known.start !== start || known.end !== end))
    return asPublished('past')
  return { accepted: true as const, moved: known !== null && state !== 'draft' && known.start !== start }
}

export function decidePublish(event: EventTimes, now: Instant) {
  const state = eventState(event, now)
  if (state === 'cancelled') return asPublished('cancelled')
  if (state !== 'draft') return asPublished('published')
  return event.start <= now ? ahead('past') : { accepted: true as const }
}

/** Those who joined are told; a draft is cancelled too, and nobody hears of it. */
export function decideCancelEvent(event: EventTimes, now: Instant) {
  const state = eventState(event, now)
  if (state === 'draft' || state === 'published') return { accepted: true as const }
  return refused('EVENT_REFUSED', productRules.eventCancelled, { reason: state })
}
