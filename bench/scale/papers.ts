import { beijingDate, startOfDay } from '@shared/calendar/beijing'
import { asId, type PersonId } from '@shared/ids'
import type { Matter } from '@shared/inbox/matter'
import { destination } from '@shared/screens'
import { headOf } from '../../cloudfunctions/modules/inbox/head'
import type { Complaint } from '../../cloudfunctions/store/complaints'
import type { InboxItem } from '../../cloudfunctions/store/inbox'
import type { Notice } from '../../cloudfunctions/store/notices'
import { type Thread, threadId } from '../../cloudfunctions/store/threads'
import type { Random } from './random'
import { busiest, perScale, type Scale } from './sizes'
import { anyEnterprise, enterpriseA, stationA, type Town } from './town'

export interface Papers {
  complaints: Complaint[]
  inbox: InboxItem[]
  threads: Thread[]
  notices: Notice[]
}

const day = 86_400_000
const someone = asId<PersonId>('p_someone')

/** Complaints, notices that have long been delivered, and what lies in inboxes. */
export function papersOf(scale: Scale, town: Town, random: Random, now: number): Papers {
  const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
  const complaints = many(perScale.complaints * scale, (i) => complaintOf(i, town, random, now))
  const inbox = many(Math.max(busiest.inbox, perScale.inbox * scale), (i) => itemOf(i, town, random, now))
  return {
    complaints,
    inbox,
    threads: inbox.map((item, i) => headOf(item, matterOf(i), item.at, null)),
    notices: many(perScale.notices * scale, (i) => noticeOf(i, town, now)),
  }
}

function complaintOf(i: number, town: Town, random: Random, now: number): Complaint {
  const carrier = i < busiest.complaints ? town.carriers.find(({ _id }) => _id === stationA)! : random.of(town.carriers)
  const filedAt = now - 60 * day + i * 1000
  const open = i % 2 === 0
  return {
    _id: asId(`c_scale_${i}`),
    number: `T-${i}`,
    enterpriseId: i < busiest.complaints ? enterpriseA : anyEnterprise(town, random),
    personId: someone,
    carrierId: carrier._id,
    district: carrier.district,
    bookingId: null,
    happenedOn: beijingDate(filedAt),
    ground: 'other',
    text: '规模测试（示例）',
    secretFromStation: true,
    filedAt,
    later: false,
    stationId: asId(`sc_scale_${i}`),
    toldAt: startOfDay(beijingDate(filedAt)),
    consent: null,
    reply: null,
    heard: open
      ? null
      : { stationSaid: '示例', opinion: '示例', byId: someone, at: filedAt + day, withoutStation: false },
    decided: open
      ? null
      : {
          finding: 'not-upheld',
          reason: '示例',
          byId: someone,
          at: filedAt + 2 * day,
          proposalId: null,
          entryId: null,
        },
    open,
  }
}

const matterOf = (i: number): Matter => ({ itself: `scale_${i}` })

function itemOf(i: number, town: Town, random: Random, now: number): InboxItem {
  const to = `enterprise:${i < busiest.inbox ? enterpriseA : anyEnterprise(town, random)}` as const
  return {
    _id: asId(`in_scale_${i}`),
    to,
    threadId: threadId(to, matterOf(i)),
    content: { kind: 'record', carrierName: '示例', serviceName: '示例' },
    opens: destination('received', {}),
    at: now - 40 * day + i,
  }
}

function noticeOf(i: number, town: Town, now: number): Notice {
  const inbox = town.enterprises.length
  return {
    _id: asId(`n_scale_${i}`),
    title: `规模测试通知${i}（示例）`,
    body: '示例',
    sample: true,
    deadline: null,
    audience: { districts: [], tiers: [], industries: [], sizes: [] },
    composedById: someone,
    composedAt: now - 100 * day + i * 1000,
    returned: null,
    approvedById: asId('p_second'),
    approvedAt: now - 99 * day + i * 1000,
    recipients: inbox,
    delivery: { place: { value: 0, enterpriseId: null }, inbox },
    messages: { sent: 0, failed: 0, unknown: 0, tallied: null },
    deliveredAt: now - 99 * day + i * 2000,
  }
}
