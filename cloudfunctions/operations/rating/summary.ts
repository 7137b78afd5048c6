import { enoughRatings, shownAverage } from '@shared/rating/figure'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { ratingViews } from '../../modules/rating/view'
import { carriers } from '../../store/carriers'
import { ratings } from '../../store/ratings'

export const summary = os.rating.summary.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const carrier = await carriers.get(documents, input.carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const { count } = carrier.ratings
  // one rating with its time would tell who gave it
  const page =
    count < enoughRatings
      ? { rows: [], next: null }
      : await pageOf(context, input, ratings, { key: 'at', direction: 'desc' }, { carrierId: carrier._id })
  const items = await ratingViews(documents, page.rows)
  return { ...asPage(items, page), count, average: shownAverage(carrier.ratings), enough: enoughRatings }
})
