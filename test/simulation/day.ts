import { emptySheet, type Held, seated } from '@shared/booking/sheet'
import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type EnterpriseId, type LaneId, type ServiceId, type SlotId } from '@shared/ids'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import type { Booking } from '../../cloudfunctions/store/bookings'
import type { QuotaDoc } from '../../cloudfunctions/store/quotas'
import { type SheetDoc, sheetId } from '../../cloudfunctions/store/sheets'
import { type Wait, waitId } from '../../cloudfunctions/store/waits'
import { clients, HOUR, MORNING } from './cast'

/** The day on which all of this is: its slots, who has a seat, and who waits for one. */
const carrierId = asId<CarrierId>('station-a')
const date = localDate('2026-09-30')
const MINUTE = 60_000

/** How long each service takes, and how many at once. */
const services = { 'first-loan': [45, 3], 'equity-talk': [60, 1], 'unpaid-goods': [60, 2] } as const
type Name = keyof typeof services
/** Whoever wants it asks the station first: the town says so when it is settled. */
export const ASKED_FIRST: Name = 'unpaid-goods'

const slot = (service: Name, time: string) => asId<SlotId>(`slot:station-a:${service}:${date}:${time}`)

/** Three seats, one of them free; enterprise-a holds one of the others. */
export const FULL = slot('first-loan', '1000')
/** A single seat, and nobody has looked at it yet. */
export const UNTOUCHED = slot('equity-talk', '1030')
/** Three seats, and nobody has looked at it either. */
export const ROOMY = slot('first-loan', '1300')
/** The one after it. */
export const LATER = slot('first-loan', '1345')
export const DUE = slot('first-loan', '0915')
/** An hour ago. */
export const MISSED = slot('first-loan', '0800')
/** Two seats; enterprise-b has asked for one. */
export const ASKED = slot(ASKED_FIRST, '1600')
/** A single seat, which enterprise-b has; client-d waits for it. */
export const TAKEN = slot('equity-talk', '1800')
/** A single seat, which is kept for enterprise-a for twenty minutes; client-c waits for it. */
export const KEPT = slot('equity-talk', '1900')
/** The same for client-c. */
export const KEPT_TOO = slot('equity-talk', '1700')
/** Nobody came to it. */
export const GONE = slot('unpaid-goods', '0830')

const instant = (time: string) => Date.parse(`${date}T${time.slice(0, 2)}:${time.slice(2)}:00+08:00`)
const clockOf = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(11, 16).replace(':', '')

/** What a slot's id says: of which service, from when, until when. */
function timesOf(slotId: SlotId) {
  const [, , service, , from] = slotId.split(':') as [string, string, Name, string, string]
  const start = instant(from)
  const end = start + services[service][0] * MINUTE
  return { service, start, end, from, to: clockOf(end) }
}

/** How many seats there are. */
export const seatsIn: Record<SlotId, number> = Object.fromEntries(
  [FULL, UNTOUCHED, ROOMY, LATER, DUE, MISSED, ASKED, TAKEN, KEPT, KEPT_TOO, GONE].map((slotId) => [
    slotId,
    services[timesOf(slotId).service][1],
  ]),
)

function seatAt(slotId: SlotId, bookingId: string, enterpriseId: EnterpriseId, at = MORNING - HOUR): Held {
  const { service, from, to } = timesOf(slotId)
  const session = { key: `${service}@${from}-${to}`, lanes: [asId<LaneId>(service)], from, to, clear: to }
  return { ...session, bookingId: asId(bookingId), enterpriseId, at }
}

function booking(_id: string, slotId: SlotId, enterpriseId: EnterpriseId, own: Partial<Booking> = {}): Booking {
  const { service, start, end } = timesOf(slotId)
  return {
    ...{ _id: asId(_id), slotId, carrierId, district: 'haidian', serviceId: asId<ServiceId>(service), enterpriseId },
    ...{ personId: null, date, start, end, provisional: false, note: '', bookedAt: MORNING - HOUR },
    ...{ cancelledAt: null, reminderForId: null, checkedInAt: null, completedAt: null },
    ...own,
  }
}

