import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { tiesTo } from '../../modules/access/ties'
import { disputeMatter } from '../../modules/enterprise/dispute'
import { disputes as store } from '../../store/disputes'
import { enterprises } from '../../store/enterprises'

export const disputes = os.enterprise.disputes.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const questions = districtQuestions(context, input.district).map((where) => ({ open: true, ...where }))
  const page = await pageOf(context, input, store, { key: 'filedAt', direction: 'asc' }, ...questions)
  const [ties, about] = await Promise.all([
    tiesTo(documents, personOf(context), page.rows.map(disputeMatter), now()),
    enterprises.getAll(
      documents,
      page.rows.map(({ enterpriseId }) => enterpriseId),
    ),
  ])
  return asPage(
    page.rows.flatMap(({ _id, enterpriseId, district, displayName, claim, filedAt, answer, decided }, i) => {
      const enterprise = about.get(enterpriseId)
      if (!enterprise) return []
      const { name, creditCode, codeUnusual, unmanagedAt } = enterprise
      const file = { displayName, claim, answer: answer?.text ?? null, codeUnusual, unmanaged: unmanagedAt !== null }
      const doubted = decided.at(-1)?.decision === 'doubted'
      return [{ id: _id, name, creditCode, district, filedAt, file: ties[i] ? null : file, doubted }]
    }),
    page,
  )
})
