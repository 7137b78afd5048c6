import type { Bookable } from '../booking/schedule'
import type { Carrier, Service } from '../directory/carrier'
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

/** What of a service is edited here; whatever else it says stays as it is. */
export const serviceFields = [
  'id',
  'name',
  'category',
  'modes',
  'minutes',
  'fee',
  'bring',
  'capacity',
  'needs',
  'buffer',
  'notice',
  'horizon',
  'perEnterprise',
  'reserved',
  'stages',
  'approval',
  'questions',
  'shelf',
] as const satisfies readonly (keyof Service)[]
export type PlanService = Pick<Service, (typeof serviceFields)[number]>

/** A plan as it is sent: lists that may be written to, and of services what is edited. */
export const sendable = (plan: Parameters<typeof planOf>[0]) =>
  structuredCopy({
    ...planOf(plan),
    services: plan.services.map(
      (service) =>
        Object.fromEntries(
          serviceFields.flatMap((field) => (field in service ? [[field, service[field]]] : [])),
        ) as unknown as PlanService,
    ),
  })

type Mutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]: Mutable<T[K]> }
const structuredCopy = <T>(value: T): Mutable<T> => JSON.parse(JSON.stringify(value)) as Mutable<T>
