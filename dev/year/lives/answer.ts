import type { RatingCourse } from '../../../demo/year/incidents'
import { hintedRating, ratingTexts } from '../../../demo/year/words'
import type { Story } from '../story'
import type { Served } from './visit'

/** What the answer to a rating may be besides yes. */
const barred = ['LIMIT_REACHED', 'RELATED_PARTIES', 'ENTERPRISE_FROZEN', 'ENTERPRISE_UNCONFIRMED']
const HOUR = 3_600_000
const tags = ['clear', 'no-selling', 'on-time', 'solved', 'materials'] as const

/** The enterprise hears of its record: most confirm within days, many of them rate, some say nothing. */
export function hears(story: Story, { owner, recordId, completedAt }: Served): void {
  if (story.chance(0.15)) return
  story.at(completedAt + story.between(2, 96) * HOUR, async () => {
    await story.does(owner, 'service/confirm', { recordId, verdict: 'confirmed', ...story.key() })
    if (story.chance(0.35)) return
    const stars = story.pick([3, 4, 4, 5, 5, 5])
    const text = story.pick(ratingTexts)
    const said = { stars, tags: story.chance(0.5) ? [story.pick(tags)] : [], text, anonymous: story.chance(0.9) }
    const told = await story.town.call(owner, 'rating/rate', { recordId, ...said, ...story.key() })
    if (!told.ok && !barred.includes(told.error.code)) throw new Error(JSON.stringify(told.error))
    story.tickSoon()
  })
}

/** A rating with a story of its own: the check takes exception to its words, and an officer looks. */
export function rates(story: Story, { owner, recordId, completedAt }: Served, course: RatingCourse): void {
  story.at(completedAt + story.between(2, 20) * HOUR, async () => {
    await story.does(owner, 'service/confirm', { recordId, verdict: 'confirmed', ...story.key() })
    const text = course === 'stars' ? '' : course === 'words' ? ratingTexts.at(-1)! : hintedRating
    const told = await story.town.call(owner, 'rating/rate', { recordId, stars: 4, text, ...story.key() })
    if (!told.ok && !barred.includes(told.error.code)) throw new Error(JSON.stringify(told.error))
    story.tickSoon()
    if (!told.ok || (course !== 'shown' && course !== 'hidden')) return
    const reason = course === 'hidden' ? '文字里有返现的话，不是对服务的评价。' : ''
    const said = { ratingId: told.value.ratingId, shown: course === 'shown', reason }
    story.at(story.workday(2), () => story.does('city-2', 'rating/review', { ...said, ...story.key() }))
  })
}
