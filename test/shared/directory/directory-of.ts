import { beijingDate, type Instant } from '@shared/calendar/beijing'
import type { Carrier } from '@shared/directory/carrier'
import { type Directory, directoryOf } from '@shared/directory/directory'
import { type Listed, listed } from '@shared/directory/listed'
import type { SeatDay } from '@shared/directory/seats'
import { decodeParts } from '@shared/directory/snapshot/decode'
import { asKept, encodeRows } from '@shared/directory/snapshot/encode'

/** A directory of these, in their order; nothing is heard in pinyin. */
export const directoryIn = (carriers: readonly Listed[], seats: readonly SeatDay[] = []): Directory => ({
  ...{ version: 'test', asOf: 0, carriers, seats },
  readings: new Map(),
})

/** The parts of a snapshot of these, as they are sent. */
export const partsOf = (carriers: readonly Carrier[], now: Instant): string[] =>
  encodeRows(carriers.map((each) => asKept(listed(each), beijingDate(now)))).map(({ text }) => text)

/** The directory that a device has of these. */
export const directoryOn = (carriers: readonly Carrier[], now: Instant): Directory =>
  directoryOf(decodeParts(partsOf(carriers, now)), beijingDate(now), now)

/** What a server answers that has these, to who has nothing. */
export const wholeAnswer = (carriers: readonly Carrier[], now: Instant) => {
  const parts = partsOf(carriers, now)
  return { version: decodeParts(parts).version, asOf: now, gone: [], parts, more: false }
}
