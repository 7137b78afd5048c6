import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'
import type { NoticeId, PersonId } from '@shared/ids'
import { collection } from './collection'

export interface Audience {
  districts: DistrictCode[]
  tiers: Tier[]
  industries: Industry[]
  sizes: Size[]
}
export interface Notice {
  _id: NoticeId
  title: string
  body: string
  sample: boolean
  deadline: string | null
  audience: Audience
  composedById: PersonId
  composedAt: number
  approvedById: PersonId | null
  approvedAt: number | null
  /** set once every recipient has the notice in the inbox */
  deliveredAt: number | null
}
export const notices = collection<Notice>('notices')
