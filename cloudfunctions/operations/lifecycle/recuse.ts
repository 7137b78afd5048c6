import { can } from '@shared/access/can'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { declareInterest } from '../../modules/access/ties'
import { resourceOf, visibleCase } from '../../modules/lifecycle/cases'

export const recuse = os.lifecycle.recuse.handler(async ({ context, input }) =>
  commit(context, input, input.caseId, async (tx, now) => {
    const { doc } = await visibleCase(context, tx, input.caseId)
    if (!can(context.caller, context.access, resourceOf(doc))) throw refusal('NOT_FOUND')
    await declareInterest(tx, personOf(context), doc._id, now)
    return { recused: true as const }
  }),
)
