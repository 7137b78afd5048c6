import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { enterprises } from '../../store/enterprises'

export const unmanaged = os.enterprise.unmanaged.handler(async ({ context, input }) => {
  const unmanagedAt = context.deps.documents.command.gt(0)
  const questions = districtQuestions(context, input.district).map((where) => ({ ...where, unmanagedAt }))
  const page = await pageOf(context, input, enterprises, { key: 'unmanagedAt', direction: 'asc' }, ...questions)
  return asPage(
    page.rows.flatMap(({ _id, name, creditCode, district, unmanagedAt: since }) =>
      since === null ? [] : [{ id: _id, name, creditCode, district, since }],
    ),
    page,
  )
})
