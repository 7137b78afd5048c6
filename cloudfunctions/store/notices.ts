import type { LocalDate } from '@shared/calendar/local-date'
import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'
import type { EnterpriseId, NoticeId, PersonId } from '@shared/ids'
import { collection } from './collection'
import type { Place } from './order'

export interface Audience {
  districts: DistrictCode[]
  tiers: Tier[]
  industries: Industry[]
  sizes: Size[]
}
/** How far a notice has got. */
export interface Delivery {
  /** the value of the audience's first field that is being gone through, and the last enterprise of it that has the notice */
  place: { value: number; enterpriseId: EnterpriseId | null }
  /** enterprises that have it in the inbox */
  inbox: number
}

export interface Notice {
  _id: NoticeId
  title: string
  body: string
  sample: boolean
  deadline: LocalDate | null
  audience: Audience
  composedById: PersonId
  composedAt: number
  /** sent back to its author, who has not handed it in again */
  returned: { reason: string; byId: PersonId; at: number } | null
  approvedById: PersonId | null
  approvedAt: number | null
  /** how many enterprises it goes to, counted at its approval; null before */
  recipients: number | null
  delivery: Delivery
  /** how its WeChat messages ended, counted up to the message at `tallied` */
  messages: { sent: number; failed: number; unknown: number; tallied: Place | null }
  /** set once every recipient has the notice in the inbox */
  deliveredAt: number | null
}
export const notices = collection<Notice>('notices')
