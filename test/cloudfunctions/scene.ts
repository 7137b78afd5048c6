import { beijingDate, startOfDay } from '@shared/calendar/beijing'
import type { ComplaintId, InboxItemId, NoticeId, StationComplaintId, ThreadId } from '@shared/ids'
import { type Matter, matterOf } from '@shared/inbox/matter'
import { destination } from '@shared/screens'
import { headOf } from '../../cloudfunctions/modules/inbox/head'
import { noticeItemId } from '../../cloudfunctions/modules/notice/item-id'
import type { Complaint } from '../../cloudfunctions/store/complaints'
import type { InboxItem } from '../../cloudfunctions/store/inbox'
import type { Notice } from '../../cloudfunctions/store/notices'
import { threadId } from '../../cloudfunctions/store/threads'
import { fresh, stationA } from './newcomers'
import { Services } from './services'
import { put, stored } from './stored'

/**
 * Documents in the middle of their life, written straight into the database: a booking that has arrived, a claim that
 * waits. Each call makes a new one. What is not said belongs to enterprise-a, station-a and 海淀.
 */
export class Scene extends Services {
  /** A complaint that the station was told of today. */
  async complaint(own: Partial<Complaint> = {}): Promise<ComplaintId> {
    const doc: Complaint = {
      _id: fresh('c'),
      number: 'T260930-SCENE',
      enterpriseId: this.a,
      personId: this.person('enterprise-a'),
      carrierId: stationA,
      district: 'haidian',
      bookingId: null,
      happenedOn: beijingDate(this.now),
      ground: 'attitude',
      text: '没有人接待',
      secretFromStation: true,
      filedAt: this.now,
      later: false,
      stationId: fresh('sc'),
      toldAt: startOfDay(beijingDate(this.now)),
      consent: null,
      reply: null,
      heard: null,
      decided: null,
      open: (own.decided ?? null) === null,
      ...own,
    }
    await put(this.world, 'complaints', doc)
    return doc._id
  }

  /** The same by the name that the station has for it. */
  async toldComplaint(own: Partial<Complaint> = {}): Promise<StationComplaintId> {
    const stationId = fresh<StationComplaintId>('sc')
    await this.complaint({ ...own, stationId })
    return stationId
  }

  heardComplaint = (own: Partial<Complaint> = {}) =>
    this.complaint({
      heard: {
        ...{ stationSaid: '无', opinion: '属实', withoutStation: false },
        ...{ byId: this.person('district-haidian'), at: this.now },
      },
      ...own,
    })

  async notice(own: Partial<Notice> = {}): Promise<NoticeId> {
    const doc: Notice = {
      _id: fresh('n'),
      title: '示例通知',
      body: '示例',
      sample: true,
      deadline: null,
      audience: { districts: ['haidian'], tiers: [], industries: [], sizes: [] },
      composedById: this.stranger(),
      composedAt: this.now,
      returned: null,
      approvedById: null,
      approvedAt: null,
      recipients: null,
      delivery: { place: { value: 0, enterpriseId: null }, inbox: 0 },
      messages: { sent: 0, failed: 0, unknown: 0, tallied: null },
      deliveredAt: null,
      ...own,
    }
    await put(this.world, 'notices', doc)
    return doc._id
  }

  /** A message in a thread of its own, as `tell` leaves it. */
  async inboxItem(own: Partial<InboxItem> = {}, about?: Matter): Promise<InboxItemId> {
    const _id = own._id ?? fresh<InboxItemId>('in')
    const to = own.to ?? (`enterprise:${this.a}` as const)
    const opens = own.opens ?? null
    const matter = about ?? matterOf(opens) ?? { itself: _id }
    const content = { kind: 'notice' as const, title: '示例通知', body: '示例', why: ['海淀区'] }
    const doc: InboxItem = { to, content, opens, at: this.now, ...own, _id, threadId: threadId(to, matter) }
    await put(this.world, 'inbox', doc)
    await put(this.world, 'threads', headOf(doc, matter, doc.at, null))
    return _id
  }

  /** The thread of such a message. */
  async thread(own: Partial<InboxItem> = {}, about?: Matter): Promise<ThreadId> {
    const _id = await this.inboxItem(own, about)
    const [item] = await stored(this.world, 'inbox', { _id })
    return item!.threadId
  }

  /** A service that the enterprise has not confirmed, and the message that asks it to. */
  async toConfirm(): Promise<ThreadId> {
    const bookingId = await this.arrived({ completedAt: this.now })
    const recordId = await this.record({ bookingId, confirmation: null, confirmedAt: null })
    const content = { kind: 'record', carrierName: '青禾路专精特新服务站（示例）', serviceName: '首贷辅导' } as const
    return this.thread({ content, opens: destination('receivedRecord', { recordId }) }, { bookingId })
  }

  /** An approved notice that has reached enterprise-a. */
  async delivered(): Promise<NoticeId> {
    const noticeId = await this.notice({ approvedById: this.stranger(), approvedAt: this.now, deliveredAt: this.now })
    const to = `enterprise:${this.a}` as const
    await this.inboxItem({ _id: noticeItemId(noticeId, to), to, opens: destination('notice', { noticeId }) })
    return noticeId
  }
}
