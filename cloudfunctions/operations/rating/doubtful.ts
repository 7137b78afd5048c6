import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { tiesTo } from '../../modules/access/ties'
import { textMatter } from '../../modules/rating/matter'
import { doubtfulViews } from '../../modules/rating/view'
import { ratings } from '../../store/ratings'

export const doubtful = os.rating.doubtful.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const questions = districtQuestions(context, input.district).map((where) => ({ textState: 'doubtful', ...where }))
  const page = await pageOf(context, input, ratings, { key: 'at', direction: 'asc' }, ...questions)
  const matters = await Promise.all(page.rows.map((rating) => textMatter(documents, rating)))
  const ties = await tiesTo(documents, personOf(context), matters, now())
  const free = page.rows.filter((_, i) => ties[i] === null)
  return asPage(await doubtfulViews(documents, free), page)
})
