import type { LocalDate } from '@shared/calendar/local-date'
import { addDays } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { choicesOf } from '@shared/directory/question'
import type { YearStation } from '../../../demo/year/stations'
import { notes, summariesOf } from '../../../demo/year/words'
import type { Output } from '../../../test/calls'
import type { Story } from '../story'

const MINUTE = 60_000

/** An appointment, and what is to become of it. */
export interface Visit {
  station: YearStation
  service: Service
  /** around this day */
  day: LocalDate
  becomes: 'served' | 'cancelled' | 'missed' | 'awaited'
  /** who comes; left out: anybody */
  by?: string
}

/** A visit as it was booked. */
export interface Booked extends Visit {
  owner: string
  enterpriseId: string
  bookingId: string
  start: number
  end: number
}
export type Served = Booked & { recordId: string; completedAt: number }

type Then<T> = (what: T) => unknown

/** Somebody books some days before; `then` is what follows once they were served, or once it is clear that they were not. */
export function visit(story: Story, plan: Visit, then: { served?: Then<Served>; booked?: Then<Booked> } = {}): void {
  const { between } = story
  story.at(story.someTime(addDays(plan.day, -between(1, 6)), 8, 20), async () => {
    const booked = await book(story, plan)
    if (!booked) return
    await then.booked?.(booked)
    if (plan.becomes === 'cancelled')
      return story.at(booked.start - between(2, 20) * 60 * MINUTE, () =>
        story.does(booked.owner, 'booking/cancel', { bookingId: booked.bookingId, reason: '临时有事', ...story.key() }),
      )
    if (plan.becomes === 'served') story.at(booked.start - between(1, 20) * MINUTE, () => arrive(story, booked, then))
  })
}

/** The first free time from the day on, for an enterprise that has a place; null: none within two weeks. */
export async function book(story: Story, plan: Visit): Promise<Booked | null> {
  const { station, service } = plan
  const asked = { carrierId: station.carrier.id, serviceId: service.id, from: plan.day, days: 7 }
  const { days } = await story.town.must(null, 'booking/slots', asked)
  const free = days.find(({ slots }) => slots.some(({ seatsLeft }) => seatsLeft > 0))
  if (!free) return null
  const { slotId } = story.pick(free.slots.filter(({ seatsLeft }) => seatsLeft > 0))
  for (let tries = 0; tries < 6; tries++) {
    const owner = plan.by ?? ownerOf(story)
    const { enterprises } = await story.town.must(owner, 'enterprise/mine')
    const enterpriseId = enterprises[0]?.id
    if (!enterpriseId) continue
    const request = { slotId, enterpriseId, note: story.pick(notes), ...answered(service), ...story.key() }
    const booked = await story.town.call(owner, 'booking/book', request)
    if (booked.ok) return bookedAs(story, plan, owner, booked.value)
    if (!['ALREADY_BOOKED', 'LIMIT_REACHED', 'SELF_SERVICE', 'ENTERPRISE_FROZEN'].includes(booked.error.code))
      throw new Error(JSON.stringify(booked.error))
  }
  return null
}

/** What is asked is answered: of choices by the first, and else in words. */
function answered({ questions, questionsVersion = 0 }: Service) {
  if (!questions) return {}
  const answers = questions.map((question) => ({
    questionId: question.id,
    values: [choicesOf(question)?.[0] ?? '想先听听怎么做'],
  }))
  return { intake: { version: questionsVersion, answers, keep: false } }
}

async function bookedAs(story: Story, plan: Visit, owner: string, made: Output<'booking/book'>): Promise<Booked> {
  const { id: bookingId, start, end, enterpriseId } = made
  story.tickSoon()
  if (start - story.now > 26 * 60 * MINUTE && story.chance(0.3)) {
    story.town.accepts(owner, 'booking')
    await story.does(owner, 'booking/remind', { bookingId, ...story.key() })
  }
  return { ...plan, owner, enterpriseId, bookingId, start, end }
}

/** Any but the last, which is left without a manager in the middle of the year. */
export const ownerOf = (story: Story): string =>
  `enterprise-${String(story.between(1, story.cast.enterprises - 1)).padStart(2, '0')}`

/** At the desk: the code is shown, once in a while somebody else is ticked off first; then the service, and its record. */
async function arrive(story: Story, booked: Booked, then: { served?: Then<Served> }): Promise<void> {
  const { station, bookingId, owner, service, end } = booked
  const desk = `staff-${station.key}`
  const checkIn = async () => {
    const { code } = await story.does(owner, 'booking/code', { bookingId })
    await story.does(desk, 'desk/checkIn', { carrierId: station.carrier.id, code, bookingId, ...story.key() })
  }
  await checkIn()
  if (story.chance(0.02)) {
    await story.does(desk, 'desk/undoCheckIn', { bookingId, ...story.key() })
    story.at(story.now + 2 * MINUTE, checkIn)
  }
  story.at(end + story.between(-5, 10) * MINUTE, async () => {
    const summary = story.pick(summariesOf(service.category))
    const { recordId } = await story.does(desk, 'desk/complete', { bookingId, summary, ...story.key() })
    await then.served?.({ ...booked, recordId, completedAt: story.now })
  })
}
