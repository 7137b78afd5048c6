import type { Service } from '@shared/directory/carrier'
import { asksTheSame } from '@shared/directory/question'
import { planFaults } from '@shared/plan/faults'
import { bookable, type Plan, planOf, serviceFields } from '@shared/plan/plan'
import { type Touched, touchedBy } from '@shared/plan/touched'
import { hashId } from '../../platform/secrets'
import type { CarrierDoc } from '../../store/carriers'
import type { SheetDoc } from '../../store/sheets'
import { type StandingSeat, standingOn } from './standing'

/** What a draft comes to on the carrier as it is now. */
export interface Drafted {
  before: Plan
  after: Plan
  faults: ReturnType<typeof planFaults>
  seats: StandingSeat[]
  touched: Touched<StandingSeat>[]
  /** stands for exactly these bookings, when each is, and why */
  seen: string
}

export function drafted(carrier: CarrierDoc, plan: Plan, days: readonly SheetDoc[], now: number): Drafted {
  const before = planOf(carrier)
  const after = { ...plan, services: plan.services.map((service) => merged(before.services, service)) }
  const faults = planFaults(after, before)
  const seats = standingOn(days, now)
  const touched = faults.length > 0 ? [] : touchedBy(bookable(carrier._id, before), bookable(carrier._id, after), seats)
  const names = touched.map(({ booking, why }) => `${booking.bookingId} ${booking.start} ${why}`).sort()
  return { before, after, faults, seats, touched, seen: hashId('plan', ...names) }
}

const edits = new Set<string>(serviceFields)

/** A service as edited, with what this screen does not edit of it as it was. */
function merged(services: readonly Service[], edited: Service): Service {
  const known = services.find(({ id }) => id === edited.id)
  const others = Object.entries(known ?? {}).filter(([field]) => !edits.has(field))
  const asked = asksTheSame(known?.questions, edited.questions)
    ? {}
    : { questionsVersion: (known?.questionsVersion ?? 0) + 1 }
  return { ...Object.fromEntries(others), ...edited, ...asked }
}
