import { beijingInstant } from '@shared/calendar/beijing'
import { addDays, eachDay } from '@shared/calendar/local-date'
import { yearCalendar } from '../../demo/year/calendar'
import { foundTown } from './founding'
import { stationYear } from './lives/station'
import type { Story } from './story'

/** Plans the year: what is certain of it now, the rest as it comes. */
export function planYear(story: Story): void {
  const { founded } = yearCalendar
  foundTown(story)
  for (const day of eachDay(addDays(founded, 1), story.cast.ends))
    for (const time of ['04:01', '09:05']) story.tickAt(beijingInstant(day, time))
  for (const station of story.cast.stations) stationYear(story, station)
}
