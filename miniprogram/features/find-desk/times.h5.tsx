import { beijingDate, type Instant } from '@shared/calendar/beijing'
import type { Carrier } from '@shared/directory/carrier'
import { carrier as page } from '@/copy/carrier'
import { find } from '@/copy/find'
import { findDesk as words } from '@/copy/find-desk'
import { dotted, listed } from '@/copy/punctuation'
import { slots } from '@/copy/slots'
import { dayChoice, gridOf } from '@/features/booking/grid'
import { Kept } from '@/features/booking/kept'
import { Missing } from '@/features/loaded/missing'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { DayStrip, TimeGrid } from '@/ui/slot-picker'
import styles from './find-desk.module.scss'
import type { Picking } from './use-picking.h5'

interface TimesProps {
  carrier: Carrier
  picking: Picking
  now: Instant
}

/** What can be booked, and when. */
export function Times({ carrier, picking, now }: TimesProps) {
  const { services, related, service, offers, days, day, offer, slotId } = picking
  if (!service) return null
  const { minutes, modes, fee } = service
  const today = beijingDate(now)
  const some = related < services.length && related > 0
  return (
    <Section
      title={page.services}
      kind="card"
      aside={some && <Box className={styles.second}>{words.related(related, services.length)}</Box>}
    >
      <Box className={styles.times}>
        <Chips label={page.pick}>
          {services.map(({ id, name }) => (
            <Chip key={id} inset on={id === service.id} onPress={() => picking.setService(id)}>
              {name}
            </Chip>
          ))}
        </Chips>
        <Box className={styles.second}>
          {dotted([page.minutes(minutes), listed(modes.map((mode) => find.modes[mode])), fee.text])}
        </Box>
        {offers.data ? (
          <>
            <DayStrip
              days={days.map((each) => dayChoice(each, today))}
              chosen={day?.date ?? null}
              onChoose={picking.setDate}
            />
            {day && <TimeGrid columns={3} parts={gridOf(day, carrier)} chosenId={slotId} onChoose={picking.setSlot} />}
            {day && <Kept day={day} chosen={day.slots.find((each) => each.slotId === slotId)} />}
            {day?.slots.length === 0 && <Note icon="info">{day.closed ?? slots.nothing}</Note>}
            {offer?.provisional && (
              <Note icon="info" tone="warn">
                {slots.provisional}
              </Note>
            )}
          </>
        ) : (
          <Missing query={offers} rows={3} />
        )}
      </Box>
    </Section>
  )
}
