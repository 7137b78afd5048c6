import { firstFree, GLANCE_DAYS } from '@shared/booking/first-free'
import { bookableDays, type Slot } from '@shared/booking/schedule'
import type { Service } from '@shared/directory/carrier'
import { serviceMatcher } from '@shared/directory/filter'
import { shownAverage } from '@shared/rating/figure'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { fullSlots, slots } from '../../store/slots'

export const glance = os.directory.glance.handler(async ({ context: { deps }, input }) => {
  const { documents } = deps
  const now = deps.now()
  const suits = serviceMatcher(input)
  const found = [...(await carriers.getAll(documents, input.carrierIds)).values()]
  if (found.length === 0) throw refusal('NOT_FOUND')
  const full = await fullSlots(
    documents,
    found.map(({ _id }) => _id),
    bookableDays(now).slice(0, GLANCE_DAYS),
  )
  const looked = found.map((carrier) => {
    const offered = carrier.place === null ? [] : carrier.services
    const services = offered.filter((each) => suits({ ...each, freeOfCharge: each.fee.kind === 'free' }))
    return { carrier, services, first: firstFree(carrier, services, now, full) }
  })
  const booked = await slots.getAll(
    documents,
    looked.flatMap(({ first }) => first?.slot.id ?? []),
  )
  const seatOf = ({ service, slot }: { service: Service; slot: Slot }) => ({
    serviceName: service.name,
    start: slot.start,
    seatsLeft: booked.get(slot.id)?.seatsLeft ?? slot.capacity,
  })
  return {
    carriers: looked.map(({ carrier, services, first }) => ({
      id: carrier._id,
      booking: services.length === 0 ? null : { seat: first && seatOf(first) },
      rating: { count: carrier.ratings.count, average: shownAverage(carrier.ratings) },
    })),
  }
})
