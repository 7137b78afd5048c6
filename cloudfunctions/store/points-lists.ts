import type { LocalDate } from '@shared/calendar/local-date'
import type { DistrictCode } from '@shared/directory/districts'
import type { CarrierKind } from '@shared/directory/kinds'
import type { CarrierId, ListId, OrganisationId, PersonId } from '@shared/ids'
import type { Exact } from '@shared/points/figures'
import { collection } from './collection'

/** What a station's result was when the list was checked, and all that could have changed it since. */
export interface ListedResult {
  carrierId: CarrierId
  organisationId: OrganisationId
  name: string
  district: DistrictCode
  raw: number
  total: number
  exact: Exact
  passed: boolean
  /** since when it has reached the pass mark */
  passedOn: LocalDate | null
  /** the same, where the title counts from that day (`recognisedOn`); else null */
  reachedOn: LocalDate | null
  /** the last row of its ledger */
  seq: number
  hash: string
}

/** A list of 培育成功 (D4), from draft to publication; what it published never changes again. */
export interface PointsList {
  _id: ListId
  kind: CarrierKind
  cycleYear: number
  /** 第几批 of its cycle, from 1 */
  batch: number
  name: string
  state: 'draft' | 'checked' | 'published'
  stationIds: CarrierId[]
  /** 暂缓: those that passed and are left for a later list, each with a reason that is never public */
  heldBack: { carrierId: CarrierId; reason: string }[]
  publishOn: LocalDate
  from: LocalDate
  to: LocalDate
  /** the version of the settings and the tables that it was checked under */
  settings: number
  tables: string[]
  /** empty until it is checked */
  results: ListedResult[]
  /** everybody who wrote what stands in it (`decideListDraft`) */
  madeByIds: PersonId[]
  madeAt: number
  checkedById: PersonId | null
  checkedAt: number | null
  publishedById: PersonId | null
  publishedAt: number | null
  /** the ledger's latest signed head when it was published; null: none was signed yet */
  head: { day: LocalDate; root: string; signature: string; publicKey: string } | null
}
/** Every station that it says something of: taken in, or held back. */
export const stationsOf = ({ stationIds, heldBack }: Pick<PointsList, 'stationIds' | 'heldBack'>): CarrierId[] => [
  ...new Set([...stationIds, ...heldBack.map(({ carrierId }) => carrierId)]),
]
export const pointsLists = collection<PointsList>('points-lists')
export const byMaking = { key: 'madeAt', direction: 'desc' } as const
export const byPublication = { key: 'publishedAt', direction: 'desc' } as const

/** How many lists a cycle has, so that two begun at once are two batches. */
export interface ListCount {
  _id: string
  batches: number
}
export const listCounts = collection<ListCount>('points-list-counts')

/** From the publication on, a station's cycle is settled: no award enters it. Its id is both: a station is in one list of a cycle. */
export interface CycleLock {
  _id: string
  carrierId: CarrierId
  cycleYear: number
  listId: ListId
  at: number
  /** the version of the settings of that list, and the last row of the ledger that it counted */
  settings: number
  seq: number
  /** up to which row the station was looked at again since; absent: not yet */
  lookedSeq?: number
}
export const cycleLocks = collection<CycleLock>('cycle-locks')
export const bySettling = { key: 'at', direction: 'asc' } as const
export const lockId = (carrierId: CarrierId, cycleYear: number) => `${carrierId}:${cycleYear}`
