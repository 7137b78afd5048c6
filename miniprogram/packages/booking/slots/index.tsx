import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { addDays, type LocalDate, localDate, partsOf } from '@shared/calendar/local-date'
import type { SlotId } from '@shared/ids'
import { useState } from 'react'
import { slots as words } from '@/copy/slots'
import { titles } from '@/copy/titles'
import { dayChoice, firstDay, gridOf } from '@/features/booking/grid'
import { Kept } from '@/features/booking/kept'
import { OthersNear } from '@/features/booking/others-near'
import { useCarrier, useSlots } from '@/features/booking/queries'
import { whenOf } from '@/features/booking/when'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { DayStrip, TimeGrid } from '@/ui/slot-picker'
import { Join } from './join'
import { Nothing } from './nothing'
import { Service } from './service'
import styles from './slots.module.scss'

/** Picks a day and a time of one service (B1, B2). A seat is promised by the server only, at the next step. */
export default function SlotsPage() {
  const { carrierId, serviceId } = useParams('slots')
  const carrier = useCarrier(carrierId)
  const [from, setFrom] = useState<LocalDate>()
  const offers = useSlots(carrierId, serviceId, { from })
  const [picked, setPicked] = useState<string | null>(null)
  const [slotId, setSlot] = useState<SlotId | null>(null)
  const today = beijingDate(now())
  const days = offers.data?.days ?? []
  const [first, last] = [days[0]?.date, days.at(-1)?.date].map((each) => each && localDate(each))
  const date = days.some((each) => each.date === picked) ? picked : (firstDay(days) ?? days[0]?.date ?? null)
  const day = days.find((each) => each.date === date)
  const chosen = day?.slots.find((each) => each.slotId === slotId)
  const offer = chosen && chosen.seatsLeft > 0 ? chosen : null
  const isFull = chosen !== undefined && offer === null
  const when = offer && whenOf(offer.start, offer.end, today)
  const next = () => {
    if (!offer || !carrierId || !serviceId) return
    go('confirm', { carrierId, serviceId, slotId: offer.slotId, start: offer.start, end: offer.end })
  }
  return (
    <Screen
      title={titles.slots}
      surface
      bar={
        !isFull && (
          <BottomBar summary={when ? { title: when.time, note: when.date } : { title: words.none }}>
            <Button disabled={!offer} onPress={next}>
              {words.next}
            </Button>
          </BottomBar>
        )
      }
    >
      {carrier.data && offers.data ? (
        <>
          <Service carrier={carrier.data.carrier} serviceId={serviceId} />
          <Section>
            <Box className={styles.month}>{date && words.month(partsOf(localDate(date)).month)}</Box>
            <DayStrip days={days.map((each) => dayChoice(each, today))} chosen={date} onChoose={setPicked} />
            {first && last && (
              <Box className={styles.weeks}>
                <Button
                  kind="text"
                  flush
                  disabled={first <= today}
                  onPress={() =>
                    setFrom(first > addDays(today, days.length) ? addDays(first, -days.length) : undefined)
                  }
                >
                  {words.earlier}
                </Button>
                <Button
                  kind="text"
                  flush
                  disabled={last >= offers.data.until}
                  onPress={() => setFrom(addDays(last, 1))}
                >
                  {words.later}
                </Button>
              </Box>
            )}
          </Section>
          {day && (
            <Section>
              <Box className={styles.stack}>
                {day.slots.length > 0 ? (
                  <TimeGrid parts={gridOf(day, carrier.data.carrier)} chosenId={slotId} onChoose={setSlot} waits />
                ) : (
                  carrierId && <Nothing closed={day.closed} carrierId={carrierId} />
                )}
                <Kept day={day} chosen={chosen} />
              </Box>
            </Section>
          )}
          {isFull && day && (
            <Join
              slotId={chosen.slotId}
              time={beijingTime(chosen.start)}
              dayFull={day.slots.every(({ seatsLeft }) => seatsLeft === 0)}
            />
          )}
          {isFull && carrierId && serviceId && <OthersNear carrierId={carrierId} serviceId={serviceId} />}
          {offer?.provisional && (
            <Section>
              <Note icon="info" tone="warn">
                {words.provisional}
              </Note>
            </Section>
          )}
        </>
      ) : (
        <Missing list="find" query={carrier.data ? offers : carrier} rows={3} />
      )}
    </Screen>
  )
}
