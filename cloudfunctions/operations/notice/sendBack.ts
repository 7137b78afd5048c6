import { decideReturn } from '@shared/policy/decide-return'
import { destination } from '@shared/screens'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tell } from '../../modules/inbox/tell'
import { viewOf } from '../../modules/notice/view'
import { notices } from '../../store/notices'

/** 退回: the author is told why, and hands it in again. */
export const sendBack = os.notice.sendBack.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { noticeId, reason } = input
  await commit(context, input, noticeId, async (tx, now) => {
    const notice = await notices.get(tx, noticeId)
    if (!notice) throw refusal('NOT_FOUND')
    const decision = decideReturn(notice, byId)
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.WRONG_STATE({ data: { state: code } })
    }
    await notices.change(tx, noticeId, { returned: { reason, byId, at: now } })
    await tell(
      tx,
      {
        id: `returned_${noticeId}_${now}`,
        to: `person:${notice.composedById}`,
        content: { kind: 'notice-returned', title: notice.title, reason },
        opens: destination('notices', { noticeId, state: 'waiting' }),
        matter: { itself: `returned_${noticeId}` },
      },
      now,
    )
    return { noticeId }
  })
  return viewOf(context.deps, (await notices.get(documents, noticeId))!, byId)
})
