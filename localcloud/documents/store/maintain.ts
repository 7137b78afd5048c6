import { duplicate } from '../refusals'
import { type Document, encode, field } from '../values'
import { type Catalog, type Collection, type Index, keyColumns } from './catalog'
import type { Connection } from './connection'
import { entriesOf, storedEntriesOf } from './entries'
import { geoEntryOf, storedGeoEntryOf } from './geo-entry'
import type { Row } from './row'

/** Moves a document's index rows from what it was to what it is. Throws DATABASE_DUPLICATE_WRITE when a unique key is taken. */
export class Maintainer {
  constructor(
    private readonly connection: Connection,
    private readonly catalog: Catalog,
  ) {}

  move(collection: Collection, seq: number, row: Row | undefined, after: Document | undefined): void {
    const before = row?.readable
    if (row && !before) this.clear(collection, seq)
    for (const index of collection.indexes) {
      if (before && after && index.fields.every(([name]) => sameField(before, after, name as string))) continue
      if (index.geo) this.moveGeo(index, seq, before, after)
      else this.moveKeys(collection, index, seq, before, after)
    }
  }

  add(collection: Collection, index: Index, seq: number, document: Document): void {
    if (index.geo) this.moveGeo(index, seq, undefined, document)
    else this.moveKeys(collection, index, seq, undefined, document)
  }

  /** The document that holds one of these keys in a unique index, other than `seq`. */
  holder(index: Index, row: string[], seq: number): number | undefined {
    const where = keyColumns(index).map((name) => `${name} = ?`)
    const found = this.connection.row(
      `SELECT seq FROM ${index.table} WHERE ${where.join(' AND ')} AND seq <> ?`,
      ...row,
      seq,
    )
    return found && Number(found[0])
  }

  /** Removes whatever leads to a document of which nobody can tell any more under which keys it was. */
  private clear(collection: Collection, seq: number): void {
    for (const index of collection.indexes) this.connection.run(`DELETE FROM ${index.table} WHERE seq = ?`, seq)
  }

  private moveKeys(collection: Collection, index: Index, seq: number, before?: Document, after?: Document): void {
    const old = before ? storedEntriesOf(before, index.fields).rows : []
    const { rows, multikey } = after ? entriesOf(after, index.fields) : { rows: [], multikey: 0 }
    const kept = new Set(rows.map(join).filter((row) => old.some((other) => join(other) === row)))
    const columns = keyColumns(index)
    for (const row of old.filter((row) => !kept.has(join(row)))) {
      this.connection.run(
        `DELETE FROM ${index.table} WHERE ${columns.map((name) => `${name} = ?`).join(' AND ')} AND seq = ?`,
        ...row,
        seq,
      )
    }
    for (const row of rows.filter((row) => !kept.has(join(row)))) {
      if (index.unique && this.holder(index, row, seq) !== undefined) throw taken(collection, index, after as Document)
      this.connection.run(`INSERT INTO ${index.table} VALUES (${columns.map(() => '?').join()}, ?)`, ...row, seq)
    }
    this.catalog.noteMultikey(index, multikey)
  }

  private moveGeo(index: Index, seq: number, before?: Document, after?: Document): void {
    const path = index.fields[0] as readonly string[]
    const entry = after && geoEntryOf(after, path)
    const old = before && storedGeoEntryOf(before, path)
    if (JSON.stringify(entry) === JSON.stringify(old)) return
    if (old) this.connection.run(`DELETE FROM ${index.table} WHERE seq = ?`, seq)
    if (!entry) return
    const { west, east, south, north } = entry.box
    const [lng, lat] = entry.point ?? [null, null]
    this.connection.run(
      `INSERT INTO ${index.table} VALUES (?, ?, ?, ?, ?, ?, ?)`,
      seq,
      west,
      east,
      south,
      north,
      lng,
      lat,
    )
  }
}

/** Most updates touch no index; comparing a field is cheaper than making its keys. */
const sameField = (before: Document, after: Document, name: string): boolean =>
  encode(field(before, name) ?? null) === encode(field(after, name) ?? null)

const join = (row: string[]) => row.join('\0')

export function taken(collection: Collection, index: Index, document: Document) {
  const parts = index.fields.map((path) => `${path.join('.')}: ${encode(valueAt(document, path))}`)
  return duplicate(collection.name, index.name, `{ ${parts.join(', ')} }`)
}

const valueAt = (document: Document, path: readonly string[]) =>
  path.reduce<Document[string]>((value, name) => (value as Document | null)?.[name] ?? null, document)
