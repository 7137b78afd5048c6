import { gridOn, type Slot } from '@shared/booking/schedule'
import { emptySheet, seated, sessionKey, timesOf } from '@shared/booking/sheet'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { unfiled } from '@shared/evidence/open-to'
import { type AliasId, asId, type BookingId, type CarrierId, type EnterpriseId, type PersonId } from '@shared/ids'
import { product } from '@shared/law/basis'
import { chainedPart, origin } from '@shared/points/chain'
import { type AwardEntry, awardId } from '@shared/points/ledger'
import { sampleTable } from '@shared/points/sample-table'
import { forGood, placeIn } from '@shared/rating/place'
import { defaultValues } from '@shared/settings/values'
import { linked } from '../../cloudfunctions/modules/points/link'
import type { Booking } from '../../cloudfunctions/store/bookings'
import type { CarrierDoc } from '../../cloudfunctions/store/carriers'
import { type Claim, claimId, claimIndex } from '../../cloudfunctions/store/claims'
import { type CommittedRow, type LedgerDoc, type LedgerHead, placeOfRow } from '../../cloudfunctions/store/ledger'
import { type Rating, ratingId } from '../../cloudfunctions/store/ratings'
import { recordId, type ServiceRecord } from '../../cloudfunctions/store/records'
import { type SheetDoc, sheetId } from '../../cloudfunctions/store/sheets'
import type { Random } from './random'
import { busiest, perScale, type Scale } from './sizes'
import { anyEnterprise, enterpriseA, stationA, type Town } from './town'

export interface Services {
  bookings: Booking[]
  sheets: SheetDoc[]
  records: ServiceRecord[]
  claims: Claim[]
  ledger: LedgerDoc[]
  heads: LedgerHead[]
  ratings: Rating[]
}

const day = 86_400_000
const someone = asId<PersonId>('p_someone')
const item = sampleTable.items[0]!

/** What was booked, done, claimed and awarded: the busiest station's and enterprise's own first, the rest anywhere in the town. */
export function servicesOf(scale: Scale, town: Town, random: Random, now: number): Services {
  const stations = town.carriers.filter(({ services }) => services.length > 0)
  const a = stations.find(({ _id }) => _id === stationA)!
  const bookings: Booking[] = []
  const sheets = new Map<string, SheetDoc>()
  for (let i = 0; bookings.length < perScale.bookings * scale; i++) {
    const ofA = i < busiest.bookings
    const ofEnterpriseA = i >= busiest.bookings && i < 2 * busiest.bookings
    const carrier = ofA ? a : random.of(stations)
    const ahead = i < busiest.today ? 0 : random.below(160) - 150
    const slot = slotOf(carrier, ahead, random, now)
    if (!slot) continue
    const enterpriseId = ofEnterpriseA ? enterpriseA : anyEnterprise(town, random)
    bookings.push(bookingOf(bookings.length, carrier, slot, enterpriseId, now))
    seat(sheets, slot, bookings.at(-1)!)
  }
  const done = recordsOf(scale, town, stations, a, random, now)
  return { bookings, sheets: [...sheets.values()], ...done }
}

function slotOf(carrier: CarrierDoc, ahead: number, random: Random, now: number): Slot | null {
  const date = addDays(beijingDate(now), ahead)
  const grid = gridOn(carrier, random.of(carrier.services).id, date)
  return grid.length > 0 ? random.of(grid) : null
}

function bookingOf(i: number, carrier: CarrierDoc, slot: Slot, enterpriseId: EnterpriseId, now: number): Booking {
  return {
    _id: asId<BookingId>(`b_scale_${i}`),
    slotId: slot.id,
    carrierId: carrier._id,
    district: carrier.district,
    serviceId: slot.serviceId,
    enterpriseId,
    personId: someone,
    date: slot.date,
    start: slot.start,
    end: slot.end,
    provisional: false,
    note: '',
    bookedAt: now - 151 * day + i,
    cancelledAt: null,
    reminderForId: null,
    checkedInAt: slot.end < now ? slot.start : null,
    completedAt: slot.end < now ? slot.end : null,
  }
}

function seat(sheets: Map<string, SheetDoc>, slot: Slot, booking: Booking) {
  const { _id: bookingId, carrierId, date, enterpriseId, bookedAt: at } = booking
  const lanes = slot.needs[0]!.slice(0, 1)
  const key = sessionKey(slot, lanes)
  const _id = sheetId(booking)
  const taken = { key, lanes, ...timesOf(slot), bookingId, enterpriseId, at }
  sheets.set(_id, { _id, carrierId, date, touchedAt: at, ...seated(sheets.get(_id) ?? emptySheet, taken) })
}

