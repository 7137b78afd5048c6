import { isLocalDate } from '@shared/calendar/local-date'
import { complaintGrounds } from '@shared/case/grounds'
import { complaintQueues } from '@shared/case/queues'
import { districtCodes } from '@shared/directory/districts'
import { hostKinds } from '@shared/event/event'
import { asId, type Id } from '@shared/ids'
import { type InstrumentId, instrumentIds } from '@shared/law/basis'
import { limits } from '@shared/limits'
import { stationOrders } from '@shared/points/station-orders'
import { queueStates } from '@shared/queue'
import type { ScreenName, ScreenParameters } from '@shared/screens'

type KeysOf<T> = T extends T ? keyof T : never
type Name = KeysOf<ScreenParameters<ScreenName>>
type Value<N extends Name> = {
  [S in ScreenName]: N extends keyof ScreenParameters<S> ? NonNullable<ScreenParameters<S>[N]> : never
}[ScreenName]

/** What a parameter of an address says; undefined: that is none. Anyone can have written an address. */
type Reader<T> = (text: string) => T | undefined

const id = <I extends Id<string>>(text: string) => (/^[\w.:@-]{1,160}$/.test(text) ? asId<I>(text) : undefined)
const count: Reader<number> = (text) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined)
const instant: Reader<number> = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)
const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (text) =>
    words.find((word) => word === text)
const words: Reader<string> = (text) => text || undefined
const instrument: Reader<InstrumentId> = (text) => instrumentIds.find((known) => known === text)

/** Every parameter of every screen: a new one does not compile without a way to read it. */
const readers: { [N in Name]: Reader<Value<N>> } = {
  carrierId: id,
  serviceId: id,
  slotId: id,
  bookingId: id,
  eventId: id,
  waitId: id,
  recordId: id,
  evidenceId: id,
  otherId: id,
  claimId: id,
  proposalId: id,
  complaintId: id,
  enterpriseId: id,
  listId: id,
  lookId: id,
  year: count,
  noticeId: id,
  threadId: id,
  draftId: id,
  caseId: id,
  code: (text) => (/^[\w-]{1,40}$/.test(text) ? text : undefined),
  procedure: (text) => (/^[\w-]{1,40}$/.test(text) ? text : undefined),
  hostKind: oneOf(hostKinds),
  scope: id,
  place: words,
  nth: count,
  q: words,
  kinds: words,
  categories: words,
  modes: words,
  districts: words,
  specialities: words,
  free: words,
  open: words,
  near: words,
  tile: words,
  back: (text) => (/^[\w.:@~-]{1,600}$/.test(text) ? text : undefined),
  state: oneOf([...queueStates, ...complaintQueues]),
  order: oneOf(stationOrders),
  ground: oneOf(complaintGrounds),
  district: oneOf(districtCodes),
  sought: (text) => text.trim().slice(0, limits.sought) || undefined,
  start: instant,
  end: instant,
  instrumentId: instrument,
  settingKey: words,
  view: words,
  day: (text) => (isLocalDate(text) ? text : undefined),
}

/** What these texts of an address say, as far as they say anything. */
export function parametersOf(texts: Partial<Record<string, string>>): object {
  const read = Object.entries(readers).map(([name, reader]) => [name, reader(decoded(texts[name] ?? ''))])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
