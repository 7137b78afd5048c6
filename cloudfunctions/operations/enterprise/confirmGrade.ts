import { decideConfirmGrade } from '@shared/enterprise/decide-confirm-grade'
import { destination } from '@shared/screens'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { codeMatter } from '../../modules/enterprise/matters'
import { tell } from '../../modules/inbox/tell'
import { enterprises } from '../../store/enterprises'

export const confirmGrade = os.enterprise.confirmGrade.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  return commit(context, input, input.enterpriseId, async (tx, now) => {
    const enterprise = allowed(context, await enterprises.get(tx, input.enterpriseId), ({ district }) => ({ district }))
    await assertUntied(context.deps.documents, tx, personId, codeMatter(enterprise), now, errors)
    const decided = decideConfirmGrade(enterprise, input.tier, input.found, now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const { _id: enterpriseId, gradeAskedAt } = enterprise
    await enterprises.change(tx, enterpriseId, decided.looked)
    await tell(
      tx,
      {
        id: `grade_${enterpriseId}_${gradeAskedAt}`,
        to: `enterprise:${enterpriseId}`,
        content: { kind: 'grade-looked', tier: input.tier, found: input.found },
        opens: destination('enterprise', { enterpriseId }),
      },
      now,
    )
    return { found: input.found }
  })
})
