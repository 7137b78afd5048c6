import type { LedgerEntry } from '@shared/points/ledger'
import Database from 'libsql'
import { cycle, type Station, table } from './ledgers'

/** 12/7: the default reading of the short cycle. Units are a twelfth of a hundredth, as in the engine. */
const [NUM, DEN] = [12, 7]

/**
 * The same capped totals by the least of sum and cap, level within level, in one statement. It gives no entry its share: no statement
 * of SQLite's does without walking row by row.
 */
export function openSql() {
  const db = new Database(':memory:')
  db.exec(`
    CREATE TABLE items (id TEXT PRIMARY KEY, class TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE entries (
      id TEXT PRIMARY KEY, station TEXT NOT NULL, item TEXT NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL, reverses TEXT
    ) WITHOUT ROWID;
    CREATE INDEX counted ON entries (station, item, day, amount, id) WHERE reverses IS NULL;
    CREATE INDEX reversed ON entries (reverses) WHERE reverses IS NOT NULL;
  `)
  const addItem = db.prepare('INSERT INTO items VALUES (?, ?)')
  for (const { id, classId } of table.items) addItem.run(id, classId)
  const add = db.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)')
  const insert = (station: string, entry: LedgerEntry) =>
    entry.kind === 'reversal'
      ? add.run(entry.id, station, '', '', 0, entry.reversedId)
      : add.run(entry.id, station, entry.itemId, entry.dates.service, entry.amount, null)
  const totals = () =>
    db.prepare(`
    WITH live AS (
      SELECT station, item, day, amount FROM entries
      WHERE reverses IS NULL AND id NOT IN (SELECT reverses FROM entries WHERE reverses IS NOT NULL)
        AND day BETWEEN '${cycle.from}' AND '${cycle.to}'
    ), by_day AS (
      SELECT station, item, min(sum(amount) * ${NUM}, 800 * ${NUM}) AS units FROM live GROUP BY station, item, day
    ), by_item AS (
      SELECT station, item, min(sum(units), 1500 * ${DEN}) AS units FROM by_day GROUP BY station, item
    ), by_class AS (
      SELECT station, class, min(sum(units), 5000 * ${DEN}) AS units
      FROM by_item JOIN items ON items.id = item GROUP BY station, class
    )
    SELECT station, min(min(sum(units), 14000 * ${DEN}), 15000 * ${DEN}) AS units FROM by_class GROUP BY station
  `)
  return {
    load: db.transaction((stations: readonly Station[]) => {
      for (const { carrierId, entries } of stations) for (const entry of entries) insert(carrierId, entry)
    }),
    /** of each station, in units of a twelfth of a hundredth before, and of a seventh after scaling: the same number */
    totals(): Map<string, number> {
      const rows = totals().all() as { station: string; units: number }[]
      return new Map(rows.map(({ station, units }) => [station, units]))
    },
    close: () => db.close(),
  }
}
