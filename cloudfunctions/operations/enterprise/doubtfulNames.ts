import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { enterprises } from '../../store/enterprises'
import { names } from '../../store/names'

export const doubtfulNames = os.enterprise.doubtfulNames.handler(async ({ context, input }) => {
  const questions = districtQuestions(context, input.district).map((where) => ({ doubtful: true, ...where }))
  const page = await pageOf(context, input, names, { key: 'chosenAt', direction: 'asc' }, ...questions)
  const ids = page.rows.flatMap(({ _id, likeId }) => (likeId === null ? [_id] : [_id, likeId]))
  const found = await enterprises.getAll(context.deps.documents, ids)
  return asPage(
    page.rows.flatMap(({ _id, name, district, doubt, likeId }) => {
      const like = likeId === null ? undefined : found.get(likeId)
      return {
        id: _id,
        name,
        creditCode: found.get(_id)?.creditCode ?? '',
        district,
        doubt: doubt ?? ('mixed' as const),
        like: like ? { name: like.name, creditCode: like.creditCode } : null,
      }
    }),
    page,
  )
})
