import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { enterprises } from '../../store/enterprises'

export const unusualCodes = os.enterprise.unusualCodes.handler(async ({ context, input }) => {
  const questions = districtQuestions(context, input.district).map((where) => ({ codeUnusual: true, ...where }))
  const order = { key: 'registeredAt', direction: 'asc' } as const
  const page = await pageOf(context, input, enterprises, order, ...questions)
  return asPage(
    page.rows.map(({ _id, name, creditCode, district }) => ({ id: _id, name, creditCode, district })),
    page,
  )
})
