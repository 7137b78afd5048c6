import { asId, type NoticeId } from '@shared/ids'
import { decideCompose } from '@shared/policy/decide-compose'
import { commit, journalId } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { dateInSense } from '../../frame/date-in-sense'
import { os } from '../../frame/os'
import { audienceSize } from '../../modules/notice/audience'
import { viewOf } from '../../modules/notice/view'
import { hashId } from '../../platform/secrets'
import { notices } from '../../store/notices'

export const compose = os.notice.compose.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const composedById = personOf(context)
  const decided = decideCompose({ recipients: await audienceSize(documents, input.audience) })
  if (!decided.accepted) throw errors[decided.code]()
  const noticeId = asId<NoticeId>(`n_${hashId('notice', journalId(context, input))}`)
  await commit(context, input, noticeId, async (tx, now) => {
    const { title, body, sample, audience } = input
    const deadline = dateInSense('deadline', 'deadline', input.deadline, now) ?? null
    await notices.create(tx, {
      _id: noticeId,
      title,
      body,
      sample,
      deadline,
      audience,
      composedById,
      composedAt: now,
      returned: null,
      approvedById: null,
      approvedAt: null,
      recipients: null,
      delivery: { place: { value: 0, enterpriseId: null }, inbox: 0 },
      messages: { sent: 0, failed: 0, unknown: 0, tallied: null },
      deliveredAt: null,
    })
    return { noticeId }
  })
  return viewOf(context.deps, (await notices.get(documents, noticeId))!, composedById)
})
