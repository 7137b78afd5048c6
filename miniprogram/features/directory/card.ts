import type { Instant } from '@shared/calendar/beijing'
import { categories } from '@shared/directory/categories'
import { openState } from '@shared/directory/hours'
import type { Listed } from '@shared/directory/listed'
import { openText } from '@shared/directory/open-text'
import { distance } from '@/copy/distance'
import type { CarrierCardProps, OpenTone } from '@/ui/carrier-card'

const tones: Record<ReturnType<typeof openState>['state'], OpenTone> = {
  open: 'open',
  before: 'soon',
  break: 'soon',
  after: 'shut',
  closed: 'shut',
}

/** What a card says of a carrier that the device knows. */
export function cardOf(carrier: Listed, metres: number | null, now: Instant): CarrierCardProps {
  const open = openState(carrier, now)
  const [speciality] = carrier.specialities
  return {
    id: carrier.id,
    kind: carrier.kind,
    name: carrier.name,
    open: { tone: tones[open.state], text: openText(open) },
    ...(metres !== null && { distance: distance(metres) }),
    ...(speciality && { speciality: categories[speciality].label }),
  }
}
