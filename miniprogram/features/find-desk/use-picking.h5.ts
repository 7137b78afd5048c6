import type { Carrier } from '@shared/directory/carrier'
import { type Filters, serviceMatcher } from '@shared/directory/filter'
import { menuFor } from '@shared/directory/menu'
import type { ServiceId, SlotId } from '@shared/ids'
import { useState } from 'react'
import { firstDay } from '@/features/booking/grid'
import { useSlots } from '@/features/booking/queries'
import { useEnterprises } from '@/features/who/use-who'

/** Which service, day and time are picked on a carrier's page; what suits the question comes first. */
export function usePicking(carrier: Carrier | undefined, suiting: Filters) {
  const [serviceId, setService] = useState<ServiceId>()
  const [date, setDate] = useState<string | null>(null)
  const [slotId, setSlot] = useState<SlotId | null>(null)
  const suits = serviceMatcher(suiting)
  const offered = carrier?.services ?? []
  const fits = (each: Carrier['services'][number]) => suits({ ...each, freeOfCharge: each.fee.kind === 'free' })
  const related = offered.filter(fits)
  const menu = menuFor(offered, useEnterprises()[0]?.tier ?? null)
  const rest = [...menu.own, ...menu.others]
  const services = [...related, ...rest.filter((each) => !related.includes(each))]
  const service = services.find(({ id }) => id === serviceId) ?? services[0]
  const offers = useSlots(carrier?.id, service?.id)
  const days = offers.data?.days ?? []
  const day = days.find((each) => each.date === (date ?? firstDay(days)))
  const offer = day?.slots.find((each) => each.slotId === slotId && each.seatsLeft > 0)
  return {
    services,
    related: related.length,
    service,
    offers,
    days,
    day,
    offer,
    slotId,
    setSlot,
    setDate,
    setService: (id: ServiceId) => {
      setService(id)
      setDate(null)
    },
  }
}

export type Picking = ReturnType<typeof usePicking>
