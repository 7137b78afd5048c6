import { bookings } from './bookings'
import { carriers } from './carriers'
import { claims } from './claims'
import { complaints } from './complaints'
import { enterprises, joinRequests } from './enterprises'
import { governance } from './governance'
import { inboxItems } from './inbox'
import { invites } from './invites'
import { journal } from './journal'
import { leases } from './leases'
import { ledger } from './ledger'
import { limits } from './limits'
import { notices } from './notices'
import { accepts, outbox } from './outbox'
import { people } from './people'
import { ratings } from './ratings'
import { records, uploads } from './records'
import { roles } from './roles'
import { sessions, signIns } from './sessions'
import { slots } from './slots'
import { snapshots } from './snapshots'

/** Every collection, all of them admin-only. Deployment creates these and the indexes below, here and in the cloud. */
export const collections = [
  accepts,
  bookings,
  carriers,
  claims,
  complaints,
  enterprises,
  governance,
  inboxItems,
  invites,
  journal,
  joinRequests,
  leases,
  ledger,
  limits,
  notices,
  outbox,
  people,
  ratings,
  records,
  roles,
  sessions,
  signIns,
  slots,
  snapshots,
  uploads,
].map(({ name }) => name)

type Key = [field: string, direction: 1 | -1]

/** Declared once; the local CloudBase and the cloud are both built from it. */
export const indexes: { collection: string; name: string; keys: Key[]; unique?: boolean }[] = [
  { collection: 'roles', name: 'person', keys: [['person', 1]] },
  { collection: 'roles', name: 'scope', keys: [['scope', 1]] },
  { collection: 'roles', name: 'activeFrom', keys: [['activeFrom', 1]] },
  {
    collection: 'bookings',
    name: 'carrier_date',
    keys: [
      ['carrier', 1],
      ['date', 1],
    ],
  },
  {
    collection: 'bookings',
    name: 'enterprise_start',
    keys: [
      ['enterprise', 1],
      ['start', -1],
    ],
  },
  { collection: 'bookings', name: 'cancelledAt', keys: [['cancelledAt', 1]] },
  {
    collection: 'slots',
    name: 'carrier_service_date',
    keys: [
      ['carrier', 1],
      ['service', 1],
      ['date', 1],
    ],
  },
  { collection: 'slots', name: 'touchedAt', keys: [['touchedAt', 1]] },
  {
    collection: 'records',
    name: 'carrier_completed',
    keys: [
      ['carrier', 1],
      ['completedAt', -1],
    ],
  },
  {
    collection: 'records',
    name: 'enterprise_completed',
    keys: [
      ['enterprise', 1],
      ['completedAt', -1],
    ],
  },
  { collection: 'records', name: 'sha256', keys: [['evidence.sha256', 1]] },
  {
    collection: 'claims',
    name: 'decision_filed',
    keys: [
      ['decision', 1],
      ['filedAt', 1],
    ],
  },
  {
    collection: 'claims',
    name: 'carrier_filed',
    keys: [
      ['carrier', 1],
      ['filedAt', -1],
    ],
  },
  { collection: 'claims', name: 'record', keys: [['record', 1]] },
  {
    collection: 'ledger',
    name: 'carrier_decided',
    keys: [
      ['carrier', 1],
      ['decidedAt', -1],
    ],
  },
  {
    collection: 'ratings',
    name: 'carrier_at',
    keys: [
      ['carrier', 1],
      ['at', -1],
    ],
  },
  {
    collection: 'complaints',
    name: 'enterprise_filed',
    keys: [
      ['enterprise', 1],
      ['filedAt', -1],
    ],
  },
  {
    collection: 'complaints',
    name: 'carrier_filed',
    keys: [
      ['carrier', 1],
      ['filedAt', -1],
    ],
  },
  {
    collection: 'complaints',
    name: 'district_open',
    keys: [
      ['district', 1],
      ['open', 1],
      ['filedAt', 1],
    ],
  },
  {
    collection: 'complaints',
    name: 'open',
    keys: [
      ['open', 1],
      ['filedAt', 1],
    ],
  },
  { collection: 'notices', name: 'composedAt', keys: [['composedAt', -1]] },
  {
    collection: 'notices',
    name: 'deliveredAt',
    keys: [
      ['deliveredAt', 1],
      ['approvedAt', 1],
    ],
  },
  {
    collection: 'inbox',
    name: 'to_at',
    keys: [
      ['to', 1],
      ['at', -1],
    ],
  },
  { collection: 'inbox', name: 'about', keys: [['about', 1]] },
  {
    collection: 'outbox',
    name: 'state_created',
    keys: [
      ['state', 1],
      ['createdAt', 1],
    ],
  },
  {
    collection: 'enterprises',
    name: 'district_tier',
    keys: [
      ['district', 1],
      ['tier', 1],
    ],
  },
  { collection: 'enterprises', name: 'codeUnusual', keys: [['codeUnusual', 1]] },
  { collection: 'joins', name: 'enterprise', keys: [['enterprise', 1]] },
]
