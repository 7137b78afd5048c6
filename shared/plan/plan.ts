import type { Bookable } from '../booking/schedule'
import type { Carrier } from '../directory/carrier'
import type { CarrierId } from '../ids'

/** What a station settles for itself of how it is booked; name, address and field of work follow a procedure (变更). */
export type Plan = Pick<Carrier, 'hours' | 'holidays' | 'closures' | 'services'> & {
  lanes: NonNullable<Carrier['lanes']>
}

export const planOf = ({
  hours,
  holidays,
  closures,
  services,
  lanes = [],
}: Omit<Plan, 'lanes'> & Pick<Carrier, 'lanes'>): Plan => ({
  hours,
  holidays,
  closures,
  services,
  lanes,
})

export const bookable = (id: CarrierId, plan: Plan): Bookable => ({ id, ...plan })
