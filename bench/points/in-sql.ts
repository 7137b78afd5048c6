import type { LedgerEntry } from '@shared/points/ledger'
import Database from 'libsql'
import { capAfter, caps, changedOn, cycle, isByTimes, items, type Station } from './ledgers'

/** 12/7: the default reading of the short cycle. Units are a twelfth of a hundredth, as in the engine. */
const [NUM, DEN] = [12, 7]

/**
 * The same capped totals by the least of sum and cap, level within level, in one statement. It gives no entry its share: no statement
 * of SQLite's does without walking row by row.
 */
export function openSql() {
  const db = new Database(':memory:')
  db.exec(`
    CREATE TABLE items (
      id TEXT PRIMARY KEY, class TEXT NOT NULL, by_times INTEGER NOT NULL, cap_after INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE entries (
      id TEXT PRIMARY KEY, station TEXT NOT NULL, item TEXT NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL, reverses TEXT,
      deducts INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX counted ON entries (station, item, day, amount, id) WHERE reverses IS NULL;
    CREATE INDEX reversed ON entries (reverses) WHERE reverses IS NOT NULL;
  `)
  const addItem = db.prepare('INSERT INTO items VALUES (?, ?, ?, ?)')
  for (const [nth, { id, classId }] of items.entries()) addItem.run(id, classId, isByTimes(nth) ? 1 : 0, capAfter(nth))
  const add = db.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)')
  const insert = (station: string, entry: LedgerEntry) =>
    entry.kind === 'reversal'
      ? add.run(entry.id, station, '', '', 0, entry.reversedId, 0)
      : add.run(
          entry.id,
          station,
          entry.itemId,
          entry.dates.service,
          entry.amount,
          null,
          entry.kind === 'award' ? 0 : 1,
        )
  // of two versions with caps of one name the first lets no more count than the second (`capsAcrossVersions`)
  const totals = () =>
    db.prepare(`
    WITH live AS (
      SELECT id, station, item, day, amount, deducts FROM entries
      WHERE reverses IS NULL AND id NOT IN (SELECT reverses FROM entries WHERE reverses IS NOT NULL)
        AND day BETWEEN '${cycle.from}' AND '${cycle.to}'
    ), in_month AS (
      SELECT station, item, day, amount,
        row_number() OVER (PARTITION BY station, item, substr(day, 1, 7) ORDER BY day, live.id) AS nth
      FROM live JOIN items ON items.id = item WHERE by_times = 1
    ), by_day AS (
      SELECT station, item, day, min(sum(amount) * ${NUM}, ${caps.day} * ${NUM}) AS units
      FROM live JOIN items ON items.id = item WHERE by_times = 0 GROUP BY station, item, day
      UNION ALL
      SELECT station, item, day, amount * ${NUM} FROM in_month WHERE nth <= ${caps.month}
    ), by_version AS (
      SELECT station, item,
        coalesce(sum(units) FILTER (WHERE day < '${changedOn}'), 0) AS earlier,
        coalesce(sum(units) FILTER (WHERE day >= '${changedOn}'), 0) AS later
      FROM by_day GROUP BY station, item
    ), by_item AS (
      SELECT station, class,
        min(min(earlier, min(${caps.before}, cap_after) * ${DEN}) + later, cap_after * ${DEN}) AS units
      FROM by_version JOIN items ON items.id = item
    ), by_class AS (
      SELECT station, min(sum(units), ${caps.class} * ${DEN}) AS units FROM by_item GROUP BY station, class
    ), counted AS (
      SELECT station, min(sum(units), ${caps.all} * ${DEN}) AS units FROM by_class GROUP BY station
    ), taken AS (
      SELECT station, min(sum(amount) * ${NUM}, ${caps.deducted} * ${DEN}) AS off FROM live WHERE deducts = 1 GROUP BY station
    )
    SELECT counted.station, units, max(0, min(units, ${caps.total} * ${DEN}) - coalesce(off, 0)) AS total
    FROM counted LEFT JOIN taken ON taken.station = counted.station
  `)
  return {
    load: db.transaction((stations: readonly Station[]) => {
      for (const { carrierId, entries } of stations) for (const entry of entries) insert(carrierId, entry)
    }),
    /** of each station what counts of its awards and its total, in units of a twelfth of a hundredth before, and of a seventh after scaling: the same number */
    totals(): Map<string, { units: number; total: number }> {
      const rows = totals().all() as { station: string; units: number; total: number }[]
      return new Map(rows.map(({ station, ...sums }) => [station, sums]))
    },
    close: () => db.close(),
  }
}
