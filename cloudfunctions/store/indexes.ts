interface Index {
  collection: string
  name: string
  keys: [field: string, direction: 1 | -1][]
}

/** @param fields in order; a minus before one for descending */
const index = (collection: string, ...fields: string[]): Index => ({
  collection,
  name: fields.join('_').replaceAll('-', '').replaceAll('.', '_'),
  keys: fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
})

/** Declared once; the local CloudBase and the cloud are both built from it. None is unique: uniqueness is a deterministic `_id`. */
export const indexes: Index[] = [
  index('roles', 'person'),
  index('roles', 'scope'),
  index('roles', 'activeFrom'),
  index('bookings', 'carrier', 'date'),
  index('bookings', 'enterprise', '-start'),
  index('bookings', 'cancelledAt'),
  index('slots', 'carrier', 'service', 'date'),
  index('slots', 'free', 'carrier', 'date'),
  index('slots', 'touchedAt'),
  index('records', 'carrier', '-completedAt'),
  index('records', 'enterprise', '-completedAt'),
  index('claims', 'decision', 'filedAt'),
  index('claims', 'carrier', '-filedAt'),
  index('claims', 'record'),
  index('ledger', 'carrier', '-decidedAt'),
  index('ratings', 'carrier', '-at'),
  index('complaints', 'enterprise', '-filedAt'),
  index('complaints', 'carrier', '-filedAt'),
  index('complaints', 'district', 'open', 'filedAt'),
  index('complaints', 'open', 'filedAt'),
  index('notices', '-composedAt'),
  index('notices', 'deliveredAt', 'approvedAt'),
  index('inbox', 'to', '-at'),
  index('inbox', 'about'),
  index('outbox', 'state', 'createdAt'),
  index('enterprises', 'district', 'tier'),
  index('enterprises', 'codeUnusual'),
  index('joins', 'enterprise'),
]
