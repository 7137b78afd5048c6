import { decideApproval } from '@shared/policy/decide-approval'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { audienceSize } from '../../modules/notice/audience'
import { viewOf } from '../../modules/notice/view'
import { notices } from '../../store/notices'

/** From here on `jobs` delivers it: to every inbox of the audience, and as WeChat messages within what people accepted. */
export const approve = os.notice.approve.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const personId = personOf(context)
  const known = await notices.get(documents, input.noticeId)
  if (!known) throw refusal('NOT_FOUND')
  const recipients = await audienceSize(documents, known.audience)
  await commit(context, input, input.noticeId, async (tx, now) => {
    const notice = (await notices.get(tx, input.noticeId))!
    // whom it goes to is counted for what was read, too
    const decision = decideApproval(notice, personId, input.composedAt ?? known.composedAt)
    if (!decision.accepted) {
      if (decision.code === 'DECIDED') throw errors.WRONG_STATE({ data: { state: 'approved' } })
      if (decision.code === 'REVISED') throw errors.WRONG_STATE({ data: { state: 'revised' } })
      if (decision.code === 'RETURNED') throw errors.WRONG_STATE({ data: { state: 'returned' } })
      throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(decision.basis) } })
    }
    await notices.change(tx, notice._id, { approvedById: personId, approvedAt: now, recipients })
    return { noticeId: notice._id }
  })
  return viewOf(context.deps, (await notices.get(documents, input.noticeId))!, personId)
})
