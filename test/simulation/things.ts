import { personId } from '../../cloudfunctions/frame/principal'
import type { Booking } from '../../cloudfunctions/store/bookings'
import type { Claim } from '../../cloudfunctions/store/claims'
import type { OutboxMessage } from '../../cloudfunctions/store/outbox'
import type { ServiceRecord } from '../../cloudfunctions/store/records'
import type { SlotDoc } from '../../cloudfunctions/store/slots'
import { clients, HOUR, MORNING } from './cast'

/** Three seats, one of them free; enterprise-a holds one of the others. */
export const FULL = 'slot:station-a:first-loan:2026-09-30:1000'
/** A single seat, and nobody has looked at it yet. */
export const UNTOUCHED = 'slot:station-a:equity-talk:2026-09-30:1030'
export const DUE = 'slot:station-a:first-loan:2026-09-30:0915'

const booking = (_id: string, slot: string, enterprise: string, own: Partial<Booking> = {}): Booking => ({
  _id,
  slot,
  carrier: 'station-a',
  district: 'haidian',
  service: 'first-loan',
  enterprise,
  person: null,
  date: '2026-09-30',
  start: MORNING + HOUR,
  end: MORNING + 2 * HOUR,
  provisional: false,
  note: '',
  bookedAt: MORNING - HOUR,
  cancelledAt: null,
  checkedInAt: null,
  completedAt: null,
  ...own,
})

export const bookings = [
  booking('b_held', FULL, clients[0]!.enterprise),
  booking('b_filler', FULL, 'e_filler'),
  booking('b_due', DUE, clients[1]!.enterprise),
  booking('b_here', DUE, clients[2]!.enterprise, { checkedInAt: MORNING - 60_000 }),
]

export const slot = (_id: string): SlotDoc => {
  const seats = bookings.filter((each) => each.slot === _id)
  return {
    _id,
    carrier: 'station-a',
    service: 'first-loan',
    date: '2026-09-30',
    start: MORNING + HOUR,
    end: MORNING + 2 * HOUR,
    capacity: 3,
    free: 3 - seats.length,
    seats: seats.map(({ _id, enterprise, bookedAt }) => ({ booking: _id, enterprise, at: bookedAt })),
    touchedAt: MORNING - HOUR,
  }
}

export const record = (_id: string, enterprise: string, own: Partial<ServiceRecord> = {}): ServiceRecord => ({
  _id,
  booking: `b_of_${_id}`,
  carrier: 'station-a',
  district: 'haidian',
  enterprise,
  service: 'first-loan',
  serviceName: '首贷辅导',
  category: 'finance',
  mode: 'onsite',
  date: '2026-09-30',
  startedAt: MORNING - HOUR,
  completedAt: MORNING - HOUR,
  completedBy: personId('demo-staff-a'),
  summary: '核对材料清单',
  evidence: (['photo', 'photo', 'sign-in-sheet'] as const).map((kind, i) => ({
    id: `u_${_id}_${i}`,
    kind,
    name: kind,
    type: 'image/jpeg',
    bytes: 100,
    sha256: `${_id} ${i}`,
    fileId: `cloud://simulation/${_id}-${i}`,
    addedAt: MORNING - HOUR,
    addedBy: '',
  })),
  frozenAt: null,
  confirmation: null,
  confirmationNote: '',
  confirmedAt: null,
  rating: null,
  ...own,
})

export const claim = (record: string): Claim => ({
  _id: `claim:${record}:S-03`,
  record,
  carrier: 'station-a',
  item: 'S-03',
  tableId: 'sample-station',
  tableVersion: '0.3',
  proposed: 200,
  filedBy: personId('demo-manager-a'),
  filedAt: MORNING - HOUR,
  decision: null,
  decidedBy: null,
  decidedAt: null,
  note: '',
})

/** How many messages enterprise-a's manager has accepted, by template. */
export const accepted = { notice: 2, booking: 1 }

export const message = (_id: string, template: OutboxMessage['template']): OutboxMessage => ({
  _id,
  person: personId('demo-enterprise-a'),
  template,
  page: `pages/${_id}`,
  data: { thing1: '示例' },
  state: 'waiting',
  createdAt: MORNING - HOUR,
  takenAt: null,
  endedAt: null,
  error: null,
})
