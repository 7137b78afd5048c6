import type { LocalDate } from '@shared/calendar/local-date'
import { dayAt } from '@shared/rating/place'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import type { Rating } from '../../store/ratings'

/** What others see of ratings as of a batch: the batch's day and no time, a name when its enterprise gave it, else no district either. */
export async function ratingViews(documents: Documents, found: Rating[], through: LocalDate) {
  const named = await enterprises.getAll(
    documents,
    found.flatMap(({ anonymous, enterpriseId }) => (anonymous ? [] : enterpriseId)),
  )
  return found.map(({ stars, tags, text, anonymous, enterpriseId, place, textOn }) => ({
    stars,
    tags,
    text: textOn !== null && textOn <= through ? text : '',
    by: (anonymous ? null : named.get(enterpriseId)?.name) ?? '某企业',
    on: dayAt(place ?? 0),
  }))
}

/** What an officer needs to judge a text: not who wrote it. */
export async function doubtfulViews(documents: Documents, found: Rating[]) {
  const places = await carriers.getAll(
    documents,
    found.map(({ carrierId }) => carrierId),
  )
  return found.map(({ _id, carrierId, district, stars, tags, text, doubt, at, review, textState }) => ({
    id: _id,
    carrierName: places.get(carrierId)?.name ?? '',
    district,
    stars,
    tags,
    text,
    doubt: doubt ?? ('unanswered' as const),
    at,
    review: review && { at: review.at, shown: textState === 'shown', reason: review.reason },
  }))
}
