import { commit, journalId } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { audienceSize } from '../../modules/notice/audience'
import { noticeViews } from '../../modules/notice/view'
import { hashId } from '../../platform/secrets'
import { notices } from '../../store/notices'

export const compose = os.notice.compose.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const by = personOf(context)
  if ((await audienceSize(documents, input.audience)) === 0) throw errors.AUDIENCE_EMPTY()
  const id = `n_${hashId('notice', journalId(context, input))}`
  await commit(context, input, id, async (tx, now) => {
    const { title, body, sample, audience, deadline = null } = input
    await notices.create(tx, {
      _id: id,
      title,
      body,
      sample,
      deadline,
      audience,
      composedBy: by,
      composedAt: now,
      approvedBy: null,
      approvedAt: null,
      deliveredAt: null,
    })
    return { notice: id }
  })
  return (await noticeViews(documents, [(await notices.get(documents, id))!], by))[0]!
})
