import type { ClockTime } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import type { Tier } from '../enterprise/profile'
import type { CarrierId, LaneId, ServiceId } from '../ids'
import type { TextId } from '../law/repeals'
import type { Category } from './categories'
import type { DistrictCode } from './districts'
import type { CarrierKind } from './kinds'
import type { Question } from './question'

/** GCJ-02, the datum of WeChat's maps; the datum is stored with each position so that none is ever mixed up. */
export interface Location {
  lng: number
  lat: number
  datum: 'gcj02'
}

/** Open from `from` until `to` on one day, Beijing time; `from` is before `to`. */
export interface Interval {
  from: ClockTime
  to: ClockTime
}

/** The intervals of each weekday, indexed by `Weekday` (0 is Sunday), in order and not overlapping; none: closed. */
export type WeeklyHours = readonly (readonly Interval[])[]

/** Days, both included, on which the weekly hours do not hold. `hours` are kept instead; none: closed. */
export interface Closure {
  from: LocalDate
  to: LocalDate
  reason: string
  hours: readonly Interval[]
}

/** When a carrier is open. `holidays: 'closed'` follows the State Council's calendar with 调休; 'open' ignores it. */
export interface OpeningTimes {
  hours: WeeklyHours
  holidays: 'closed' | 'open'
  closures: readonly Closure[]
}

/** 到站, 上门, 线上, 电话 (A3). */
export const modeIds = ['onsite', 'visit', 'online', 'phone'] as const
export type Mode = (typeof modeIds)[number]

/** `text` is what is charged, in words ("免费", "按次 300 元，可用服务券"). */
export interface Fee {
  kind: 'free' | 'paid'
  text: string
}

/**
 * A service that is not offered now: `paused` on the days from `since` up to `until`, on which it is offered again by itself (null: until
 * somebody says so), or `withdrawn` from `since` on. What is booked is served as booked.
 */
export interface Shelf {
  state: 'paused' | 'withdrawn'
  /** shown to enterprises */
  reason: string
  since: LocalDate
  until: LocalDate | null
}

export interface Service {
  /** letters, digits, hyphens */
  id: ServiceId
  name: string
  category: Category
  modes: readonly Mode[]
  /** how long one appointment lasts */
  minutes: number
  fee: Fee
  /** what to bring (A5) */
  bring: readonly string[]
  promise?: string
  /** enterprises in one session, 1 to 50: 1 is an appointment of its own */
  capacity: number
  /** one lane out of each group, as an adviser and a room; left out: the service is its own only lane, one session at a time */
  needs?: readonly (readonly LaneId[])[]
  /** minutes kept free after each appointment, for whoever and whatever it needs; 0 when left out */
  buffer?: number
  /** latest booking, in minutes before the start; 0 when left out */
  notice?: number
  /** until so many minutes before the start cancelling and moving count for nothing; `FREE_MINUTES` when left out */
  freeUntil?: number
  /** days that can be booked, today included, 1 to 90; `HORIZON_DAYS` when left out */
  horizon?: number
  /** open bookings of this service that one enterprise may have at once; left out: as many as it may have at all */
  perEnterprise?: number
  /** seats of each time of it that are kept for recognised enterprises until they are released; left out: none */
  reserved?: number
  /** for which stages of enterprises it is meant; left out: for all */
  stages?: readonly Tier[]
  /** the station says yes to each booking of it first; the seat is held meanwhile */
  approval?: true
  /** what is asked before it; left out: nothing but what is needed */
  questions?: readonly Question[]
  /** how often that was edited */
  questionsVersion?: number
  /** left out: it is offered */
  shelf?: Shelf
}

/** A person or a room that can be in one session at a time, whichever services need it. */
export interface Lane {
  /** letters, digits, hyphens; none of the carrier's services has the same */
  id: LaneId
  kind: 'person' | 'room'
  name: string
}

/** 服务专岗 (P25 二(五)4) and others whom an enterprise may meet. No contact data: the carrier's phone is the way. */
export interface TeamMember {
  name: string
  role: string
}

/**
 * A title held under a text (E1–E6). The dates are as published and null where the sources do not state them; `note` is what must be said
 * beside it. What a day makes of it is worked out for that day (`title-on.ts`).
 */
export interface Title {
  title: string
  /** of those too that we know by their repeal alone */
  textId: TextId
  from: LocalDate | null
  to: LocalDate | null
  /** `not-stated`: nobody says whether it still holds */
  state: 'valid' | 'not-stated' | 'revoked'
  note: string
}

/** A carrier's public page (A5); also the document the database holds. Nothing here is about a private person's life. */
export interface Carrier extends OpeningTimes {
  /** letters, digits, hyphens: it is part of slot ids */
  id: CarrierId
  kind: CarrierKind
  name: string
  /** searchable for ever (A4) */
  formerNames: readonly string[]
  district: DistrictCode
  address: string
  location: Location
  /** 固定对外服务电话 */
  phone: string
  /** 一站一品 */
  specialities: readonly Category[]
  services: readonly Service[]
  lanes?: readonly Lane[]
  /** 服务承诺 of the carrier as a whole */
  promises: readonly string[]
  team: readonly TeamMember[]
  titles: readonly Title[]
  /** an incubator in the 培育库, which is no title (G26 二（三）) */
  inPool?: true
  /** the day on which someone last checked this page */
  checkedOn: LocalDate
}
