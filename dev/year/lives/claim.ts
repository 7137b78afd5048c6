import { rejections } from '../../../demo/year/words'
import { handIn, papersOf } from '../files'
import type { Story } from '../story'
import type { Served } from './visit'

const HOUR = 3_600_000

/** How a claim goes: by when it is decided at the latest, and how. */
export interface Ending {
  itemId: string
  decision: 'verified' | 'rejected' | 'open'
  /** not before, and not after; a moment */
  from?: number
  by?: number
}

export const reviewers = ['city-1', 'city-2', 'city-3', 'city-4'] as const

/** The papers on the same day, the claim some working days later, the decision some more. */
export function claimFor(story: Story, served: Served, { itemId, decision, from = 0, by = Infinity }: Ending): void {
  const { station, recordId, completedAt } = served
  story.at(completedAt + story.between(10, 50) * 60_000, () => papers(story, served, itemId))
  story.at(Math.min(story.workday(story.between(1, 5)), by - 3 * 24 * HOUR), async () => {
    if (story.gone.has(station.carrier.id)) return
    const { id: claimId } = await story.does(`manager-${station.key}`, 'points/claim', {
      ...{ recordId, itemId },
      ...story.key(),
    })
    if (decision === 'open') return
    const due = Math.max(from, story.workday(story.between(2, 8)))
    story.at(Math.min(due, by), () => decide(story, claimId, decision))
  })
}

export async function papers(story: Story, { station, recordId }: Served, itemId: string): Promise<void> {
  for (const { kind, atLeast } of papersOf(itemId))
    for (let nth = 1; nth <= atLeast; nth++) await handIn(story, `staff-${station.key}`, recordId, kind, nth)
}

/** By one of the reviewers who are there: whoever may not leaves it to the next, and what one may not award alone another agrees to. */
export async function decide(story: Story, claimId: string, decision: 'verified' | 'rejected'): Promise<void> {
  const first = story.between(0, reviewers.length - 1)
  const note = decision === 'rejected' ? story.pick(rejections) : ''
  for (let turn = 0; turn < reviewers.length; turn++) {
    const reviewer = reviewers[(first + turn) % reviewers.length]!
    const told = await story.town.call(reviewer, 'points/verify', { claimId, decision, note, ...story.key() })
    if (told.ok) {
      story.tickSoon()
      if (decision === 'verified' && told.value.entry === null)
        story.at(story.workday(1), () => decide(story, claimId, decision))
      return
    }
    if (!leftToOthers.includes(told.error.code)) throw new Error(JSON.stringify(told.error))
  }
}

const leftToOthers = ['CONFLICT_OF_INTEREST', 'FORBIDDEN', 'SECOND_PERSON_NEEDED', 'VERIFICATION_REFUSED']
