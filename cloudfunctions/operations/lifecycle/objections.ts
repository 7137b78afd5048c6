import { beijingDate } from '@shared/calendar/beijing'
import { mayOpen } from '@shared/lifecycle/who-may'
import { os } from '../../frame/os'
import { asPage, pageOfThose } from '../../frame/paging'
import { resourceOf, visibleCase } from '../../modules/lifecycle/cases'
import { assertMayLook } from '../../modules/lifecycle/look'
import { objections as collection, type Objection } from '../../store/cases'

const first = { key: 'at', direction: 'asc' } as const

/** To the applicant's side an objection is told once somebody has looked into it. */
export const objections = os.lifecycle.objections.handler(async ({ context, input, errors }) => {
  const found = await visibleCase(context, context.deps.documents, input.caseId)
  await assertMayLook(context, found, errors)
  const heardAlone = mayOpen(context.caller, found.procedure, resourceOf(found.doc))
  const told = async (rows: Objection[]) =>
    rows.filter(({ finding }) => (finding === null ? !heardAlone : input.waiting !== true))
  const page = await pageOfThose(context, input, collection, first, told, { caseId: input.caseId })
  const items = page.rows.map(({ _id: id, text, at, finding }) => ({
    ...{ id, text, on: beijingDate(at) },
    ...{ upheld: finding?.upheld ?? null, reason: finding?.reason ?? '' },
  }))
  return asPage(items, page)
})
