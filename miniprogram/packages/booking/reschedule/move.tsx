import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { localDate, partsOf } from '@shared/calendar/local-date'
import type { SlotId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { answering } from '@/copy/answering'
import { freeUntil } from '@/copy/free-until'
import { kept } from '@/copy/kept'
import { reschedule as words } from '@/copy/reschedule'
import { slots as slotWords } from '@/copy/slots'
import { titles } from '@/copy/titles'
import type { Booking } from '@/features/booking/booking'
import { dayChoice, firstDay, gridOf } from '@/features/booking/grid'
import { Kept } from '@/features/booking/kept'
import { useCarrier, useSlots } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { Failure } from '@/features/failure'
import { Missing } from '@/features/loaded/missing'
import { refusedWith } from '@/platform/envelope'
import { finish } from '@/platform/finish'
import { say } from '@/platform/said'
import { there } from '@/platform/there'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { DayStrip, TimeGrid } from '@/ui/slot-picker'
import { Compared } from './compared'
import styles from './reschedule.module.scss'

type Asked = Parameters<typeof api.booking.reschedule>[0]
/** Whatever comes of it, the seats are others by then. */
const ask = (asked: Asked) => api.booking.reschedule(asked).finally(() => void changed('booking.slots'))

/** What it has and what is chosen side by side; nothing is given up until the new time is held. */
export function Move({ booking }: { booking: Booking }) {
  const { id: bookingId, carrierId, serviceId } = booking
  const carrier = useCarrier(carrierId)
  const offers = useSlots(carrierId, serviceId, { enterpriseId: booking.enterpriseId })
  const [picked, setPicked] = useState<string | null>(null)
  const [slotId, setSlot] = useState<SlotId | null>(null)
  const [tried, setTried] = useState<Instant | null>(null)
  const now = useNow(60_000)
  const today = beijingDate(now)
  // the time that it has is nothing to change to
  const days = (offers.data?.days ?? []).map((day) => ({
    ...day,
    slots: day.slots.map((slot) => (slot.slotId === booking.slotId ? { ...slot, seatsLeft: 0 } : slot)),
  }))
  const date = picked ?? firstDay(days)
  const day = days.find((each) => each.date === date)
  const move = useAction(`booking/reschedule:${bookingId}`, ask, (moved) => {
    answered('booking.get', { bookingId }, moved)
    void changed('booking.mine', 'enterprise.waiting')
    say(words.done)
    return finish(there('ticket', { bookingId }), ['ticket', 'reschedule'])
  })
  const full = refusedWith(move.error, 'SLOT_FULL')
  const gone = full ?? refusedWith(move.error, 'SLOT_CLOSED')
  const keptUntil = full?.data.keptUntil
  const offered = days.flatMap(({ slots }) => slots).find((each) => each.slotId === slotId && each.seatsLeft > 0)
  const chosen = gone ? undefined : offered
  const submit = () => {
    if (!chosen) return
    setTried(chosen.start)
    move.run({ bookingId, slotId: chosen.slotId })
  }
  const near = (at: Instant) => `${formatNear(beijingDate(at), today)} ${beijingTime(at)}`
  const had = whenOf(booking.start, booking.end, today)
  const wanted = chosen ? whenOf(chosen.start, chosen.end, today) : null
  const bar = (
    <BottomBar
      summary={
        wanted
          ? { title: wanted.time, note: words.replaces(near(booking.start)) }
          : { title: words.none, note: words.keeps(near(booking.start)) }
      }
    >
      <Button disabled={!chosen} busy={move.busy} onPress={submit}>
        {words.submit}
      </Button>
    </BottomBar>
  )
  const service = carrier.data?.carrier.services.find(({ id }) => id === serviceId)
  const asks = service?.approval || booking.state === 'asked'
  const nearest = gone?.data.alternatives[0]
  return (
    <Screen title={titles.reschedule} surface bar={bar}>
      <Section>
        <Heading level={2} className={styles.title}>
          {booking.serviceName}
        </Heading>
        <Facts>{[booking.carrierName]}</Facts>
        <Compared had={had} wanted={wanted} />
        <Box className={styles.second}>{words.promise}</Box>
      </Section>
      {gone && tried !== null && (
        <Section>
          <Note icon="info" tone="warn">
            {keptUntil === undefined
              ? words.gone(near(tried))
              : kept.onlyUntil(near(tried), formatNear(beijingDate(keptUntil), today))}
            {words.yours(near(booking.start), nearest && near(nearest.start))}
          </Note>
        </Section>
      )}
      {move.error !== null && !gone && (
        <Section>
          <Failure action={move} />
        </Section>
      )}
      {carrier.data && offers.data ? (
        <>
          <Section>
            <Box className={styles.second}>{date && slotWords.month(partsOf(localDate(date)).month)}</Box>
            <DayStrip days={days.map((each) => dayChoice(each, today))} chosen={date} onChoose={setPicked} />
          </Section>
          {day && (
            <Section>
              {day.slots.length > 0 ? (
                <TimeGrid
                  parts={gridOf(day, carrier.data.carrier)}
                  chosenId={chosen?.slotId ?? null}
                  onChoose={(next) => {
                    move.dismiss()
                    setSlot(next)
                  }}
                />
              ) : (
                <Note icon="info">{day.closed ?? slotWords.nothing}</Note>
              )}
              <Kept day={day} chosen={day.slots.find((each) => each.slotId === slotId)} />
            </Section>
          )}
          <Section>
            <Box className={styles.second}>
              {booking.state === 'asked' ? freeUntil.unasked : freeUntil.move(booking.freeUntil, now)}
            </Box>
            {asks && <Box className={styles.second}>{answering.asksAgain}</Box>}
          </Section>
        </>
      ) : (
        <Missing list="find" query={carrier.data ? offers : carrier} rows={3} />
      )}
    </Screen>
  )
}
