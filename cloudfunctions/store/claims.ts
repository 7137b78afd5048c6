import { startOfDay } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { DistrictCode } from '@shared/directory/districts'
import { asId, type CarrierId, type ClaimId, type EnterpriseId, type ItemId, type RecordId } from '@shared/ids'
import { claimClock, type ValuesOf } from '@shared/points/claim-clock'
import { type ClaimEvent, claimStanding, isOpen } from '@shared/points/claim-events'
import { collection } from './collection'

/** 积分申请: one per service record and item, however often it is filed (D1). Where it stands follows from `events`. */
export interface Claim extends ClaimIndex {
  _id: ClaimId
  recordId: RecordId
  carrierId: CarrierId
  /** the record's, by which an officer seeks it */
  enterpriseId: EnterpriseId
  /** the carrier's: the queue's index */
  district: DistrictCode
  itemId: ItemId
  tableId: string
  events: readonly ClaimEvent[]
}

/** By what the lists are ordered and read; recomputable from the events. */
export interface ClaimIndex {
  /** when it was last filed: the station's list */
  filedAt: number
  /** somebody of the city decides on it, now or when the station's time is over */
  waiting: boolean
  /** since when, or from when on: the queue's order */
  turnAt: number
  /** when it was decided or withdrawn */
  decidedAt: number | null
}

export function claimIndex(events: readonly ClaimEvent[], valuesOf: ValuesOf): ClaimIndex {
  const standing = claimStanding(events)
  const { filed, asked, appealed, ended, state } = standing
  const clock = state === 'asked' ? claimClock(standing, valuesOf) : null
  const turnAt = clock ? startOfDay(addDays(clock.lastDay, 1)) : ((state === 'asked' ? asked : appealed) ?? filed).at
  return { filedAt: filed.at, waiting: isOpen(standing), turnAt, decidedAt: ended?.at ?? null }
}
export const claims = collection<Claim>('claims')
export const claimId = (recordId: RecordId, itemId: ItemId) => asId<ClaimId>(`claim:${recordId}:${itemId}`)
