import { hashId } from '../../platform/secrets'
import { notices } from '../../store/notices'
import { commit, journalId } from '../commit'
import { personOf } from '../context'
import { os } from '../os'
import { audienceSize } from './audience'
import { noticeViews } from './view'

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
