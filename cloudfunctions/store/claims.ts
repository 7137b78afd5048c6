import { collection } from './collection'

/** 积分申请: one per service record and item, ever (D1). */
export interface Claim {
  _id: string
  record: string
  carrier: string
  item: string
  tableId: string
  tableVersion: string
  /** what the table gave at filing, in hundredths; null: the reviewer chooses */
  proposed: number | null
  filedBy: string
  filedAt: number
  decision: 'verified' | 'rejected' | null
  decidedBy: string | null
  decidedAt: number | null
  note: string
}
export const claims = collection<Claim>('claims')
export const claimId = (record: string, item: string) => `claim:${record}:${item}`
