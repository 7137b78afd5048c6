import Database from 'libsql'
import { capBoxes, distance, EARTH_RADIUS, type LngLat, toVector } from '../../localcloud/documents/geo'
import { NEAR_LIMIT, NEAR_METRES, type Peer } from './peer'
import { HOT, type Seat } from './workload'

type Row = { body: string; free: number }

/** What one would write by hand for these queries: columns for what is queried, JSON for the rest, in this process. */
export function bareLibsql(file: string): Peer & { load(batch: Seat[]): void; close(): void } {
  const db = new Database(file)
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE seats (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, station TEXT NOT NULL, slot INTEGER NOT NULL, district TEXT NOT NULL,
      free INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE INDEX by_station ON seats (station, slot);
    CREATE VIRTUAL TABLE by_place USING rtree (seq, west, east, south, north, +lng, +lat);
  `)
  const insert = db.prepare('INSERT INTO seats (id, station, slot, district, free, body) VALUES (?, ?, ?, ?, ?, ?)')
  const place = db.prepare('INSERT INTO by_place VALUES (?, ?, ?, ?, ?, ?, ?)')
  const get = db.prepare('SELECT body, free FROM seats WHERE id = ?')
  const equal = db.prepare('SELECT body, free FROM seats WHERE station = ?')
  const take = db.prepare('UPDATE seats SET free = free - 1 WHERE id = ? AND free > 0')
  const takeWhere = db.prepare('UPDATE seats SET free = free - 1 WHERE station = ? AND slot = ? AND free > 0')
  const within = db
    .prepare('SELECT seq, lng, lat FROM by_place WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?')
    .raw()
  const bySeq = db.prepare('SELECT body, free FROM seats WHERE seq = ?')
  const group = db.prepare(
    'SELECT district AS _id, count(*) AS count, sum(free) AS free FROM seats GROUP BY district ORDER BY district',
  )
  return {
    load: db.transaction((batch: Seat[]) => {
      for (const { free, ...seat } of batch) {
        const { _id, station, slot, district, lng, lat } = seat
        const { lastInsertRowid } = insert.run(_id, station, slot, district, free, JSON.stringify(seat))
        place.run(lastInsertRowid, lng, lng, lat, lat, lng, lat)
      }
    }),
    get: ({ id }) => (get.all(id) as Row[]).map(seatOf),
    equal: ({ station }) => (equal.all(station) as Row[]).map(seatOf),
    update: ({ id }) => take.run(id).changes,
    updateWhere: ({ station, slot }) => takeWhere.run(station, slot).changes,
    updateHot: () => take.run(HOT).changes,
    near: ({ lng, lat }) => {
      const center: LngLat = [lng, lat]
      const [box] = capBoxes({ center: toVector(center), angle: NEAR_METRES / EARTH_RADIUS })
      const { west, east, south, north } = box!
      const found = within.all(west, east, south, north) as [seq: number, lng: number, lat: number][]
      return found
        .map(([seq, lng, lat]) => ({ seq, metres: distance(center, [lng, lat]) }))
        .filter(({ metres }) => metres <= NEAR_METRES)
        .sort((a, b) => a.metres - b.metres)
        .slice(0, NEAR_LIMIT)
        .map(({ seq }) => seatOf(bySeq.get(seq) as Row))
    },
    group: () => group.all(),
    close: () => db.close(),
  }
}

const seatOf = ({ body, free }: Row): Seat => ({ ...(JSON.parse(body) as Seat), free })
