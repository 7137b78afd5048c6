import { can } from '@shared/access/can'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { contestTie } from '../../modules/access/contest'
import { caseMatter, resourceOf, visibleCase } from '../../modules/lifecycle/cases'

export const contest = os.lifecycle.contest.handler(async ({ context, input, errors }) =>
  commit(context, input, input.caseId, async (tx, now) => {
    const { doc } = await visibleCase(context, tx, input.caseId)
    if (!can(context.caller, context.access, resourceOf(doc))) throw refusal('NOT_FOUND')
    return contestTie(context, tx, caseMatter(doc), doc.name, now, errors)
  }),
)
