import { firstFree, GLANCE_DAYS } from '@shared/booking/first-free'
import { bookableDays } from '@shared/booking/schedule'
import { serviceMatcher } from '@shared/directory/filter'
import type { CarrierId, ServiceId } from '@shared/ids'
import { shownAverage } from '@shared/rating/figure'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { countsOf, sheetId } from '../../store/sheets'

/** Day by day, and of each day the sheets of those whose seat is not found yet: most have one on the first or the second. */
export const glance = os.directory.glance.handler(async ({ context: { deps }, input }) => {
  const { documents } = deps
  const now = deps.now()
  const suits = serviceMatcher(input)
  const found = [...(await carriers.getAll(documents, input.carrierIds)).values()]
  if (found.length === 0) throw refusal('NOT_FOUND')
  const looked = found.map((carrier) => ({
    carrier,
    services: carrier.services.filter(
      (each) => carrier.place !== null && suits({ ...each, freeOfCharge: each.fee.kind === 'free' }),
    ),
  }))
  const seats = new Map<CarrierId, { serviceId: ServiceId; serviceName: string; start: number; seatsLeft: number }>()
  for (const date of bookableDays(now).slice(0, GLANCE_DAYS)) {
    const sought = looked.filter(({ carrier, services }) => services.length > 0 && !seats.has(carrier._id))
    const idOf = (carrierId: CarrierId) => sheetId({ carrierId, date })
    const known = await countsOf(
      documents,
      sought.map(({ carrier }) => idOf(carrier._id)),
    )
    for (const { carrier, services } of sought) {
      const first = firstFree(carrier, services, date, known.get(idOf(carrier._id)), now)
      if (first)
        seats.set(carrier._id, {
          serviceId: first.service.id,
          serviceName: first.service.name,
          start: first.slot.start,
          seatsLeft: first.seatsLeft,
        })
    }
  }
  return {
    carriers: looked.map(({ carrier, services }) => ({
      id: carrier._id,
      booking: services.length === 0 ? null : { seat: seats.get(carrier._id) ?? null },
      rating: { count: carrier.ratings.count, average: shownAverage(carrier.ratings) },
    })),
  }
})
