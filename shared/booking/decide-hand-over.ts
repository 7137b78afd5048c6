import { beijingDate, type Instant } from '../calendar/beijing'
import { refused } from '../decision'
import type { BookingId, LaneId } from '../ids'
import { productRules } from '../law/product-rules'
import type { Slot } from './schedule'
import { type Held, instantOn, type Sheet, type SheetOf, sessionKey, sessionOf, timesOf, without } from './sheet'
import { type BookingTimes, bookingState } from './state'

/** Why somebody else cannot take it: they are with somebody then, or do not serve that. */
export const laneRefusals = ['busy', 'not-serving'] as const

/** Who walked in has no seat: whom they were handed to stands beside the seats of the day. */
export interface Handed {
  bookingId: BookingId
  laneId: LaneId
  start: Instant
  end: Instant
}

interface Handing {
  booking: BookingTimes & { _id: BookingId; walkIn?: boolean }
  /** its own; undefined: it walked in */
  seat: Held | undefined
  sheet: Sheet & SheetOf
  /** who walked in and is with somebody now */
  handed: readonly Handed[]
  /** of the service, as it is now */
  service: Pick<Slot, 'needs' | 'capacity'>
  to: LaneId
}

/**
 * 转给别人 (B2): somebody else who serves that, and is free for as long as it lasts. A seat keeps its time and takes that lane in place of the
 * one of its group; what overlaps is looked at as where a seat is taken.
 * @returns the seat as it is then; of who walked in, from when until when
 */
export function decideHandOver({ booking, seat, sheet, handed, service, to }: Handing, now: Instant) {
  const state = bookingState(booking, now)
  const stands = state === 'booked' || state === 'asked' || (state === 'arrived' && !booking.leftAt)
  const waits = booking.walkIn
    ? stands || (state === 'past' && beijingDate(now) === beijingDate(booking.start))
    : stands
  if (!waits || (!seat && !booking.walkIn)) return refused('WRONG_STATE', productRules.servedByAnother, { state })
  const no = (reason: (typeof laneRefusals)[number]) =>
    refused('LANE_REFUSED', productRules.servedByAnother, { reason })
  const lanes = seat
    ? instead(seat.lanes, service.needs, to)
    : service.needs.some((group) => group.includes(to)) && [to]
  if (!lanes) return no('not-serving')
  const start = seat ? instantOn(sheet.date, seat.from) : now
  const end = seat ? instantOn(sheet.date, seat.to) : now + (booking.end - booking.start)
  const clear = seat ? instantOn(sheet.date, seat.clear) : end
  const key = seat && sessionKey({ serviceId: sessionOf(seat.key).serviceId, start, end, clear }, lanes)
  const times = timesOf({ start, end, clear })
  const { counts } = seat ? without(sheet, booking._id, (each) => each.key === seat.key) : sheet
  const isTaken = Object.entries(counts).some(([other, taken]) => {
    if (taken === 0) return false
    if (other === key) return taken >= service.capacity
    const { from, clear: until, lanes: theirs } = sessionOf(other)
    return theirs.includes(to) && from < times.clear && times.from < until
  })
  const isWith = handed.some(
    (each) => each.bookingId !== booking._id && each.laneId === to && each.start < end && start < each.end,
  )
  if (isTaken || isWith) return no('busy')
  return { accepted: true as const, seat: seat && key ? { ...seat, key, lanes } : null, start, end }
}

/** The lanes with this one in place of that of its group, or of one that serves it no more. */
function instead(lanes: readonly LaneId[], needs: Slot['needs'], to: LaneId): LaneId[] | false {
  if (lanes.includes(to)) return [...lanes]
  const group = needs.find((each) => each.includes(to))
  const from =
    group && (lanes.find((lane) => group.includes(lane)) ?? lanes.find((lane) => !needs.flat().includes(lane)))
  return from !== undefined && lanes.map((lane) => (lane === from ? to : lane))
}
