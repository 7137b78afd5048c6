import { decideRating } from '@shared/rating/decide-rating'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { ratingId, ratings } from '../../store/ratings'
import { records } from '../../store/records'

/** One rating per service record, whoever of the enterprise gives it; the carrier's figure moves in the same transaction. */
export const rate = os.rating.rate.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  const id = ratingId(input.recordId)
  return commit(context, input, id, async (tx, now) => {
    const record = allowed(context, await records.get(tx, input.recordId), ({ enterpriseId }) => ({ enterpriseId }))
    const { carrierId, enterpriseId } = record
    const { stars, tags, text, anonymous } = input
    const decision = decideRating(record, stars, (await carriers.get(tx, carrierId))!.ratings)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await ratings.create(tx, {
      _id: id,
      recordId: record._id,
      carrierId,
      enterpriseId,
      stars,
      tags,
      text,
      anonymous,
      byId,
      at: now,
      textPassedAt: null,
    })
    await records.change(tx, record._id, { ratingId: id })
    await carriers.change(tx, carrierId, { ratings: decision.ratings })
    return { ratingId: id }
  })
})
