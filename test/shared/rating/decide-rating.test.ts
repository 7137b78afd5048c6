import { asId, type RatingId } from '@shared/ids'
import { decideRating } from '@shared/rating/decide-rating'
import { enoughRatings, shownAverage } from '@shared/rating/figure'
import { describe, expect, test } from 'vitest'

const known = { codeUnusual: false, frozenAt: null }
const confirmed = { ratingId: null, confirmation: 'confirmed' } as const

describe('a rating', () => {
  test('of a confirmed service by an enterprise of its own is taken', () => {
    expect(decideRating(confirmed, 'none', known)).toEqual({ accepted: true })
  })
  test.each([
    ['not answered for', null, 'unconfirmed'],
    ['denied', 'denied', 'denied'],
  ] as const)('is not given to a service that was %s', (_, confirmation, state) => {
    const refusal = { accepted: false, code: 'WRONG_STATE', data: { state } }
    expect(decideRating({ ratingId: null, confirmation }, 'none', known)).toMatchObject(refusal)
  })
  test('is given once, whatever was said of the service since', () => {
    const ratingId = asId<RatingId>('rating:r_1')
    for (const confirmation of ['confirmed', 'denied', null] as const)
      expect(decideRating({ ratingId, confirmation }, 'none', known)).toMatchObject({ data: { state: 'rated' } })
  })
  test.each(['same', 'colleague'] as const)('is not given by the station’s own people (%s)', (relation) => {
    expect(decideRating(confirmed, relation, known)).toMatchObject({ accepted: false, code: 'RELATED_PARTIES' })
  })
  test.each([
    [{ codeUnusual: true, frozenAt: null }, 'ENTERPRISE_UNCONFIRMED'],
    [{ codeUnusual: false, frozenAt: 1 }, 'ENTERPRISE_FROZEN'],
    [{ codeUnusual: true, frozenAt: 1 }, 'ENTERPRISE_FROZEN'],
  ])('is not given in the name of an enterprise in doubt: %o', (code, refusal) => {
    expect(decideRating(confirmed, 'none', code)).toMatchObject({ accepted: false, code: refusal })
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
