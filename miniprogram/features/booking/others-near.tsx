import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import type { CarrierId, ServiceId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { distance } from '@/copy/distance'
import { othersNear as words } from '@/copy/others-near'
import { dotted } from '@/copy/punctuation'
import { useGlance } from '@/features/directory/use-glance'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useCarrier } from './queries'

/** How many are named, and among how many of the nearest they are looked for. */
const NAMED = 3
const LOOKED_AT = 10

/** Others near a carrier with the same kind of service, the nearest first, each with its first free time; nothing where there is none. */
export function OthersNear({ carrierId, serviceId }: { carrierId: CarrierId; serviceId: ServiceId }) {
  const carrier = useCarrier(carrierId).data?.carrier
  const category = carrier?.services.find(({ id }) => id === serviceId)?.category
  const { lng, lat } = carrier?.location ?? {}
  const asked = category && lng && lat ? { at: { lng, lat }, category, limit: LOOKED_AT } : null
  const { data } = useQuery({ ...queryOf('directory.nearest', asked), staleTime: 5 * 60_000 })
  const near = (data?.carriers ?? []).filter(({ id }) => id !== carrierId)
  const { glances } = useGlance(
    near.map(({ id }) => id),
    category ? { categories: [category] } : {},
  )
  const free = near.flatMap((each) => {
    const seat = glances.get(each.id)?.booking?.seat
    return seat ? { ...each, seat } : []
  })
  if (free.length === 0) return null
  const today = beijingDate(now())
  return (
    <Section title={words.title}>
      <List card>
        {free.slice(0, NAMED).map(({ id, name, metres, seat }) => (
          <Row
            key={id}
            icon="pin"
            title={name}
            note={dotted([
              words.away(distance(metres)),
              words.from(`${formatNear(beijingDate(seat.start), today)} ${beijingTime(seat.start)}`),
            ])}
            to={there('slots', { carrierId: id, serviceId: seat.serviceId })}
          />
        ))}
      </List>
    </Section>
  )
}
