import { type CheckOutcome, decideChecked, decideReview } from '@shared/rating/decide-text'
import { checkRule } from '@shared/rating/rules'
import { textStates } from '@shared/rating/text'
import { describe, expect, test } from 'vitest'

describe('the check of a text', () => {
  test('that passes lets it be shown; nothing else does', () => {
    const outcomes: CheckOutcome[] = [
      ...(['pass', 'review', 'risky'] as const).map((suggest) => ({ kind: 'judged', suggest }) as const),
      { kind: 'no-visit' },
      { kind: 'refused' },
      { kind: 'unknown' },
    ]
    const after = outcomes.map((outcome) => decideChecked(outcome, checkRule.tries))
    expect(after).toEqual([
      { textState: 'shown', doubt: null },
      ...['review', 'risky', 'no-visit', 'failed', 'unanswered'].map((doubt) => ({ textState: 'doubtful', doubt })),
    ])
  })
  test('without an answer is made again, so many times in all', () => {
    for (let tries = 1; tries < checkRule.tries; tries++) expect(decideChecked({ kind: 'unknown' }, tries)).toBeNull()
  })
})

describe('a person’s word on a text', () => {
  test('is given once, on a doubtful one alone', () => {
    expect(decideReview({ textState: 'doubtful' }, true)).toEqual({ accepted: true, textState: 'shown' })
    expect(decideReview({ textState: 'doubtful' }, false)).toEqual({ accepted: true, textState: 'hidden' })
    for (const textState of textStates.filter((each) => each !== 'doubtful'))
      expect(decideReview({ textState }, true)).toMatchObject({ code: 'WRONG_STATE', data: { state: 'decided' } })
  })
})
