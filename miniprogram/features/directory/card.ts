import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { categories } from '@shared/directory/categories'
import type { Filters } from '@shared/directory/filter'
import { openState } from '@shared/directory/hours'
import type { Listed } from '@shared/directory/listed'
import { openText } from '@shared/directory/open-text'
import type { Output } from '@/api/contract'
import { card as words } from '@/copy/card'
import { distance } from '@/copy/distance'
import type { CarrierCardProps, OpenTone } from '@/ui/carrier-card'

const tones: Record<ReturnType<typeof openState>['state'], OpenTone> = {
  open: 'open',
  before: 'soon',
  break: 'soon',
  after: 'shut',
  closed: 'shut',
}

/** What the server knows for a card. */
export type Glance = Omit<Output<'directory.glance'>['carriers'][number], 'id'>

function slotOf({ booking }: Glance, now: Instant): CarrierCardProps['slot'] {
  if (!booking) return undefined
  if (!booking.seat) return { bookable: false, text: words.full }
  const { serviceName, start, seatsLeft } = booking.seat
  return {
    bookable: true,
    text: words.seat(
      serviceName,
      `${formatNear(beijingDate(start), beijingDate(now))} ${beijingTime(start)}`,
      seatsLeft,
    ),
  }
}

/** What a card says of a carrier: from the device's directory, and from the server. */
export function cardOf(
  carrier: Listed,
  metres: number | null,
  now: Instant,
  { categories: asked }: Filters,
  glance?: Glance | 'coming',
): CarrierCardProps {
  const open = openState(carrier, now)
  // What all of them have, because it was asked for, tells none from another.
  const speciality = carrier.specialities.find((each) => !asked?.includes(each))
  const known = {
    id: carrier.id,
    kind: carrier.kind,
    name: carrier.name,
    open: { tone: tones[open.state], text: openText(open) },
    ...(metres !== null && { distance: distance(metres) }),
    ...(speciality && { speciality: categories[speciality].label }),
  }
  if (!glance) return known
  if (glance === 'coming') return { ...known, slot: 'coming' }
  const { average, count } = glance.rating
  return { ...known, ...(average !== null && { rating: words.rating(average, count) }), slot: slotOf(glance, now) }
}
