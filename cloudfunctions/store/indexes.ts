interface Index {
  collection: string
  name: string
  keys: [field: string, direction: 1 | -1 | '2dsphere'][]
}

/** @param fields in order; a minus before one for descending */
const index = (collection: string, ...fields: string[]): Index => ({
  collection,
  name: fields.join('_').replaceAll('-', 'desc_').replaceAll('.', '_'),
  keys: fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
})

/** Of positions, GeoJSON points: for the nearest. */
const geo = (collection: string, field: string): Index => ({
  collection,
  name: `${field}_geo`,
  keys: [[field, '2dsphere']],
})

/** Of a list: what is asked for, then the order's field and `_id`, both in the list's direction. */
const list = (collection: string, ...fields: string[]): Index =>
  index(collection, ...fields, fields.at(-1)!.startsWith('-') ? '-_id' : '_id')

/** Declared once; the local CloudBase and the cloud are both built from it. None is unique: uniqueness is a deterministic `_id`. */
export const indexes: Index[] = [
  list('roles', 'personId', 'revokedAt', '-acceptedAt'),
  list('roles', 'personId', '-acceptedAt'),
  list('roles', 'scope', 'revokedAt', '-acceptedAt'),
  list('roles', 'scope', '-acceptedAt'),
  list('roles', 'activeFrom', 'revokedAt', '-acceptedAt'),
  list('joins', 'enterpriseId', 'decidedAt', 'askedAt'),
  list('enterprises', 'codeUnusual', 'registeredAt'),
  list('enterprises', 'codeUnusual', 'district', 'registeredAt'),
  index('enterprises', 'district', '_id'),
  index('enterprises', 'tier', '_id'),
  index('enterprises', 'industry', '_id'),
  index('enterprises', 'size', '_id'),
  list('enterprises', 'unmanagedAt'),
  list('enterprises', 'district', 'unmanagedAt'),
  list('disputes', 'open', 'filedAt'),
  list('disputes', 'open', 'district', 'filedAt'),
  list('disputes', 'enterpriseId', '-filedAt'),
  list('bookings', 'carrierId', 'date', 'start'),
  list('bookings', 'carrierId', 'date'),
  list('bookings', 'enterpriseId', 'end'),
  list('bookings', 'enterpriseId', '-end'),
  list('bookings', 'cancelledAt'),
  list('bookings', 'start'),
  geo('carriers', 'place'),
  list('carriers', '-publishedAt'),
  list('slots', 'carrierId', 'serviceId', 'date'),
  list('slots', 'seatsLeft', 'carrierId', 'date'),
  list('slots', 'touchedAt'),
  list('records', 'carrierId', '-completedAt'),
  list('records', 'enterpriseId', '-completedAt'),
  list('records', 'confirmation', 'checkFinding', 'confirmedAt'),
  list('records', 'carrierId', 'confirmation', 'checkFinding', 'confirmedAt'),
  list('proposals', 'open', 'proposedAt'),
  list('claims', 'waiting', 'filedAt'),
  list('claims', 'waiting', 'district', 'filedAt'),
  list('claims', 'waiting', '-decidedAt'),
  list('claims', 'waiting', 'district', '-decidedAt'),
  list('claims', 'carrierId', '-filedAt'),
  list('claims', 'recordId'),
  list('ledger', 'carrierId', '-decidedAt'),
  list('ledger', 'carrierId', '-place'),
  index('ledger', 'rowId', '_id'),
  list('ledger', 'carrierId', 'serviceOn'),
  list('ledger', 'carrierId', 'itemId', 'serviceOn'),
  list('inspections', 'waiting', 'dueAt'),
  index('inspections', 'band0', '_id'),
  index('inspections', 'band1', '_id'),
  index('inspections', 'band2', '_id'),
  index('inspections', 'band3', '_id'),
  list('ratings', 'carrierId', '-place'),
  list('ratings', 'carrierId', 'until'),
  list('ratings', 'textState', 'nextCheckAt'),
  list('ratings', 'textState', 'at'),
  list('ratings', 'textState', 'district', 'at'),
  list('complaints', 'enterpriseId', '-filedAt'),
  list('complaints', 'carrierId', '-toldAt'),
  list('complaints', 'stationId'),
  list('complaints', 'toldAt', 'filedAt'),
  list('complaints', 'open', 'later', 'filedAt'),
  list('complaints', 'open', 'later', 'ground', 'filedAt'),
  list('complaints', 'open', 'later', 'district', 'filedAt'),
  list('complaints', 'open', 'later', 'district', 'ground', 'filedAt'),
  list('complaints', 'open', '-filedAt'),
  list('complaints', 'open', 'ground', '-filedAt'),
  list('complaints', 'open', 'district', '-filedAt'),
  list('names', 'doubtful', 'chosenAt'),
  list('names', 'doubtful', 'district', 'chosenAt'),
  list('complaints', 'open', 'district', 'ground', '-filedAt'),
  list('notices', '-composedAt'),
  list('notices', 'deliveredAt', 'approvedAt'),
  list('inbox', 'to', '-at'),
  list('outbox', 'state', 'createdAt'),
  list('outbox', 'endedAt'),
  list('outbox', 'noticeId', 'endedAt'),
]
