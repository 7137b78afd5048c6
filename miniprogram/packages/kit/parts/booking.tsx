import { asId, type CarrierId, type SlotId } from '@shared/ids'
import { kit } from '@/copy/kit'
import { Box } from '@/ui/base/box'
import { CarrierCard } from '@/ui/carrier-card'
import { KeyValues } from '@/ui/key-values'
import { List } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { DayStrip, TimeGrid } from '@/ui/slot-picker'
import { Ticket } from '@/ui/ticket'
import styles from '../kit.module.scss'

const days = kit.days.map(([weekday, day, seats]) => ({
  date: day,
  weekday,
  day,
  seats,
  bookable: seats.includes(' '),
  closed: seats.length === 1,
}))
const times = (rows: typeof kit.morning | typeof kit.afternoon) =>
  rows.map(([time, seats, state]) => ({ slotId: asId<SlotId>(time), time, seats, state }))

export function Booking({ slotId, onSlot }: { slotId: SlotId; onSlot: (slotId: SlotId) => void }) {
  return (
    <>
      <Section title={kit.sections[3]}>
        <List card>
          {kit.carriers.map((carrier) => (
            <CarrierCard key={carrier.id} {...carrier} id={asId<CarrierId>(carrier.id)} />
          ))}
        </List>
      </Section>
      <Section title={kit.sections[4]} kind="card">
        <Box className={styles.stack}>
          <DayStrip days={days} chosen="20" onChoose={() => undefined} />
          <TimeGrid
            parts={[{ times: times(kit.morning) }, { pause: kit.pause }, { times: times(kit.afternoon) }]}
            chosenId={slotId}
            onChoose={onSlot}
          />
          <Note icon="info">{kit.note}</Note>
        </Box>
      </Section>
      <Section>
        <Ticket
          live
          code={{ digits: '482915', qr: '482915', secondsLeft: 18, lifetime: 30 }}
          when={kit.ticket.when}
          date={kit.ticket.date}
          state={{ text: kit.ticket.state, tone: 'good' }}
        >
          <KeyValues rows={kit.ticket.rows} />
        </Ticket>
      </Section>
    </>
  )
}
