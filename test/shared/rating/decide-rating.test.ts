import { asId, type RatingId } from '@shared/ids'
import { decideRating } from '@shared/rating/decide-rating'
import { enoughRatings, shownAverage } from '@shared/rating/figure'
import { describe, expect, test } from 'vitest'

describe('a rating', () => {
  const none = { count: 0, stars: 0 }
  test('of a confirmed service moves the figure by one rating and its stars', () => {
    expect(decideRating({ ratingId: null, confirmation: 'confirmed' }, 4, { count: 3, stars: 11 })).toEqual({
      accepted: true,
      ratings: { count: 4, stars: 15 },
    })
  })
  test.each([
    ['not answered for', null, 'unconfirmed'],
    ['denied', 'denied', 'denied'],
  ] as const)('is not given to a service that was %s', (_, confirmation, code) => {
    expect(decideRating({ ratingId: null, confirmation }, 5, none)).toMatchObject({ accepted: false, code })
  })
  test('is given once, whatever was said of the service since', () => {
    const ratingId = asId<RatingId>('rating:r_1')
    for (const confirmation of ['confirmed', 'denied', null] as const)
      expect(decideRating({ ratingId, confirmation }, 5, none)).toMatchObject({ accepted: false, code: 'rated' })
  })
})

describe('the average', () => {
  test('is kept back until there are enough ratings', () => {
    expect(shownAverage({ count: enoughRatings - 1, stars: 5 * (enoughRatings - 1) })).toBeNull()
    expect(shownAverage({ count: enoughRatings, stars: 5 * enoughRatings })).toBe(5)
  })
  test('is shown to one decimal', () => {
    expect(shownAverage({ count: 12, stars: 55 })).toBe(4.6)
  })
})
