import type { Action } from '@shared/lifecycle/procedure'
import { admissions as words } from '@/copy/admissions'
import type { Checked } from '../parts/conditions'
import { type Review, toOverride, unjudged } from './review'

interface Asked {
  action: Action | undefined
  checked: readonly Checked[]
  review: Review
}

/** What a decision still lacks, the first thing first; null: nothing that can be seen here. */
export function missingIn({ action, checked, review }: Asked): string | null {
  if (!action) return words.pick
  if (action.brings.includes('finding') && (review.finding === null || review.finding.upheld === null))
    return words.objections.missing
  if (action.brings.includes('reason') && review.reason.trim() === '') return words.reasonMissing
  if (!action.only?.some(({ kind }) => kind === 'conditions')) return null
  const open = unjudged(checked, review).length
  if (open > 0) return words.judgeMissing(open)
  const without = toOverride(checked, review).filter(
    ({ condition, passedWith }) => !passedWith && !review.overrides[condition.id]?.trim(),
  ).length
  return without > 0 ? words.overrideMissing(without) : null
}
