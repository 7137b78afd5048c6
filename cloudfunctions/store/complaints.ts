import type { LocalDate } from '@shared/calendar/local-date'
import type { Consent } from '@shared/case/decide-telling'
import type { ComplaintGround } from '@shared/case/grounds'
import { defaultRoute, type Level, type Route } from '@shared/case/route'
import type { findings } from '@shared/contract/complaint-views'
import type { DistrictCode } from '@shared/directory/districts'
import type {
  BookingId,
  CarrierId,
  ComplaintId,
  EnterpriseId,
  EntryId,
  PersonId,
  ProposalId,
  StationComplaintId,
} from '@shared/ids'
import { collection } from './collection'

/** 投诉 (F1). Times are the truth; the state is read from them. */
export interface Complaint {
  _id: ComplaintId
  number: string
  enterpriseId: EnterpriseId
  personId: PersonId
  carrierId: CarrierId
  district: DistrictCode
  bookingId: BookingId | null
  /** the day of the fact: the appointment's, or as stated */
  happenedOn: LocalDate
  ground: ComplaintGround
  text: string
  secretFromStation: boolean
  filedAt: number
  /** over the enterprise's quota: dealt with after the others */
  later: boolean
  /** who takes its steps, as it was set when it was filed; absent of what was filed before there was a choice: `routeOf` */
  route?: Route
  /** the version of the settings that said so */
  settings?: number
  /** what the station calls it */
  stationId: StationComplaintId
  /** the start of the day on which the station was told; null: it has not been */
  toldAt: number | null
  consent: Consent | null
  reply: { text: string; byId: PersonId; at: number } | null
  heard: {
    /** or why the station was not heard */
    stationSaid: string
    opinion: string
    byId: PersonId
    at: number
    withoutStation: boolean
    /** as what they heard it; absent: as the route says */
    level?: Level
  } | null
  decided: {
    finding: (typeof findings)[number]
    reason: string
    level?: Level
    byId: PersonId
    at: number
    /** the deduction that was proposed with it, and what it led to once another agreed */
    proposalId: ProposalId | null
    entryId: EntryId | null
  } | null
  /** the queue's index: true until decided; recomputable from `decided` */
  open: boolean
}
export const complaints = collection<Complaint>('complaints')

export const routeOf = ({ route = defaultRoute }: Pick<Complaint, 'route'>): Route => route

/** The same as far as it was gone: the city may have stood in. */
export const routeTaken = (complaint: Pick<Complaint, 'route' | 'heard' | 'decided'>): Route => {
  const { heardBy, foundBy } = routeOf(complaint)
  return { heardBy: complaint.heard?.level ?? heardBy, foundBy: complaint.decided?.level ?? foundBy }
}
