import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { secondPerson } from '../../modules/access/second-person'
import { noticeViews } from '../../modules/notice/view'
import { notices } from '../../store/notices'

/** From here on `jobs` delivers it: to every inbox of the audience, and as WeChat messages within what people accepted. */
export const approve = os.notice.approve.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const person = personOf(context)
  await commit(context, input, input.notice, async (tx, now) => {
    const notice = await notices.get(tx, input.notice)
    if (!notice) throw refusal('NOT_FOUND')
    if (notice.approvedAt !== null) throw errors.WRONG_STATE({ data: { state: 'approved' } })
    if (notice.composedBy === person) throw errors.SECOND_PERSON_NEEDED({ data: { basis: secondPerson } })
    await notices.change(tx, notice._id, { approvedBy: person, approvedAt: now })
    return { notice: notice._id }
  })
  return (await noticeViews(documents, [(await notices.get(documents, input.notice))!], person))[0]!
})
