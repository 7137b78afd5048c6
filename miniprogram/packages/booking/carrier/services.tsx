import { offShelf } from '@shared/booking/shelf'
import type { LocalDate } from '@shared/calendar/local-date'
import { offShelfText } from '@shared/copy/shelf'
import type { Service } from '@shared/directory/carrier'
import type { ServiceId } from '@shared/ids'
import { carrier as words } from '@/copy/carrier'
import { find } from '@/copy/find'
import { dotted, listed } from '@/copy/punctuation'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'

interface ServicesProps {
  services: readonly Service[]
  today: LocalDate
  onBook: (serviceId: ServiceId) => void
}

const note = ({ minutes, modes, fee }: Service) =>
  dotted([words.minutes(minutes), listed(modes.map((mode) => find.modes[mode])), fee.text])

/** Offered or not, it is on the page: whoever looks for it learns why, and from when. What is given up can be looked at no further. */
function Rows({ services, today, onBook, card }: ServicesProps & { card?: boolean }) {
  return (
    <List card={card}>
      {services.map((service) => {
        const off = offShelf(service, today)
        return (
          <Row
            key={service.id}
            title={service.name}
            note={off ? offShelfText(off, today) : note(service)}
            {...(off && { tone: 'warn' })}
            {...(off?.state !== 'withdrawn' && { onPress: () => onBook(service.id) })}
          />
        )
      })}
    </List>
  )
}

/** What can be booked: how long, where, at what price. */
export function Services(props: ServicesProps) {
  const { services } = props
  if (services.length === 0) return null
  return (
    <Section title={words.services}>
      <Rows card {...props} />
    </Section>
  )
}

/** The same, asked by the main button. */
export function ServiceSheet({ onClose, ...rest }: ServicesProps & { onClose: () => void }) {
  return (
    <Sheet title={words.pick} onClose={onClose} flush>
      <Rows {...rest} />
    </Sheet>
  )
}
