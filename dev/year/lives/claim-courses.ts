import type { LocalDate } from '@shared/calendar/local-date'
import type { ClaimCourse } from '../../../demo/year/incidents'
import { itemFor } from '../../../demo/year/plan'
import type { YearStation } from '../../../demo/year/stations'
import { rejections, claimWords as words } from '../../../demo/year/words'
import { handIn } from '../files'
import { officeDay, type Story } from '../story'
import { decide, papers } from './claim'
import { type Served, visit } from './visit'

/** A salon earns more than one reviewer may award alone. */
const needsTwo: readonly ClaimCourse[] = ['sent-back', 'seconding']

/** A claim that is not simply verified or refused. */
export function claimWithStory(story: Story, station: YearStation, course: ClaimCourse, day: LocalDate): void {
  const fitting = station.carrier.services.filter(
    (each) => (each.category === 'activity') === needsTwo.includes(course) && itemFor(each),
  )
  const plan = { station, service: story.pick(fitting), day: officeDay(day), becomes: 'served' } as const
  visit(story, plan, {
    served(it) {
      const itemId = itemFor(it.service)!.id
      story.at(it.completedAt + story.between(10, 50) * 60_000, () => papers(story, it, itemId))
      story.at(story.workday(1), () => goThrough(story, it, itemId, course))
    },
  })
}

async function goThrough(story: Story, it: Served, itemId: string, course: ClaimCourse): Promise<void> {
  const { recordId, station } = it
  const manager = `manager-${station.key}`
  const file = () => story.does(manager, 'points/claim', { recordId, itemId, ...story.key() })
  const { id: claimId } = await file()
  const later = (days: number, run: () => Promise<unknown>) => story.at(story.workday(days), run)
  const refuse = (as: string) =>
    story.does(as, 'points/verify', { claimId, decision: 'rejected', note: story.pick(rejections), ...story.key() })

  switch (course) {
    case 'asked':
    case 'answered':
      return later(1, async () => {
        await story.does('city-1', 'points/ask', { claimId, kinds: ['minutes'], text: words.asked, ...story.key() })
        if (course === 'asked') return
        later(1, () => handIn(story, `staff-${station.key}`, recordId, 'minutes', 3))
        later(2, () => story.does(manager, 'points/answer', { claimId, note: words.answered, ...story.key() }))
        later(4, () => decide(story, claimId, 'verified'))
      })
    case 'withdrawn':
      return later(1, () => story.does(manager, 'points/withdraw', { claimId, ...story.key() }))
    case 'refiled':
      later(1, () => refuse('city-2'))
      later(3, file)
      return later(5, () => decide(story, claimId, 'verified'))
    case 'appealed':
    case 'appealed-in-vain':
    case 'appealing':
      later(1, () => refuse('city-2'))
      later(3, () => story.does(manager, 'points/appeal', { claimId, reason: words.appeal, ...story.key() }))
      if (course === 'appealing') return
      return later(5, () => (course === 'appealed' ? decide(story, claimId, 'verified') : refuse('city-3')))
    case 'sent-back':
    case 'seconding':
      later(1, () => story.does('city-1', 'points/verify', { claimId, decision: 'verified', ...story.key() }))
      if (course === 'seconding') return
      later(2, () => story.does('city-2', 'points/sendBack', { claimId, note: words.sentBack, ...story.key() }))
      return later(4, () => refuse('city-3'))
  }
}

/** What was drawn is looked at again; nearly always the same comes out. */
export async function lookAgain(story: Story, as: string): Promise<void> {
  const { items } = await story.town.must(as, 'points/looks', { limit: 100 })
  for (const { id: lookId } of items) {
    const decision = story.chance(0.9) ? 'verified' : 'rejected'
    const note = decision === 'rejected' ? story.pick(rejections) : ''
    const told = await story.town.call(as, 'points/look', { lookId, decision, note, ...story.key() })
    if (!told.ok && !['SECOND_PERSON_NEEDED', 'CONFLICT_OF_INTEREST', 'VERIFICATION_REFUSED'].includes(told.error.code))
      throw new Error(JSON.stringify(told.error))
  }
  story.tickSoon()
}
