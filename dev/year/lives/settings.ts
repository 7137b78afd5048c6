import { tenOf } from '../../../demo/year/calendar'
import { declinedBecause, type SettingCourse, settingCourses } from '../../../demo/year/settings'
import type { Story } from '../story'

/** What no text says is set by two people of the city, now and then differently; what they do not agree on stays as it was. */
export function settingsYear(story: Story): void {
  for (const course of settingCourses) story.at(tenOf(course.on), () => propose(story, course))
}

async function propose(story: Story, { key, value, effectiveOn, reason, ends }: SettingCourse): Promise<void> {
  const said = { key, value, effectiveOn, reason, ...story.key() }
  const { id: proposalId } = await story.does('city-admin', 'settings/propose', said)
  if (!ends) return
  const own = ends === 'withdrawn'
  const answer = { proposalId, agree: ends === 'agreed', reason: ends === 'declined' ? declinedBecause : '' }
  story.at(story.now + 3 * HOUR, () =>
    story.does(own ? 'city-admin' : 'city-admin-2', 'settings/decide', { ...answer, ...story.key() }),
  )
}

const HOUR = 3_600_000
