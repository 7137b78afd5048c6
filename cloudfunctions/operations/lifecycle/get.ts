import { os } from '../../frame/os'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertMayLook } from '../../modules/lifecycle/look'
import { viewOf } from '../../modules/lifecycle/view'
import { passedOfCase } from '../../modules/points/passed-of-case'

export const get = os.lifecycle.get.handler(async ({ context, input, errors }) => {
  const found = await visibleCase(context, context.deps.documents, input.caseId)
  await assertMayLook(context, found, errors)
  const { documents, now } = context.deps
  return viewOf(context, found.doc, await passedOfCase(documents, found.doc, found.procedure.actions, now()))
})