function recordsOf(
  scale: Scale,
  town: Town,
  stations: CarrierDoc[],
  a: CarrierDoc,
  random: Random,
  now: number,
): Pick<Services, 'records' | 'claims' | 'ledger' | 'heads' | 'ratings'> {
  const records: ServiceRecord[] = []
  const claims: Claim[] = []
  const ledger: LedgerDoc[] = []
  const heads = new Map<CarrierId, LedgerHead>()
  const ratings: Rating[] = []
  for (let i = 0; i < perScale.records * scale; i++) {
    const carrier = i < busiest.records ? a : random.of(stations)
    const ofA = i >= busiest.records && i < 2 * busiest.records
    const record = recordOf(i, carrier, ofA ? enterpriseA : anyEnterprise(town, random), random, now)
    records.push(record)
    // the busiest station's claims come first, half of them decided
    if (i < busiest.claims || (i >= busiest.records && claims.length < 2 * perScale.claims * scale)) {
      const claim = claimOf(record, i % 2 === 0, now - (i % 100_000) * 1000)
      claims.push(claim)
      if (!claim.waiting) ledger.push(entered(heads, record, claim))
    }
    if (i < busiest.ratings) ratings.push(ratingOf(record, i))
  }
  return { records, claims, ledger, heads: [...heads.values()], ratings }
}

function recordOf(
  i: number,
  carrier: CarrierDoc,
  enterpriseId: EnterpriseId,
  random: Random,
  now: number,
): ServiceRecord {
  const service = random.of(carrier.services)
  const completedAt = now - random.below(150) * day - i
  return {
    _id: recordId(asId<BookingId>(`b_done_${i}`)),
    bookingId: asId<BookingId>(`b_done_${i}`),
    carrierId: carrier._id,
    district: carrier.district,
    enterpriseId,
    serviceId: service.id,
    serviceName: service.name,
    category: service.category,
    mode: service.modes[0] ?? 'onsite',
    quantities: {},
    date: beijingDate(completedAt),
    startedAt: completedAt - 3_600_000,
    completedAt,
    completedById: someone,
    summary: '规模测试（示例）',
    evidence: [],
    removed: [],
    ...unfiled,
    confirmation: 'confirmed',
    confirmationNote: '',
    confirmedAt: completedAt,
    confirmedById: null,
    checkFinding: null,
    checkReason: '',
    checkedById: null,
    checkedAt: null,
    ratingId: null,
  }
}

const verifierId = asId<PersonId>('p_verifier')

function claimOf(record: ServiceRecord, waiting: boolean, filedAt: number): Claim {
  const filed = {
    what: 'filed',
    settings: 0,
    at: filedAt,
    byId: someone,
    proposed: 100,
    tableVersion: sampleTable.version,
  } as const
  const verified = {
    what: 'verified',
    settings: 0,
    at: filedAt + day,
    byId: verifierId,
    amount: 100,
    note: '',
  } as const
  const events = waiting ? [filed] : [filed, verified]
  return {
    _id: claimId(record._id, item.id),
    recordId: record._id,
    carrierId: record.carrierId,
    enterpriseId: record.enterpriseId,
    district: record.district,
    itemId: item.id,
    tableId: sampleTable.id,
    events,
    ...claimIndex(events, () => defaultValues),
  }
}

/** The next row of the carrier's chain. */
function entered(heads: Map<CarrierId, LedgerHead>, record: ServiceRecord, claim: Claim): LedgerDoc {
  const entryId = awardId(record._id, item.id)
  const entry: AwardEntry = {
    kind: 'award',
    id: entryId,
    carrierId: record.carrierId,
    recordId: record._id,
    itemId: item.id,
    enterpriseId: record.enterpriseId,
    amount: 100,
    facts: { quantities: {}, mode: record.mode, beneficiaryTier: 'none', awardsBefore: 0, chosen: null },
    dates: { service: record.date, claim: record.date, verification: record.date },
    rule: { tableId: sampleTable.id, version: sampleTable.version, official: false },
  }
  const committed: CommittedRow = {
    _id: entryId,
    rowId: asId(entryId),
    place: placeOfRow(claim.decidedAt!, asId(entryId)),
    carrierId: record.carrierId,
    itemId: item.id,
    serviceOn: record.date,
    entry,
    decidedById: verifierId,
    proposedById: null,
    bookingId: null,
    complaintId: null,
    proposalId: null,
    secret: false,
    decidedAt: claim.decidedAt!,
    recordId: record._id,
    reason: '',
    evidence: [],
  }
  const decider = { byId: asId<AliasId>('a_verifier'), proposedById: null, settings: 0, basis: product('示例') }
  const head = heads.get(record.carrierId) ?? origin
  const doc = linked(head, { committed, said: { ...chainedPart(entry), ...decider } }, `salt of ${entryId}`)
  heads.set(record.carrierId, { _id: record.carrierId, seq: doc.seq, hash: doc.hash, turn: doc.seq })
  return doc
}

const ratingOf = (record: ServiceRecord, nth: number): Rating => ({
  _id: ratingId(record._id),
  recordId: record._id,
  carrierId: record.carrierId,
  enterpriseId: record.enterpriseId,
  stars: 5,
  tags: [],
  anonymous: true,
  byId: someone,
  at: record.completedAt + day,
  servedOn: record.date,
  district: record.district,
  text: '规模测试（示例）',
  textState: 'doubtful',
  checks: 0,
  nextCheckAt: 0,
  doubt: 'review',
  review: null,
  reviewedAt: null,
  place: placeIn(record.date, nth),
  until: forGood,
  textOn: null,
})
