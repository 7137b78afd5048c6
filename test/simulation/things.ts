import { emptySheet, seated } from '@shared/booking/sheet'
import { startOfDay } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { factKeyOf } from '@shared/case/fact'
import { unfiled } from '@shared/evidence/open-to'
import {
  asId,
  type BookingId,
  type CarrierId,
  type EnterpriseId,
  type EvidenceId,
  type ItemId,
  type LaneId,
  type MessageId,
  type PersonId,
  type RecordId,
  type RowId,
  type ServiceId,
  type SlotId,
} from '@shared/ids'
import type { ClaimEvent } from '@shared/points/claim-events'
import { ruleOf } from '@shared/points/ledger'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { hashId } from '../../cloudfunctions/platform/secrets'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { type Claim, claimId, claimIndex } from '../../cloudfunctions/store/claims'
import { type LedgerDoc, type LedgerHead, placeOfRow } from '../../cloudfunctions/store/ledger'
import type { OutboxMessage } from '../../cloudfunctions/store/outbox'
import type { Proposal } from '../../cloudfunctions/store/proposals'
import type { QuotaDoc } from '../../cloudfunctions/store/quotas'
import type { ServiceRecord } from '../../cloudfunctions/store/records'
import { type SheetDoc, sheetId } from '../../cloudfunctions/store/sheets'
import { awardDoc, chainOf } from '../cloudfunctions/points/entries'
import { clients, HOUR, MORNING } from './cast'

const carrierId = asId<CarrierId>('station-a')
const serviceId = asId<ServiceId>('first-loan')
const itemId = asId<ItemId>('S-03')
const date = localDate('2026-09-30')

/** Three seats, one of them free; enterprise-a holds one of the others. */
export const FULL = asId<SlotId>('slot:station-a:first-loan:2026-09-30:1000')
/** A single seat, and nobody has looked at it yet. */
export const UNTOUCHED = asId<SlotId>('slot:station-a:equity-talk:2026-09-30:1030')
/** Three seats, and nobody has looked at it either. */
export const ROOMY = asId<SlotId>('slot:station-a:first-loan:2026-09-30:1300')
/** The one after it. */
export const LATER = asId<SlotId>('slot:station-a:first-loan:2026-09-30:1345')
export const DUE = asId<SlotId>('slot:station-a:first-loan:2026-09-30:0915')

/** An hour ago. */
export const MISSED = asId<SlotId>('slot:station-a:first-loan:2026-09-30:0800')

/** What the award of r_one will be called outside. */
export const ROW_OF_THE_FIRST = asId<RowId>(`l_${hashId('ledger', 'award:r_one:S-03')}`)

/** Awarded by city-1 before the morning, and denied since. */
export const awardedId = asId<RecordId>('r_2')
export const ROW_OF_THE_AWARDED = asId<RowId>(`l_${hashId('ledger', 'award:r_2:S-03')}`)

/** Claims in the middle of their way, each of a record of its own. */
export const recordOf = (state: 'asked' | 'rejected' | 'appealed') => asId<RecordId>(`r_${state}`)
export const claimOf = (state: 'asked' | 'rejected' | 'appealed') => claimId(recordOf(state), itemId)
/** More than one person awards alone: city-1 said yes. */
export const LARGE = claimId(asId('r_large'), asId('S-02'))

const MINUTE = 60_000
/** The one that is due starts in a quarter of an hour, so that it can be checked in; the others in an hour. */
const timesOf = (slotId: SlotId) => {
  const start = MORNING + (slotId === MISSED ? -60 : slotId === DUE ? 15 : 60) * MINUTE
  return { start, end: start + 45 * MINUTE }
}

const booking = (_id: string, slotId: SlotId, enterpriseId: EnterpriseId, own: Partial<Booking> = {}): Booking => ({
  _id: asId(_id),
  slotId,
  carrierId,
  district: 'haidian',
  serviceId,
  enterpriseId,
  personId: null,
  date,
  ...timesOf(slotId),
  provisional: false,
  note: '',
  bookedAt: MORNING - HOUR,
  cancelledAt: null,
  reminderForId: null,
  checkedInAt: null,
  completedAt: null,
  ...own,
})

