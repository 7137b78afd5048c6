import { beijingDate } from '../calendar/beijing'
import { addYears, type LocalDate } from '../calendar/local-date'
import { type Decision, type Refused, refused } from '../decision'
import type { CarrierId, EnterpriseId } from '../ids'
import { productRules } from '../law/product-rules'
import type { ComplaintGround } from './grounds'
import { type Route, sameRoute } from './route'

/** What is complained of, and whether what it needs is there. */
export interface Filing {
  enterpriseId: EnterpriseId
  carrierId: CarrierId
  ground: ComplaintGround
  /** the day it happened, as stated; null: not stated */
  statedOn: LocalDate | null
  /** the appointment it is about; null: none */
  booking: {
    enterpriseId: EnterpriseId
    carrierId: CarrierId
    date: LocalDate
    start: number
    cancelledAt: number | null
  } | null
}

export const filingRefusals = [
  'BOOKING_OF_OTHERS',
  'BOOKING_MISSING',
  'BOOKING_CANCELLED',
  'NOT_YET',
  'DAY_MISSING',
  'DAY_AHEAD',
  'DAY_LONG_AGO',
  'ROUTE_CHANGED',
] as const
export type FilingRefusal = (typeof filingRefusals)[number]

/** What can only go wrong at an appointment that stood, and not before its time. */
const ofAppointments: readonly ComplaintGround[] = ['missed-appointment', 'broken-promise']

/**
 * May this be complained of, and on which day did it happen? A missed appointment is one that stood and whose time has come; without an
 * appointment the complainant says the day.
 * @returns the day by which the fact is known: a fact is what happened between a carrier and an enterprise on a day
 */
export function decideFiling(filing: Filing, now: number): Decision<{ happenedOn: LocalDate }, FilingRefusal> {
  const { booking, ground, statedOn } = filing
  const today = beijingDate(now)
  if (booking) {
    const obstacle = notOfThis(filing, booking, now)
    return obstacle ?? dayWithin(booking.start > now ? today : booking.date, today)
  }
  if (ground === 'missed-appointment') return refused('BOOKING_MISSING', productRules.complaintOfPastBooking)
  return statedOn ? dayWithin(statedOn, today) : refused('DAY_MISSING', productRules.complaintOfDay)
}

function notOfThis(
  { enterpriseId, carrierId, ground }: Filing,
  booking: NonNullable<Filing['booking']>,
  now: number,
): Refused<FilingRefusal> | null {
  const own = booking.enterpriseId === enterpriseId && booking.carrierId === carrierId
  if (!own) return refused('BOOKING_OF_OTHERS', productRules.complaintOfOwnBooking)
  if (!ofAppointments.includes(ground)) return null
  if (booking.cancelledAt !== null) return refused('BOOKING_CANCELLED', productRules.complaintOfPastBooking)
  return booking.start > now ? refused('NOT_YET', productRules.complaintOfPastBooking) : null
}

function dayWithin(day: LocalDate, today: LocalDate): Decision<{ happenedOn: LocalDate }, FilingRefusal> {
  if (day > today) return refused('DAY_AHEAD', productRules.complaintOfDay)
  if (day < addYears(today, -1)) return refused('DAY_LONG_AGO', productRules.complaintOfDay)
  return { accepted: true, happenedOn: day }
}

/** Who deals with it decides who reads it: what the screen said of that before filing has to hold. `shown` left out: it said nothing. */
export const decideShown = <Filed extends { accepted: true }>(
  filed: Filed,
  set: Route,
  shown: Route | undefined,
): Filed | Refused<'ROUTE_CHANGED'> =>
  !shown || sameRoute(set, shown) ? filed : refused('ROUTE_CHANGED', productRules.routeAsShown)

/** The day of the fact that a complaint is about: with its carrier and its enterprise, what makes it one fact. */
export const factOn = ({ happenedOn }: { happenedOn: LocalDate }): LocalDate => happenedOn
