import { codeAt, stepAt } from '@shared/booking/code'
import { personId, sessionId } from '../../cloudfunctions/api/principal'
import { checkInDigest } from '../../cloudfunctions/operations/check-in'
import { deriver } from '../../cloudfunctions/platform/secrets'
import type { Booking } from '../../cloudfunctions/store/bookings'
import type { Claim } from '../../cloudfunctions/store/claims'
import { type Enterprise, enterpriseId } from '../../cloudfunctions/store/enterprises'
import { acceptsId, type OutboxMessage } from '../../cloudfunctions/store/outbox'
import type { ServiceRecord } from '../../cloudfunctions/store/records'
import type { RoleGrant } from '../../cloudfunctions/store/roles'
import type { SlotDoc } from '../../cloudfunctions/store/slots'
import { enterprises } from '../../demo/index'
import { insert, seedPersonaSessions, seedTown } from '../../dev/seed'
import type { LocalCloud } from '../../localcloud'

/** A Wednesday morning when the fictional town is open. */
export const MORNING = Date.parse('2026-09-30T09:00:00+08:00')
const HOUR = 3_600_000

export const config = {
  APP_SECRET: 'of-the-simulation-and-of-nothing-else',
  BOOTSTRAP_SECRET: '',
  TEMPLATE_NOTICE: 'notice',
  TEMPLATE_BOOKING: 'booking',
}
export const derive = deriver(config.APP_SECRET)

const townsman = (name: string) => enterpriseId(enterprises.find(({ id }) => id === name)!.creditCode)
/** Who books: a session each, as manager of an enterprise each. */
export const clients = [
  { token: 'enterprise-a', enterprise: townsman('enterprise-a') },
  { token: 'enterprise-b', enterprise: townsman('enterprise-b') },
  { token: 'client-c', enterprise: 'e_c' },
  { token: 'client-d', enterprise: 'e_d' },
]

/** Three seats, one of them free; enterprise-a holds one of the others. */
export const FULL = 'slot:station-a:first-loan:2026-09-30:1000'
/** A single seat, and nobody has looked at it yet. */
export const UNTOUCHED = 'slot:station-a:equity-talk:2026-09-30:1030'
const DUE = 'slot:station-a:first-loan:2026-09-30:0915'

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

const bookings = [
  booking('b_held', FULL, clients[0]!.enterprise),
  booking('b_filler', FULL, 'e_filler'),
  booking('b_due', DUE, clients[1]!.enterprise),
  booking('b_here', DUE, clients[2]!.enterprise, { checkedInAt: MORNING - 60_000 }),
]

const slot = (_id: string): SlotDoc => {
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

const record = (_id: string, enterprise: string, own: Partial<ServiceRecord> = {}): ServiceRecord => ({
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

const claim = (record: string): Claim => ({
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

const message = (_id: string, template: OutboxMessage['template']): OutboxMessage => ({
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

const enterprise = (_id: string): Enterprise => ({
  _id,
  creditCode: `9100000000000000${_id}`,
  name: '示例',
  district: 'haidian',
  industry: 'it',
  tier: 'none',
  size: 'micro',
  codeUnusual: false,
  registeredBy: '',
  registeredAt: MORNING - HOUR,
})

const manager = (token: string, scope: string): RoleGrant => ({
  _id: `role of ${token}`,
  person: `p_${token}`,
  role: 'enterprise-manager',
  scope,
  displayName: token,
  invitedBy: '',
  invitedAt: 0,
  acceptedAt: 0,
  approvedBy: null,
  activeFrom: 0,
  until: null,
  revokedAt: null,
})

const session = (token: string) => ({
  _id: sessionId(token),
  person: `p_${token}`,
  createdAt: 0,
  expiresAt: MORNING + 100 * HOUR,
  endedAt: null,
})

/** The fictional town with something of everything that a schedule is about. */
export async function settleTown(documents: LocalCloud['documents']): Promise<void> {
  const cloud = { documents, now: () => MORNING }
  await seedTown(cloud)
  await seedPersonaSessions(cloud)
  const newcomers = clients.slice(2)
  await insert(
    cloud,
    'enterprises',
    newcomers.map((each) => ({ ...enterprise(each.enterprise) })),
  )
  await insert(
    cloud,
    'roles',
    newcomers.map((each) => ({ ...manager(each.token, each.enterprise) })),
  )
  await insert(
    cloud,
    'sessions',
    newcomers.map(({ token }) => session(token)),
  )
  await insert(
    cloud,
    'slots',
    [FULL, DUE].map((id) => ({ ...slot(id) })),
  )
  await insert(
    cloud,
    'bookings',
    bookings.map((each) => ({ ...each })),
  )
  await insert(cloud, 'records', [
    { ...record('r_open', clients[0]!.enterprise) },
    { ...record('r_rate', clients[0]!.enterprise, { confirmation: 'confirmed', confirmedAt: MORNING - 1 }) },
    { ...record('r_one', clients[1]!.enterprise, { frozenAt: MORNING - 1 }) },
    { ...record('r_two', clients[2]!.enterprise, { frozenAt: MORNING - 1 }) },
  ])
  await insert(
    cloud,
    'claims',
    ['r_one', 'r_two'].map((id) => ({ ...claim(id) })),
  )
  await insert(cloud, 'outbox', [
    { ...message('m_one', 'notice') },
    { ...message('m_two', 'booking') },
    { ...message('m_uncovered', 'booking'), createdAt: MORNING },
  ])
  await insert(
    cloud,
    'accepts',
    Object.entries(accepted).map(([template, remaining]) => ({
      _id: acceptsId(personId('demo-enterprise-a'), template),
      remaining,
    })),
  )
}

/** What the enterprise shows at the desk that morning. */
export const codeOfTheDue = codeAt(checkInDigest(derive), 'b_due', stepAt(MORNING))
