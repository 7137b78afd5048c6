import { addDays } from '@shared/calendar/local-date'
import { tenOf } from '../../../demo/year/calendar'
import { officeDay, type Story } from '../story'
import { book } from './visit'

const MINUTE = 60_000
/** How many days after the story stops they come: some later on that day, others on the next. */
const later = [0, 0, 1, 2]

/** Whom each desk expects when the story stops: so that whoever looks then finds it at work. */
export function awaited(story: Story): void {
  const { ends, stations } = story.cast
  stations.forEach((station, nth) => {
    const { id, services } = station.carrier
    later.forEach((days, i) => {
      const service = services[(nth + i) % services.length]!
      const day = officeDay(addDays(ends, days))
      story.at(tenOf(addDays(ends, -1 - i)) + nth * MINUTE, async () => {
        if (!story.gone.has(id)) await book(story, { station, service, day, becomes: 'awaited' })
      })
    })
  })
}
