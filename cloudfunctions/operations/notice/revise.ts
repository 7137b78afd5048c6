import { decideCompose } from '@shared/policy/decide-compose'
import { decideRevision } from '@shared/policy/decide-return'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { dateInSense } from '../../frame/date-in-sense'
import { os } from '../../frame/os'
import { audienceSize } from '../../modules/notice/audience'
import { authorHere } from '../../modules/notice/author'
import { viewOf } from '../../modules/notice/view'
import { notices } from '../../store/notices'

/** What was sent back is handed in again: it waits for approval as if it were new. */
export const revise = os.notice.revise.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { noticeId, title, body, sample, audience } = input
  const decided = decideCompose({ recipients: await audienceSize(documents, audience) })
  if (!decided.accepted) throw errors[decided.code]()
  await commit(context, input, noticeId, async (tx, now) => {
    const notice = await notices.get(tx, noticeId)
    if (!notice) throw refusal('NOT_FOUND')
    const decision = decideRevision(notice, byId, await authorHere(tx, notice, now))
    if (!decision.accepted) {
      if (decision.code === 'others') throw refusal('FORBIDDEN')
      throw errors.WRONG_STATE({ data: { state: decision.code } })
    }
    const deadline = dateInSense('deadline', 'deadline', input.deadline, now) ?? null
    const written = { title, body, sample, deadline, audience }
    await notices.change(tx, noticeId, { ...written, returned: null, composedById: byId, composedAt: now })
    return { noticeId }
  })
  return viewOf(context.deps, (await notices.get(documents, noticeId))!, byId)
})
