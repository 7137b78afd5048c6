import type { EnterpriseId, PersonId } from '@shared/ids'
import { asId } from '@shared/ids'
import { destination, pagePath } from '@shared/screens'
import { headOf } from '../../modules/inbox/head'
import { audienceFrom, whyYou } from '../../modules/notice/audience'
import { noticeItemId } from '../../modules/notice/item-id'
import type { Enterprise } from '../../store/enterprises'
import { type InboxItem, inboxItems } from '../../store/inbox'
import { type Notice, notices } from '../../store/notices'
import { accepts, acceptsId, type OutboxMessage, outbox } from '../../store/outbox'
import { byAcceptance, isActive, roles } from '../../store/roles'
import { threadId, threads } from '../../store/threads'
import type { JobDeps, Task } from './task'

const batch = 200

/**
 * Approved notices to every inbox of their audience, and to the outbox for those who accepted a message (G2, G3): a batch of the notice
 * that was approved first. How far it got is kept with the notice, so that any number of recipients ends.
 */
export const deliverNotices: Task<null> = {
  name: 'deliver-notices',
  restMs: 0,
  start: null,
  async run(deps) {
    const { documents, now } = deps
    const waiting = { deliveredAt: null, approvedAt: documents.command.gt(0) }
    const notice = await notices.first(documents, waiting, { key: 'approvedAt', direction: 'asc' })
    if (!notice) return { state: null, done: 0, more: false }
    const { found, place } = await audienceFrom(documents, notice.audience, notice.delivery.place, batch)
    await deliver(deps, notice, found)
    const moved = await notices.updateWhere(
      documents,
      { _id: notice._id, 'delivery.inbox': notice.delivery.inbox, deliveredAt: null },
      {
        delivery: { place: place ?? notice.delivery.place, inbox: notice.delivery.inbox + found.length },
        ...(place === null && { deliveredAt: now() }),
      },
    )
    return { state: null, done: moved === 0 ? 0 : found.length, more: true }
  },
}

/** Every id is derived from notice and recipient: delivering again adds nothing. */
async function deliver(deps: JobDeps, notice: Notice, found: Enterprise[]): Promise<void> {
  const { documents } = deps
  const at = deps.now()
  const items = found.map((enterprise) => itemFor(notice, enterprise, at))
  await inboxItems.addMany(documents, items)
  const matter = { noticeId: notice._id }
  await threads.addMany(
    documents,
    items.map((item) => headOf(item, matter, at, null)),
  )
  const memberIds = await memberIdsOf(
    deps,
    found.map(({ _id }) => _id),
  )
  const accepted = await accepts.getAll(
    documents,
    memberIds.map((personId) => acceptsId(personId, 'notice')),
  )
  const willingIds = memberIds.filter((personId) => (accepted.get(acceptsId(personId, 'notice'))?.remaining ?? 0) > 0)
  await outbox.addMany(
    documents,
    willingIds.map((personId) => messageFor(notice, personId, deps.now())),
  )
}

/** The people of some enterprises, each once. */
async function memberIdsOf({ documents, now }: JobDeps, enterpriseIds: EnterpriseId[]): Promise<PersonId[]> {
  const personIds = new Set<PersonId>()
  const where = { scope: documents.command.in(enterpriseIds), revokedAt: null }
  if (enterpriseIds.length > 0)
    for await (const grant of roles.each(documents, where, byAcceptance))
      if (isActive(grant, now())) personIds.add(grant.personId)
  return [...personIds]
}

function itemFor(notice: Notice, enterprise: Enterprise, at: number): InboxItem {
  const to = `enterprise:${enterprise._id}` as const
  const { _id: noticeId, title, body } = notice
  return {
    _id: noticeItemId(noticeId, to),
    to,
    threadId: threadId(to, { noticeId }),
    content: { kind: 'notice', title, body, why: whyYou(enterprise, notice.audience) },
    opens: destination('notice', { noticeId }),
    at,
  }
}

function messageFor({ _id: noticeId, title, sample }: Notice, personId: PersonId, createdAt: number): OutboxMessage {
  return {
    _id: asId(`m_${noticeId}_${personId}`),
    personId,
    noticeId,
    template: 'notice',
    page: pagePath(destination('notice', { noticeId })),
    data: { thing1: title, thing2: sample ? '示例通知，点开查看' : '点开查看全文' },
    state: 'waiting',
    createdAt,
    takenAt: null,
    endedAt: null,
    error: null,
  }
}
