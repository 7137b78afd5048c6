import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { ratingId, ratings } from '../../store/ratings'
import { records } from '../../store/records'

/** One rating per service record, whoever of the enterprise gives it; the carrier's figure moves in the same transaction. */
export const rate = os.rating.rate.handler(async ({ context, input, errors }) => {
  const by = personOf(context)
  const id = ratingId(input.record)
  return commit(context, input, id, async (tx, now) => {
    const record = allowed(context, await records.get(tx, input.record), ({ enterprise }) => ({ enterprise }))
    if (record.rating !== null) throw errors.WRONG_STATE({ data: { state: 'rated' } })
    if (record.confirmation !== 'confirmed')
      throw errors.WRONG_STATE({ data: { state: record.confirmation ?? 'unconfirmed' } })
    const { carrier, enterprise } = record
    const { stars, tags, text, anonymous } = input
    const { ratings: figure } = (await carriers.get(tx, carrier))!
    await ratings.create(tx, {
      _id: id,
      record: record._id,
      carrier,
      enterprise,
      stars,
      tags,
      text,
      anonymous,
      by,
      at: now,
      textPassedAt: null,
    })
    await records.change(tx, record._id, { rating: id })
    await carriers.change(tx, carrier, { ratings: { count: figure.count + 1, stars: figure.stars + stars } })
    return { rating: id }
  })
})
