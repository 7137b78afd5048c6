import { decideReview } from '@shared/rating/decide-text'
import { destination } from '@shared/screens'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { tell } from '../../modules/inbox/tell'
import { textMatter } from '../../modules/rating/matter'
import { ratings } from '../../store/ratings'
import { records } from '../../store/records'

/** A person decides on a text that the check did not pass; nothing moves in the figures, whatever is decided. */
export const review = os.rating.review.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  const { ratingId, shown, reason } = input
  return commit(context, input, ratingId, async (tx, now) => {
    const rating = allowed(context, await ratings.get(tx, ratingId), ({ district }) => ({ district }))
    await assertUntied(context.deps.documents, tx, byId, await textMatter(tx, rating), now, errors)
    const decided = decideReview(rating, shown)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const { textState } = decided
    await ratings.change(tx, ratingId, { textState, review: { byId, at: now, reason }, reviewedAt: now })
    const record = textState === 'hidden' ? await records.get(tx, rating.recordId) : null
    if (textState === 'hidden')
      await tell(
        tx,
        {
          id: `text_${ratingId}`,
          to: `enterprise:${rating.enterpriseId}`,
          content: { kind: 'rating-text-hidden', reason },
          opens: destination('receivedRecord', { recordId: rating.recordId }),
          ...(record && { matter: { bookingId: record.bookingId } }),
        },
        now,
      )
    return { ratingId, shown: textState === 'shown' }
  })
})
