import type { LocalDate } from '../calendar/local-date'
import type { Carrier, Service } from './carrier'

/** What lists, maps, filters and search need to know of a service. */
export type ListedService = Pick<Service, 'id' | 'name' | 'category' | 'modes' | 'minutes'> & {
  freeOfCharge: boolean
  /** from this day on it is offered no more */
  withdrawn?: LocalDate
}

/** What they need of a carrier: this much of the whole city is kept on the device. */
export type Listed = Pick<
  Carrier,
  | 'id'
  | 'kind'
  | 'name'
  | 'formerNames'
  | 'district'
  | 'address'
  | 'location'
  | 'phone'
  | 'hours'
  | 'holidays'
  | 'closures'
  | 'specialities'
> & { services: readonly ListedService[] }

export function listed(carrier: Carrier): Listed {
  const { id, kind, name, formerNames, district, address, location, phone } = carrier
  const { hours, holidays, closures, specialities } = carrier
  const services = carrier.services.map((service) => ({
    id: service.id,
    name: service.name,
    category: service.category,
    modes: service.modes,
    minutes: service.minutes,
    freeOfCharge: service.fee.kind === 'free',
    ...(service.shelf?.state === 'withdrawn' && { withdrawn: service.shelf.since }),
  }))
  return {
    id,
    kind,
    name,
    formerNames,
    district,
    address,
    location,
    phone,
    hours,
    holidays,
    closures,
    specialities,
    services,
  }
}
