import { localDate } from '@shared/calendar/local-date'
import { unfiled } from '@shared/evidence/open-to'
import {
  asId,
  type BookingId,
  type CarrierId,
  type ClaimId,
  type EnterpriseId,
  type EvidenceId,
  type ItemId,
  type MessageId,
  type PersonId,
  type RecordId,
  type RowId,
  type ServiceId,
  type SlotId,
} from '@shared/ids'
import type { ClaimEvent } from '@shared/points/claim-events'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { hashId } from '../../cloudfunctions/platform/secrets'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { type Claim, claimIndex } from '../../cloudfunctions/store/claims'
import type { OutboxMessage } from '../../cloudfunctions/store/outbox'
import type { QuotaDoc } from '../../cloudfunctions/store/quotas'
import type { ServiceRecord } from '../../cloudfunctions/store/records'
import type { SlotDoc } from '../../cloudfunctions/store/slots'
import { clients, HOUR, MORNING } from './cast'

/** Three seats, one of them free; enterprise-a holds one of the others. */
export const FULL = asId<SlotId>('slot:station-a:first-loan:2026-09-30:1000')
/** A single seat, and nobody has looked at it yet. */
export const UNTOUCHED = asId<SlotId>('slot:station-a:equity-talk:2026-09-30:1030')
/** Three seats, and nobody has looked at it either. */
export const ROOMY = asId<SlotId>('slot:station-a:first-loan:2026-09-30:1045')
export const DUE = asId<SlotId>('slot:station-a:first-loan:2026-09-30:0915')

/** What the award of r_one will be called outside. */
export const ROW_OF_THE_FIRST = asId<RowId>(`l_${hashId('ledger', 'award:r_one:S-03')}`)

const carrierId = asId<CarrierId>('station-a')
const serviceId = asId<ServiceId>('first-loan')
const itemId = asId<ItemId>('S-03')
const date = localDate('2026-09-30')

const MINUTE = 60_000
/** The one that is due starts in a quarter of an hour, so that it can be checked in; the others in an hour. */
const timesOf = (slotId: SlotId) => {
  const start = MORNING + (slotId === DUE ? 15 : 60) * MINUTE
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

export const slot = (_id: SlotId): SlotDoc => {
  const seats = bookings.filter((each) => each.slotId === _id)
  return {
    _id,
    carrierId,
    serviceId,
    date,
    ...timesOf(_id),
    capacity: 3,
    seatsLeft: 3 - seats.length,
    seats: seats.map(({ _id, enterpriseId, bookedAt }) => ({ bookingId: _id, enterpriseId, at: bookedAt })),
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

export const claim = (recordId: RecordId): Claim => ({
  _id: asId<ClaimId>(`claim:${recordId}:S-03`),
  recordId,
  carrierId,
  enterpriseId: asId<EnterpriseId>('e'),
  district: 'haidian',
  itemId,
  tableId: sampleTable.id,
  events: filedEvents,
  ...claimIndex(filedEvents, () => defaultValues),
})
const filedEvents: ClaimEvent[] = [
  {
    what: 'filed',
    settings: 0,
    at: MORNING - HOUR,
    byId: personIdOf('demo-manager-a'),
    proposed: 200,
    tableVersion: sampleTable.version,
  },
]

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
