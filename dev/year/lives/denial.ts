import type { LocalDate } from '@shared/calendar/local-date'
import type { DenialCourse } from '../../../demo/year/incidents'
import { itemFor } from '../../../demo/year/plan'
import type { YearStation } from '../../../demo/year/stations'
import { denials } from '../../../demo/year/words'
import { officeDay, type Story } from '../story'
import { claimFor } from './claim'
import { visit } from './visit'

const DAY = 86_400_000

/** An enterprise says that there was no such service; somebody of the city looks into it. */
export function deny(story: Story, station: YearStation, course: DenialCourse, day: LocalDate): void {
  const service = story.pick(station.carrier.services.filter((each) => itemFor(each)))
  const itemId = itemFor(service)?.id ?? ''
  visit(
    story,
    { station, service, day: officeDay(day), becomes: 'served' },
    {
      served(it) {
        const { owner, recordId, completedAt } = it
        // what is taken back has been awarded by then
        if (course === 'taken-back') claimFor(story, it, { itemId, decision: 'verified', by: completedAt + 14 * DAY })
        story.at(completedAt + (course === 'taken-back' ? 16 : 1) * DAY, async () => {
          const said = { recordId, verdict: 'denied', note: story.pick(denials.did), ...story.key() }
          await story.does(owner, 'service/confirm', said)
          if (course === 'open') return
          const finding = course === 'stands' ? 'stands' : 'did-not-happen'
          const reason = story.pick(course === 'stands' ? denials.stands : denials.didNot)
          story.at(story.workday(story.between(2, 5)), () =>
            story.does('city-4', 'service/check', { recordId, finding, reason, ...story.key() }),
          )
        })
      },
    },
  )
}
