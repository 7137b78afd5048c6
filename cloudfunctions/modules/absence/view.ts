import { isAbsence } from '@shared/booking/absences'
import { isHeldAgainst, type NoShow } from '@shared/booking/no-show'
import type { EnterpriseId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { type Appeal, appealId, appeals } from '../../store/appeals'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { dayNumber } from '../numbers'
import { absencesOf, standingNow } from './absences'

/** 没来, or 临时取消. */
export const whatOf = (booking: NoShow) =>
  isHeldAgainst({ ...booking, excusedAt: null }) ? ('missed' as const) : ('late' as const)

/** What became of an appeal, as its enterprise reads it. */
const appealOf = ({ at, clock, decidedAt, decision }: Appeal) => ({
  at,
  answerBy: clock.lastDay,
  decidedAt,
  upheld: decision?.upheld ?? null,
  reason: decision?.reason ?? '',
})

/** What counts against an enterprise, for its own people alone: of all stations, which no station is told. */
export async function standingView(documents: Documents, enterpriseId: EnterpriseId, now: number) {
  const found = await absencesOf(documents, enterpriseId, now)
  const ids = found.map(({ _id }) => appealId(_id))
  const [said, places] = await Promise.all([
    appeals.getAll(documents, ids),
    carriers.getAll(
      documents,
      found.map(({ carrierId }) => carrierId),
    ),
  ])
  const absences = found.map((booking) => {
    const { _id: bookingId, carrierId, serviceId, start } = booking
    const carrier = places.get(carrierId)
    const appeal = said.get(appealId(bookingId))
    return {
      ...{ bookingId, start, what: whatOf(booking) },
      carrierName: carrier?.name ?? '',
      serviceName: carrier?.services.find(({ id }) => id === serviceId)?.name ?? '',
      appeal: appeal ? appealOf(appeal) : null,
    }
  })
  return { ...standingNow(found, now), absences }
}

/** What an officer needs to decide: one appointment and what is said of it, and nothing of others. */
export async function appealViews(documents: Documents, found: readonly Appeal[]) {
  const [booked, places, named] = await Promise.all([
    bookings.getAll(
      documents,
      found.map(({ bookingId }) => bookingId),
    ),
    carriers.getAll(
      documents,
      found.map(({ carrierId }) => carrierId),
    ),
    enterprises.getAll(
      documents,
      found.map(({ enterpriseId }) => enterpriseId),
    ),
  ])
  return found.map(
    ({ _id: id, bookingId, carrierId, enterpriseId, district, what, text, at, clock, decidedAt, decision }) => {
      const booking = booked.get(bookingId)
      const carrier = places.get(carrierId)
      return {
        ...{ id, district, text, at, answerBy: clock.lastDay, provisional: clock.provisional },
        number: booking ? dayNumber(booking) : '',
        start: booking?.start ?? at,
        what,
        insisted: Boolean(booking?.insistedAt),
        takenBack: decidedAt === null && booking !== undefined && !isAbsence(booking),
        carrierName: carrier?.name ?? '',
        enterpriseName: named.get(enterpriseId)?.name ?? '',
        serviceName: carrier?.services.find(({ id }) => id === booking?.serviceId)?.name ?? '',
        decided:
          decidedAt === null || !decision ? null : { at: decidedAt, upheld: decision.upheld, reason: decision.reason },
      }
    },
  )
}
