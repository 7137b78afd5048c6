import type { LocalDate } from '../../calendar/local-date'
import type { Closure, WeeklyHours } from '../carrier'
import type { Listed } from '../listed'
import type { Syllables } from '../pinyin'
import type { SeatDay } from '../seats'

/** Positions are kept to this part of a degree, about a metre. */
export const DEGREE = 100_000

/** What stands as JSON after the core's columns. */
export interface CoreRest {
  /** the south-west corner, in parts of a degree */
  corner: [lng: number, lat: number]
  hours: WeeklyHours[]
  /** of the rows that have any */
  closures: [at: number, closures: readonly Closure[]][]
  /** how many parts of details there are */
  details: number
}

/** The JSON of a part of details: columns of some rows, from `from` on. */
export interface Details {
  from: number
  address: string[]
  phone: string[]
  /** of the rows that have any */
  formerNames: [at: number, names: readonly string[]][]
  /** of each row its services, in `table` */
  services: number[][]
  table: [id: string, name: string, minutes: number, withdrawn?: LocalDate][]
  /** readings of the characters that occur; in the first part only */
  syllables: Syllables
}

/** A row as JSON with one stretch replaced; a new row has nothing to keep; a row that is gone has its number alone. */
export type Edit = [at: number, keptBefore: number, keptAfter: number, instead: string] | [at: number]

/** The JSON of a part of changes. */
export type Changes = [edits: Edit[], check: string, syllables?: Syllables]

/** What some parts say together. The rows stand where they were put first: seats are counted by place, and null is a row that is gone. */
export interface Rows {
  /** the checksum of the last change, or of the build */
  version: string
  build: string
  rows: (Listed | null)[]
  syllables: Syllables
  seats: SeatDay[]
  /** false: addresses, telephone numbers and the names of services are still to come */
  whole: boolean
}

export const rowText = (row: Listed): string => JSON.stringify(row)
