import type { Complaint } from '../../cloudfunctions/store/complaints'
import type { InboxItem } from '../../cloudfunctions/store/inbox'
import type { Notice } from '../../cloudfunctions/store/notices'
import { fresh } from './newcomers'
import { Services } from './services'
import { put } from './stored'

/**
 * Things as they stand in the middle of their lives, written straight into the database: a booking that has arrived, a claim that
 * waits. Each call makes a new one. What is not said belongs to enterprise-a, station-a and 海淀.
 */
export class Scene extends Services {
  async complaint(own: Partial<Complaint> = {}): Promise<string> {
    const doc: Complaint = {
      _id: fresh('c'),
      number: 'T260930-SCENE',
      enterprise: this.a,
      person: this.person('enterprise-a'),
      carrier: 'station-a',
      district: 'haidian',
      booking: null,
      ground: 'attitude',
      text: '没有人接待',
      secretFromStation: true,
      filedAt: this.now,
      reply: null,
      heard: null,
      found: null,
      open: true,
      ...own,
    }
    await put(this.world, 'complaints', doc)
    return doc._id
  }

  heardComplaint = (own: Partial<Complaint> = {}) =>
    this.complaint({
      heard: { stationSaid: '无', opinion: '属实', by: this.person('district-haidian'), at: this.now },
      ...own,
    })

  async notice(own: Partial<Notice> = {}): Promise<string> {
    const doc: Notice = {
      _id: fresh('n'),
      title: '示例通知',
      body: '示例',
      sample: true,
      deadline: null,
      audience: { districts: ['haidian'], tiers: [], industries: [], sizes: [] },
      composedBy: this.stranger(),
      composedAt: this.now,
      approvedBy: null,
      approvedAt: null,
      deliveredAt: null,
      ...own,
    }
    await put(this.world, 'notices', doc)
    return doc._id
  }

  async inboxItem(own: Partial<InboxItem> = {}): Promise<string> {
    const doc: InboxItem = {
      _id: fresh('in'),
      to: `enterprise:${this.a}`,
      content: { kind: 'notice', title: '示例通知', body: '示例', why: ['海淀区'] },
      about: null,
      at: this.now,
      readBy: {},
      ...own,
    }
    await put(this.world, 'inbox', doc)
    return doc._id
  }

  /** An approved notice that has reached enterprise-a. */
  async delivered(): Promise<string> {
    const about = await this.notice({ approvedBy: this.stranger(), approvedAt: this.now, deliveredAt: this.now })
    await this.inboxItem({ about })
    return about
  }
}
