import { decideRating } from '@shared/rating/decide-rating'
import { forGood } from '@shared/rating/place'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { spend } from '../../modules/quota/spend'
import { relationTo } from '../../modules/rating/relation'
import { enterprises } from '../../store/enterprises'
import { pairOf, ratingId, ratings } from '../../store/ratings'
import { records } from '../../store/records'

/** One rating per service record, whoever of the enterprise gives it. Nothing that others see moves before its batch. */
export const rate = os.rating.rate.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const byId = personOf(context)
  const id = ratingId(input.recordId)
  const found = allowed(context, await records.get(documents, input.recordId), ({ enterpriseId }) => ({ enterpriseId }))
  const relation = await relationTo(documents, found, byId, clock())
  return commit(context, input, id, async (tx, now) => {
    const record = (await records.get(tx, input.recordId))!
    const { carrierId, enterpriseId, district, date: servedOn } = record
    const decided = decideRating(record, relation, (await enterprises.get(tx, enterpriseId))!)
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors[decided.code]({ data: { basis: asLine(decided.basis) } })
    }
    await spend(tx, { name: 'ratingsOfPair', whose: pairOf(carrierId, enterpriseId), useId: id }, now, errors)
    const { stars, tags, text, anonymous } = input
    await ratings.create(tx, {
      ...{ _id: id, recordId: record._id, servedOn, carrierId, district, enterpriseId },
      ...{ stars, tags, text, anonymous, byId, at: now },
      ...{ textState: text === '' ? 'none' : 'unchecked', checks: 0, nextCheckAt: now, doubt: null },
      ...{ review: null, reviewedAt: null },
      ...{ place: null, until: forGood, textOn: null },
    })
    await records.change(tx, record._id, { ratingId: id })
    return { ratingId: id }
  })
})
