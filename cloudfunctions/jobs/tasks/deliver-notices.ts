import { audiencePage, whyYou } from '../../modules/notice/audience'
import type { Enterprise } from '../../store/enterprises'
import { inboxItems } from '../../store/inbox'
import { type Notice, notices } from '../../store/notices'
import { accepts, acceptsId, outbox } from '../../store/outbox'
import { holders } from '../../store/roles'
import type { JobDeps, Task } from './task'

const pageSize = 200

/** Approved notices to every inbox of their audience, and to the outbox for those who accepted a message (G2, G3). */
export const deliverNotices: Task = {
  name: 'deliver-notices',
  async run(deps) {
    const { documents } = deps
    const waiting = await notices.find(
      documents,
      { deliveredAt: null, approvedAt: documents.command.gt(0) },
      { limit: 10 },
    )
    let delivered = 0
    for (const notice of waiting) {
      for (let cursor = ''; ; ) {
        const page = await audiencePage(documents, notice.audience, cursor, pageSize)
        for (const enterprise of page) await deliver(deps, notice, enterprise)
        delivered += page.length
        if (page.length < pageSize) break
        cursor = page.at(-1)!._id
      }
      await notices.updateWhere(documents, { _id: notice._id }, { deliveredAt: deps.now() })
    }
    return delivered
  },
}

/** Every id is derived from notice and recipient: delivering again adds nothing. */
async function deliver({ documents, now }: JobDeps, notice: Notice, enterprise: Enterprise): Promise<void> {
  const { title, body } = notice
  await inboxItems.add(documents, {
    _id: `in_${notice._id}_${enterprise._id}`,
    to: `enterprise:${enterprise._id}`,
    content: { kind: 'notice', title, body, why: whyYou(enterprise, notice.audience) },
    about: notice._id,
    at: now(),
    readBy: {},
  })
  for (const person of await holders(documents, enterprise._id, ['enterprise-manager', 'enterprise-member'], now())) {
    const accepted = await accepts.get(documents, acceptsId(person, 'notice'))
    if (!accepted || accepted.remaining <= 0) continue
    await outbox.add(documents, {
      _id: `m_${notice._id}_${person}`,
      person,
      template: 'notice',
      page: `packages/policy/notice/index?id=${notice._id}`,
      data: { thing1: title, thing2: notice.sample ? '示例通知，点开查看' : '点开查看全文' },
      state: 'waiting',
      createdAt: now(),
      takenAt: null,
      endedAt: null,
      error: null,
    })
  }
}
