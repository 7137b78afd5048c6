import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { disputes as store } from '../../store/disputes'

/** Without who says it: neither side learns who the other is. */
export const disputesAbout = os.enterprise.disputesAbout.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const page = await pageOf(context, input, store, { key: 'filedAt', direction: 'desc' }, { enterpriseId })
  return asPage(
    page.rows.map(({ _id, claim, filedAt, answer, decided }) => ({
      id: _id,
      claim,
      filedAt,
      answer: answer?.text ?? null,
      decision: decided.at(-1)?.decision ?? null,
      reason: decided.at(-1)?.reason ?? '',
    })),
    page,
  )
})
