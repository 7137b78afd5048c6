import { hintedRating, ratingTexts } from '../../../demo/year/words'
import type { Story } from '../story'
import type { Served } from './visit'

const HOUR = 3_600_000
const tags = ['clear', 'no-selling', 'on-time', 'solved', 'materials'] as const

/** The enterprise hears of its record: most confirm within days, many of them rate, some say nothing. */
export function hears(story: Story, { owner, recordId, completedAt }: Served): void {
  if (story.chance(0.15)) return
  story.at(completedAt + story.between(2, 96) * HOUR, async () => {
    await story.does(owner, 'service/confirm', { recordId, verdict: 'confirmed', ...story.key() })
    if (story.chance(0.35)) return
    const stars = story.pick([3, 4, 4, 5, 5, 5])
    const text = story.chance(0.02) ? hintedRating : story.pick(ratingTexts)
    const said = { stars, tags: story.chance(0.5) ? [story.pick(tags)] : [], text, anonymous: story.chance(0.9) }
    const told = await story.town.call(owner, 'rating/rate', { recordId, ...said, ...story.key() })
    if (
      !told.ok &&
      !['LIMIT_REACHED', 'RELATED_PARTIES', 'ENTERPRISE_FROZEN', 'ENTERPRISE_UNCONFIRMED'].includes(told.error.code)
    )
      throw new Error(JSON.stringify(told.error))
    story.tickSoon()
  })
}
