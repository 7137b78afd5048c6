import { enoughRatings, shownAverage } from '@shared/rating/figure'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { ratingViews } from '../../modules/rating/view'
import { carriers } from '../../store/carriers'
import { byPlace, publishedWhere, ratings } from '../../store/ratings'

export const summary = os.rating.summary.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const carrier = await carriers.get(documents, input.carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const { count, through } = carrier.ratings
  const shown = count < enoughRatings ? null : through
  const page =
    shown === null
      ? { rows: [], next: null }
      : await pageOf(context, input, ratings, byPlace, publishedWhere(documents, carrier._id, shown))
  const items = shown === null ? [] : await ratingViews(documents, page.rows, shown)
  return { ...asPage(items, page), count, average: shownAverage(carrier.ratings), enough: enoughRatings }
})
