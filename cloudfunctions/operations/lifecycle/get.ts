import { os } from '../../frame/os'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertMayLook } from '../../modules/lifecycle/look'
import { viewOf } from '../../modules/lifecycle/view'

export const get = os.lifecycle.get.handler(async ({ context, input, errors }) => {
  const found = await visibleCase(context, context.deps.documents, input.caseId)
  await assertMayLook(context, found, errors)
  return viewOf(context, found.doc)
})
