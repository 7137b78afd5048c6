import { offShelf } from '@shared/booking/shelf'
import type { LocalDate } from '@shared/calendar/local-date'
import { offShelfText } from '@shared/copy/shelf'
import type { Service } from '@shared/directory/carrier'
import { menuFor } from '@shared/directory/menu'
import type { ServiceId } from '@shared/ids'
import { useState } from 'react'
import { carrier as words } from '@/copy/carrier'
import { find } from '@/copy/find'
import { menu } from '@/copy/menu'
import { dotted, listed } from '@/copy/punctuation'
import { useEnterprises } from '@/features/who/use-who'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Tag } from '@/ui/tag'

interface ServicesProps {
  services: readonly Service[]
  today: LocalDate
  onBook: (serviceId: ServiceId) => void
}

const note = ({ minutes, modes, fee, stages }: Service) =>
  dotted([
    words.minutes(minutes),
    listed(modes.map((mode) => find.modes[mode])),
    fee.text,
    stages && menu.meant(stages.map(menu.stage)),
  ])

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
  const [all, setAll] = useState(false)
  const stage = useEnterprises()[0]?.tier ?? null
  const { own, others } = menuFor(props.services, stage)
  if (own.length === 0) return null
  return (
    <>
      <Section title={words.services} aside={stage && others.length > 0 && <Tag>{menu.own(menu.stage(stage))}</Tag>}>
        <Rows card {...props} services={all ? [...own, ...others] : own} />
      </Section>
      {others.length > 0 && !all && (
        <Section>
          <Button kind="quiet" onPage wide onPress={() => setAll(true)}>
            {menu.all(others.length)}
          </Button>
        </Section>
      )}
      {others.length > 0 && (
        <Section>
          <Note>{menu.rule}</Note>
        </Section>
      )}
    </>
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
