import type { complaintGrounds } from '@shared/contract/complaint'
import type { DistrictCode } from '@shared/directory/districts'
import { collection } from './collection'

/** 投诉 (F1). Times are the truth; the state is read from them. */
export interface Complaint {
  _id: string
  number: string
  enterprise: string
  person: string
  carrier: string
  district: DistrictCode
  booking: string | null
  ground: (typeof complaintGrounds)[number]
  text: string
  secretFromStation: boolean
  filedAt: number
  reply: { text: string; by: string; at: number } | null
  heard: { stationSaid: string; opinion: string; by: string; at: number } | null
  found: {
    finding: 'upheld' | 'partly' | 'not-upheld'
    reason: string
    by: string
    at: number
    entry: string | null
  } | null
  /** the queue's index: true until found; recomputable from `found` */
  open: boolean
}
export const complaints = collection<Complaint>('complaints')
