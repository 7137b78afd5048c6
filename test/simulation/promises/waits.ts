import { hasSeat } from '@shared/booking/state'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import type { QuotaDoc } from '../../../cloudfunctions/store/quotas'
import type { SheetDoc } from '../../../cloudfunctions/store/sheets'
import type { Wait } from '../../../cloudfunctions/store/waits'
import type { History } from '../run'
import type { Schedule } from '../schedule'
import { all, failed, isUnique, type Must } from './after'

/** B2: an offer has its seat and a seat its offer; what was taken is a booking, once; and nobody is asked before who waits longer and can come. */
export function waits(_: Schedule, history: History, must: Must): void {
  const waits = new Map(all<Wait>(history, 'waits').map((wait) => [String(wait._id), wait]))
  const bookings = new Map(all<Booking>(history, 'bookings').map((booking) => [String(booking._id), booking]))
  const held = all<SheetDoc>(history, 'sheets').flatMap((sheet) => sheet.held)
  const quotas = all<QuotaDoc>(history, 'quotas').filter(({ _id }) => _id.startsWith('openWaits:'))
  const passing = failed(history)
  for (const { bookingId, waitId } of held) {
    if (!waitId) continue
    const wait = waits.get(waitId)
    const booked = bookings.get(bookingId)
    const isKept = wait?.state === 'offered' && wait.offer?.bookingId === bookingId
    must(passing || isKept || Boolean(booked && hasSeat(booked)), `${bookingId} is kept for nobody`)
    must(!isKept || booked === undefined, `${bookingId} is offered and booked`)
  }
  for (const { _id, state, offer, open, enterpriseId, slotId, at } of waits.values()) {
    must(open === (state === 'waiting' || state === 'offered'), `${_id} is ${state} and ${open ? '' : 'not '}open`)
    const has = held.some((seat) => seat.bookingId === offer?.bookingId && seat.waitId === _id)
    must(state !== 'offered' || has, `${_id} was offered a seat that is not kept`)
    must(state !== 'taken' || bookings.has(String(offer?.bookingId)), `${_id} took an offer and has no booking`)
    must(state === 'taken' || !bookings.has(String(offer?.bookingId)), `${_id} is ${state} and has the booking`)
    const counted = quotas.filter(({ uses }) => uses.some(({ id }) => id === _id)).map(({ _id }) => _id)
    must(!open || counted.join() === `openWaits:${enterpriseId}`, `${_id} is open and counted in ${counted}`)
    must(open || counted.length === 0, `${_id} is over and counted in ${counted}`)
    if (state !== 'waiting' || offer !== null) continue
    const before = [...waits.values()].filter((one) => one.slotId === slotId && one.at > at && one.offer !== null)
    const isThere = held.some((seat) => seat.enterpriseId === enterpriseId && seat.waitId === undefined)
    must(isThere || before.length === 0, `${before.map(({ _id }) => _id)} was asked before ${_id}`)
  }
  must(
    isUnique([...waits.values()].flatMap(({ offer }) => (offer ? [offer.bookingId] : []))),
    'a seat was offered twice',
  )
}