export const bookings = [
  booking('b_held', FULL, clients[0]!.enterpriseId),
  booking('b_filler', FULL, asId('e_filler')),
  booking('b_due', DUE, clients[1]!.enterpriseId),
  booking('b_here', DUE, clients[2]!.enterpriseId, { checkedInAt: MORNING - 60_000 }),
  booking('b_missed', MISSED, asId('e_missed')),
  booking('b_late', MISSED, asId('e_late')),
]

const ELSEWHERE = 'elsewhere'
const elsewhere = Array.from({ length: 9 }, (_, i) => ({ id: `${ELSEWHERE} ${i}`, until: MORNING + 100 * HOUR }))
/** Who has bookings elsewhere, so that they may make one more: client-c, who is here, and client-d. */
export const almostFull = clients.slice(2)
/** The places of the bookings that are there. */
export const places: QuotaDoc[] = [
  ...bookings.map(({ _id, enterpriseId, end }) => {
    const others = almostFull.some((client) => client.enterpriseId === enterpriseId) ? elsewhere.slice(1) : []
    return { _id: `openBookings:${enterpriseId}`, uses: [{ id: _id, until: end }, ...others] }
  }),
  { _id: `openBookings:${clients[3]!.enterpriseId}`, uses: elsewhere },
]
export const isElsewhere = (useId: string) => useId.startsWith(ELSEWHERE)

/** How many seats there are. */
export const seatsIn: Record<SlotId, number> = {
  [FULL]: 3,
  [UNTOUCHED]: 1,
  [ROOMY]: 3,
  [LATER]: 3,
  [DUE]: 3,
  [MISSED]: 3,
}

/** Each of three quarters of an hour. */
const keys: Record<SlotId, string> = {
  [FULL]: 'first-loan@1000-1045',
  [DUE]: 'first-loan@0915-1000',
  [MISSED]: 'first-loan@0800-0845',
}

/** The day on which all of this is. */
export const sheet = (): SheetDoc => {
  const held = bookings.map(({ _id, slotId, enterpriseId, bookedAt }) => {
    const [from, to] = /@(\d+)-(\d+)/.exec(keys[slotId]!)!.slice(1) as [string, string]
    const session = { key: keys[slotId]!, lanes: [asId<LaneId>(serviceId)], from, to, clear: to }
    return { ...session, bookingId: _id, enterpriseId, at: bookedAt }
  })
  return {
    _id: sheetId({ carrierId, date }),
    carrierId,
    date,
    ...held.reduce(seated, emptySheet),
    touchedAt: MORNING - HOUR,
  }
}

export const record = (_id: string, enterpriseId: EnterpriseId, own: Partial<ServiceRecord> = {}): ServiceRecord => ({
  _id: asId(_id),
  bookingId: asId<BookingId>(`b_of_${_id}`),
  carrierId,
  district: 'haidian',
  enterpriseId,
  serviceId,
  serviceName: '首贷辅导',
  category: 'finance',
  mode: 'onsite',
  quantities: {},
  date,
  startedAt: MORNING - HOUR,
  completedAt: MORNING - HOUR,
  completedById: personIdOf('demo-staff-a'),
  summary: '核对材料清单',
  evidence: (['photo', 'photo', 'sign-in-sheet'] as const).map((kind, i) => ({
    id: asId<EvidenceId>(`u_${_id}_${i}`),
    kind,
    name: kind,
    type: 'image/jpeg',
    bytes: 100,
    sha256: `${_id} ${i}`,
    fileId: `cloud://simulation/${_id}-${i}`,
    shownFileId: null,
    addedAt: MORNING - HOUR,
    addedById: asId<PersonId>(''),
    inspection: { state: 'fine' },
  })),
  removed: [],
  ...unfiled,
  confirmation: null,
  confirmationNote: '',
  confirmedAt: null,
  confirmedById: null,
  checkFinding: null,
  checkReason: '',
  checkedById: null,
  checkedAt: null,
  ratingId: null,
  ...own,
})

