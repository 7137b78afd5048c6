import { beijingInstant } from '@shared/calendar/beijing'
import { addDays, daysBetween, type LocalDate, localDate } from '@shared/calendar/local-date'
import { yearCalendar } from '../../../demo/year/calendar'
import { itemFor, servicesWorth } from '../../../demo/year/plan'
import type { YearStation } from '../../../demo/year/stations'
import { officeDay, type Story } from '../story'
import { hears } from './answer'
import { claimFor } from './claim'
import { type Visit, visit } from './visit'

/** The first day on which a station that has just been admitted receives anybody. */
export const firstDayOf = ({ fate }: YearStation): LocalDate =>
  [addDays(localDate(fate.admittedOn), 3), yearCalendar.firstVisit].toSorted().at(-1)!

/** What was served so lately may still wait for its decision; of what is older few would be in time. */
const recentDays = 14

const noonOf = (day: LocalDate) => beijingInstant(day, '12:00')

/** What a station does all year: services that earn what it comes to, and others that earn nothing, or not yet. */
export function stationYear(story: Story, station: YearStation): void {
  const { carrier, fate } = station
  const { lookedAt, lastEarly, cycleEnds, settled, ends } = yearCalendar
  const random = () => story.between(0, 9999) / 10_000
  const last = story.cast.ends < lastEarly ? addDays(story.cast.ends, -16) : lastEarly
  const wanted = servicesWorth(carrier, fate.points, random)
  let late = fate.late
  wanted.forEach(({ service, itemId, points }, nth) => {
    const isLate = points <= late
    if (isLate) late -= points
    const first = firstDayOf(station)
    const spread = Math.floor((daysBetween(first, last) * (nth + random())) / wanted.length)
    const day = isLate ? addDays(lastEarly, story.between(2, 8)) : addDays(first, spread)
    const due = isLate
      ? { from: noonOf(addDays(lookedAt, 1)), by: noonOf(settled) }
      : { by: noonOf(addDays(lookedAt, -4)) }
    served(
      story,
      { station, service, day: officeDay(day), becomes: 'served' },
      { itemId, decision: 'verified', ...due },
    )
  })
  // what earns nothing: refused, never claimed, cancelled, nobody came
  const more = Math.max(3, Math.round(wanted.length / 4))
  for (let i = 0; i < more; i++) {
    const service = story.pick(carrier.services)
    const day = officeDay(
      addDays(firstDayOf(station), story.between(0, Math.max(1, daysBetween(firstDayOf(station), last)))),
    )
    const itemId = itemFor(service)?.id ?? ''
    if (i % 4 === 0) served(story, { station, service, day, becomes: 'served' }, { itemId, decision: 'rejected' })
    else if (i % 4 === 1)
      visit(story, { station, service, day, becomes: 'served' }, { served: (it) => hears(story, it) })
    else visit(story, { station, service, day, becomes: i % 4 === 2 ? 'cancelled' : 'missed' })
  }
  if (story.cast.ends < cycleEnds) return
  // the next cycle has begun: some of it is verified, some waits when the story ends
  for (let i = 0; i < 3; i++) {
    const service = story.pick(carrier.services)
    const day = officeDay(addDays(cycleEnds, story.between(8, daysBetween(cycleEnds, ends) - 3)))
    const isRecent = daysBetween(day, ends) <= recentDays
    const decision = story.chance(0.5) || !isRecent ? 'verified' : 'open'
    served(story, { station, service, day, becomes: 'served' }, { itemId: itemFor(service)?.id ?? '', decision })
  }
}

/** Somebody is served, the station claims it, and the enterprise says what it has to say. */
function served(story: Story, plan: Visit, ending: Parameters<typeof claimFor>[2]): void {
  visit(story, plan, {
    served(it) {
      claimFor(story, it, ending)
      hears(story, it)
    },
  })
}
