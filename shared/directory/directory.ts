import type { Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import { districtCodes } from './districts'
import { kindIds } from './kinds'
import type { Listed } from './listed'
import { type Readings, readingsOf } from './pinyin'
import { bitsWhere, mayHaveSeat, type SeatDay } from './seats'
import type { Rows } from './snapshot/shape'

/** The whole city's directory as lists, maps, filters and search use it. */
export interface Directory {
  version: string
  asOf: Instant
  carriers: readonly Listed[]
  readings: Readings
  /** empty: nothing is known of seats */
  seats: readonly SeatDay[]
}

/** Of a snapshot's rows those that are there, by unit, kind and id, without the services that are withdrawn by `today`. */
export function directoryOf(snapshot: Rows, today: LocalDate, asOf: Instant): Directory {
  const places = snapshot.rows.flatMap((row, at) => (row ? [{ row: offered(row, today), at }] : []))
  places.sort((a, b) => byPlace(a.row, b.row))
  return {
    ...{ version: snapshot.version, asOf, carriers: places.map(({ row }) => row) },
    readings: readingsOf(snapshot.syllables),
    seats: snapshot.seats.map((day) => ({ ...day, bits: bitsWhere(places, ({ at }) => mayHaveSeat(day, at)) })),
  }
}

/** What is withdrawn is found by nobody; what is paused is, and says so on its page. */
const offered = (row: Listed, today: LocalDate): Listed =>
  row.services.some(({ withdrawn }) => withdrawn)
    ? { ...row, services: row.services.filter(({ withdrawn }) => !withdrawn || today < withdrawn) }
    : row

const byPlace = (a: Listed, b: Listed) =>
  districtCodes.indexOf(a.district) - districtCodes.indexOf(b.district) ||
  kindIds.indexOf(a.kind) - kindIds.indexOf(b.kind) ||
  (a.id < b.id ? -1 : 1)