export const claim = (recordId: RecordId, own: Partial<Pick<Claim, 'itemId' | 'events'>> = {}): Claim => {
  const { itemId: claimedId = itemId, events = filedEvents } = own
  return {
    _id: claimId(recordId, claimedId),
    recordId,
    carrierId,
    enterpriseId: asId<EnterpriseId>('e'),
    district: 'haidian',
    itemId: claimedId,
    tableId: sampleTable.id,
    events,
    ...claimIndex(events, () => defaultValues),
  }
}
const byStation = { settings: 0, at: MORNING - HOUR, byId: personIdOf('demo-manager-a') } as const
const filedEvents: ClaimEvent[] = [{ what: 'filed', ...byStation, proposed: 200, tableVersion: sampleTable.version }]
const byCity = { settings: 0, at: MORNING - HOUR, byId: personIdOf('demo-city-1') } as const
const rejected: ClaimEvent = { what: 'rejected', ...byCity, note: '材料不符' }
export const eventsOf = {
  asked: [...filedEvents, { what: 'asked', ...byCity, kinds: [], text: '请说明是哪一天' }],
  rejected: [...filedEvents, rejected],
  appealed: [...filedEvents, rejected, { what: 'appealed', ...byStation, reason: '材料是齐的' }],
  seconding: [...filedEvents, { what: 'proposed', ...byCity, chosen: null, amount: 500, note: '' }],
  verified: [...filedEvents, { what: 'verified', ...byCity, amount: 200, note: '' }],
} satisfies Record<string, ClaimEvent[]>

/** The first row of the station's chain, and its head. */
export const [awarded] = chainOf([
  {
    ...awardDoc(2, date),
    ...{ rowId: ROW_OF_THE_AWARDED, recordId: awardedId, decidedById: byCity.byId },
    place: placeOfRow(startOfDay(date), ROW_OF_THE_AWARDED),
  },
]) as [LedgerDoc]
export const head: LedgerHead = { _id: carrierId, seq: awarded.seq, hash: awarded.hash, turn: 0 }

/** Of the missed appointment, proposed by city-1; the station has said how it was. */
export const proposal = (): Proposal => ({
  _id: asId('pr_open'),
  factKey: factKeyOf({ carrierId, enterpriseId: asId('e_missed'), happenedOn: date }),
  ...{ carrierId, enterpriseId: asId<EnterpriseId>('e_missed'), bookingId: asId<BookingId>('b_missed') },
  ...{ complaintId: null, candidateId: null, happenedAt: MORNING - HOUR, reportedAt: MORNING - 1, secret: false },
  ...{ what: 'broken-promise', itemId: asId<ItemId>('K-02'), amount: 200, rule: ruleOf(sampleTable) },
  ...{ reason: '没有做到承诺', proof: '没有回电的记录', unlisted: '', chosen: null, settings: 0 },
  ...{ evidence: [], removed: [], earlier: [], provisional: false, ended: null, open: true },
  answer: { text: '当天停电', byId: personIdOf('demo-manager-a'), at: MORNING - 1 },
  proposedById: personIdOf('demo-city-1'),
  proposedAt: MORNING - 1,
  place: `${date} pr_open`,
})

/** How many messages enterprise-a's manager has accepted, by template. */
export const accepted = { notice: 2, booking: 1 }

export const message = (_id: string, template: OutboxMessage['template']): OutboxMessage => ({
  _id: asId<MessageId>(_id),
  personId: personIdOf('demo-enterprise-a'),
  noticeId: null,
  template,
  page: `pages/${_id}`,
  data: { thing1: '示例' },
  state: 'waiting',
  createdAt: MORNING - HOUR,
  takenAt: null,
  endedAt: null,
  error: null,
})
