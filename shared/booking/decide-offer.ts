import type { Instant } from '../calendar/beijing'
import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import { isOpen, OFFER_MINUTES, type Offer, type WaitState, type WaitTimes } from './waiting'

const over = (state: WaitState) => refused('WAIT_OVER', productRules.offerLasts, { state })

/** What has lapsed is lapsed, whether or not anybody has said so yet. */
const liveOffer = ({ state, offer }: WaitTimes, now: Instant): Offer | null =>
  state === 'offered' && offer && now < offer.until ? offer : null

const stateAt = (wait: WaitTimes, now: Instant): WaitState =>
  wait.state === 'offered' && !liveOffer(wait, now) ? 'lapsed' : wait.state

/** 要这个时间: while the offer holds. Whether the enterprise may book at all is asked as for any booking. */
export function decideAccept(wait: WaitTimes, now: Instant) {
  const offer = liveOffer(wait, now)
  return offer ? { accepted: true as const, offer, state: 'taken' as const } : over(stateAt(wait, now))
}

/** 这次不要: the seat goes to the next; who stays keeps the place in the queue, and is not asked for this time again at once. */
export function decideDecline(wait: WaitTimes, stay: boolean, now: Instant) {
  const offer = liveOffer(wait, now)
  if (!offer) return over(stateAt(wait, now))
  const passed = { slotId: offer.slotId, until: now + OFFER_MINUTES * 60_000 }
  return {
    accepted: true as const,
    state: stay ? ('waiting' as const) : ('left' as const),
    gives: offer.bookingId,
    passed,
  }
}

/** Out of the queue, with what was offered or without. */
export function decideLeave(wait: WaitTimes) {
  if (!isOpen(wait)) return over(wait.state)
  return {
    accepted: true as const,
    state: 'left' as const,
    gives: wait.state === 'offered' ? wait.offer!.bookingId : wait.gives,
  }
}

/** What time alone does to it: an offer lapses, waiting comes to its end. Accepted: it does now. */
export function decideLapse(wait: WaitTimes, now: Instant) {
  if (wait.state === 'offered' && !liveOffer(wait, now))
    return { accepted: true as const, state: 'lapsed' as const, gives: wait.offer!.bookingId }
  if (wait.state === 'waiting' && wait.endsAt <= now)
    return { accepted: true as const, state: 'past' as const, gives: wait.gives }
  return over(wait.state)
}