export const bookings = [
  booking('b_held', FULL, clients[0]!.enterpriseId),
  booking('b_filler', FULL, asId('e_filler')),
  booking('b_due', DUE, clients[1]!.enterpriseId),
  booking('b_here', DUE, clients[2]!.enterpriseId, { checkedInAt: MORNING - MINUTE }),
  booking('b_missed', MISSED, asId('e_missed')),
  booking('b_late', MISSED, asId('e_late')),
  booking('b_asked', ASKED, clients[1]!.enterpriseId, { asked: true, agreedAt: null }),
  booking('b_taken', TAKEN, clients[1]!.enterpriseId),
  booking('b_gone', GONE, asId('e_gone'), {
    missedAt: MORNING - MINUTE,
    freed: seatAt(GONE, 'b_gone', asId('e_gone')),
  }),
]

const ELSEWHERE = 'elsewhere'
const elsewhere = Array.from({ length: 9 }, (_, i) => ({ id: `${ELSEWHERE} ${i}`, until: MORNING + 100 * HOUR }))
/** Who has bookings elsewhere, so that they may make one more: client-c, who is here, and client-d. */
export const almostFull = clients.slice(2)
export const isElsewhere = (useId: string) => useId.startsWith(ELSEWHERE)

const wait = (slotId: SlotId, nth: number, own: Partial<Wait> = {}): Wait => {
  const { enterpriseId, token } = clients[nth]!
  const { service, start } = timesOf(slotId)
  const endsAt = start - 5 * MINUTE
  return {
    ...{ _id: waitId(enterpriseId, slotId), sheetId: sheetId({ carrierId, date }), carrierId, date, slotId },
    ...{ serviceId: asId<ServiceId>(service), enterpriseId, personId: personIdOf(`demo-${token}`) },
    ...{
      state: 'waiting',
      offer: null,
      open: true,
      at: MORNING - HOUR,
      passed: [],
      gives: null,
      endsAt,
      dueAt: endsAt,
    },
    ...own,
  }
}
const KEPT_UNTIL = MORNING + 20 * MINUTE
const kept = (bookingId: string, slotId: SlotId): Partial<Wait> => ({
  ...{ state: 'offered', dueAt: KEPT_UNTIL },
  offer: { slotId, bookingId: asId(bookingId), at: MORNING - 10 * MINUTE, until: KEPT_UNTIL },
})
export const waits = [
  wait(TAKEN, 3),
  wait(KEPT, 0, kept('b_kept', KEPT)),
  wait(KEPT_TOO, 2, kept('b_kept_too', KEPT_TOO)),
  wait(KEPT, 2, { at: MORNING - HOUR / 2 }),
]
/** Of a client, the wait for a slot, made already or not. */
export const waitOf = (nth: number, slotId: SlotId) => waitId(clients[nth]!.enterpriseId, slotId)

/** The places of the bookings and waits that are there. */
export const places: QuotaDoc[] = [
  ...[...new Set(bookings.map(({ enterpriseId }) => enterpriseId))].map((enterpriseId) => ({
    _id: `openBookings:${enterpriseId}`,
    uses: [
      ...bookings.flatMap(({ _id, enterpriseId: whose, end }) =>
        whose === enterpriseId ? [{ id: _id, until: end }] : [],
      ),
      ...(almostFull.some((client) => client.enterpriseId === enterpriseId) ? elsewhere.slice(1) : []),
    ],
  })),
  { _id: `openBookings:${clients[3]!.enterpriseId}`, uses: elsewhere },
  ...clients.map(({ enterpriseId }) => ({
    _id: `openWaits:${enterpriseId}`,
    uses: waits.flatMap(({ _id, enterpriseId: whose, endsAt }) =>
      whose === enterpriseId ? [{ id: _id, until: endsAt }] : [],
    ),
  })),
]

export const sheet = (): SheetDoc => {
  const held: Held[] = [
    ...bookings.flatMap(({ _id, slotId, enterpriseId, missedAt }) =>
      missedAt ? [] : [seatAt(slotId, _id, enterpriseId)],
    ),
    ...waits.flatMap(({ _id, enterpriseId, offer }) =>
      offer ? [{ ...seatAt(offer.slotId, offer.bookingId, enterpriseId, offer.at), waitId: _id }] : [],
    ),
  ]
  const base = { _id: sheetId({ carrierId, date }), carrierId, date, touchedAt: MORNING - HOUR }
  return { ...base, ...held.reduce(seated, emptySheet) }
}
