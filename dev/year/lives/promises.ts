import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { pledgeWords, withinOptions } from '@shared/copy/pledges'
import type { PromiseCourse } from '../../../demo/year/incidents'
import type { YearStation } from '../../../demo/year/stations'
import { promised } from '../../../demo/year/words'
import { officeDay, type Story } from '../story'
import { act, draftCase, fileCase, judged } from './case'
import { visit } from './visit'

/** A station promises something that the system can see, and somebody of the city reads it before it is published. */
export function promises(story: Story, station: YearStation, course: PromiseCourse, day: LocalDate): void {
  const { key, carrier } = station
  const measure = course === 'broken' ? 'received' : 'completed'
  story.at(story.someTime(officeDay(day), 9, 11), async () => {
    const said = { promise: pledgeWords.measures[measure], within: withinOptions[0] ?? '', words: promised[measure] }
    const opened = await draftCase(story, `manager-${key}`, 'station-promise', { carrierId: carrier.id }, said)
    await fileCase(story, opened)
    if (course === 'waiting') return
    story.at(story.workday(2), () => decide(story, station, course, opened.caseId))
  })
  if (course !== 'broken') return
  // long enough afterwards that it has been published, and was about that day
  const plan = { station, service: story.pick(carrier.services), day: officeDay(addDays(day, 14)) }
  visit(story, { ...plan, becomes: 'missed' })
}

async function decide(story: Story, { key }: YearStation, course: PromiseCourse, caseId: string): Promise<void> {
  const by = Number(key) % 2 === 0 ? 'city-2' : 'city-3'
  if (course === 'refused') return void (await act(story, by, caseId, 'refuse', { reason: promised.refused }))
  const conditions = await judged(story, by, caseId)
  await act(story, by, caseId, 'publish', { conditions })
}
