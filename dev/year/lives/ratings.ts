import type { Story } from '../story'

/** The district looks at texts that the check was not sure of, in turn: shown, hidden, and the latest are left. */
export function reviewTexts(story: Story, at: number): void {
  let nth = 0
  story.at(at, async () => {
    const { items } = await story.town.must('city-2', 'rating/doubtful', { limit: 100 })
    for (const { id: ratingId } of items) {
      const shown = nth++ % 2 === 0
      const reason = shown ? '' : '文字里有返现的话，不是对服务的评价。'
      const told = await story.town.call('city-2', 'rating/review', { ratingId, shown, reason, ...story.key() })
      if (!told.ok && told.error.code !== 'CONFLICT_OF_INTEREST') throw new Error(JSON.stringify(told.error))
    }
    story.tickSoon()
  })
}
