import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import type { SlotId } from '@shared/ids'
import { absences } from '@/copy/absences'
import { confirm as words } from '@/copy/confirm'
import { kept } from '@/copy/kept'
import { dayOf } from '@/copy/moment'
import { whenOf } from '@/features/booking/when'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { type Refused, refusedWith } from '@/platform/envelope'
import { back, go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Refusal } from '@/ui/states'
import { refusedBecause } from '../parts/refused'
import { Offers } from './offers'

interface Offer {
  slotId: SlotId
  start: number
  end: number
}

interface ProblemProps {
  error: unknown
  wanted: { start: number; end: number }
  busy: boolean
  onRetry: () => void
  onInstead: (offer: Offer) => void
}

const codes = ['SLOT_FULL', 'SLOT_CLOSED', 'ALREADY_BOOKED'] as const

/** Whether this time cannot be had however often it is asked for: the way on is the one of the problem, and no other. */
export const isGone = (error: unknown) => codes.some((code) => refusedWith(error, code) !== null)

/** Why there is no seat, and at once what there is instead. */
export function Problem({ error, wanted, busy, onRetry, onInstead }: ProblemProps) {
  const full = refusedWith(error, 'SLOT_FULL')
  const gone = full ?? refusedWith(error, 'SLOT_CLOSED')
  if (gone) {
    const time = beijingTime(wanted.start)
    const until = full?.data.keptUntil
    const opens = until === undefined ? '' : kept.opens(formatDay(beijingDate(until), beijingDate(now())))
    const offered = gone.data.alternatives.length > 0
    return (
      <Section kind="card">
        <Refusal
          verdict={until === undefined ? words.taken(time) : kept.only(time)}
          reason={`${opens}${offered ? words.instead : words.noInstead}`}
        >
          <Offers offers={gone.data.alternatives} onChoose={onInstead} busy={busy} />
          <Button kind={offered ? 'quiet' : 'main'} wide onPress={back}>
            {words.back}
          </Button>
        </Refusal>
      </Section>
    )
  }
  const double = refusedWith(error, 'ALREADY_BOOKED')
  if (double) {
    const { waitId } = double.data
    const { time } = whenOf(wanted.start, wanted.end, beijingDate(now()))
    return (
      <Section kind="card">
        <Refusal verdict={time} reason={(error as Refused).message}>
          <Button
            wide
            onPress={() => (waitId ? go('waitlist', { waitId }) : go('ticket', { bookingId: double.data.bookingId }))}
          >
            {waitId ? words.kept : words.already}
          </Button>
        </Refusal>
      </Section>
    )
  }
  const limited = refusedWith(error, 'ABSENCE_LIMIT')
  const reason = limited ? absences.limited(dayOf(limited.data.until, now())) : refusedBecause(error)
  return (
    <Section>
      <Failure action={{ error, busy, retry: onRetry }} reason={reason} />
    </Section>
  )
}
