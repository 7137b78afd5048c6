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
  onBook: (serviceId: ServiceId) => void
}

const note = ({ minutes, modes, fee }: Service) =>
  dotted([words.minutes(minutes), listed(modes.map((mode) => find.modes[mode])), fee.text])

function Rows({ services, onBook, card }: ServicesProps & { card?: boolean }) {
  return (
    <List card={card}>
      {services.map((service) => (
        <Row key={service.id} title={service.name} note={note(service)} onPress={() => onBook(service.id)} />
      ))}
    </List>
  )
}

/** What can be booked: how long, where, at what price. */
export function Services({ services, onBook }: ServicesProps) {
  if (services.length === 0) return null
  return (
    <Section title={words.services}>
      <Rows card services={services} onBook={onBook} />
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
