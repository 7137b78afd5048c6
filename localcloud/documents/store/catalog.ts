import { type IndexDeclaration, isGeoIndex } from '../indexes'
import { collectionExists, invalid, noCollection } from '../refusals'
import { type Path, parsePath } from '../values'
import type { Connection } from './connection'

export type Index = {
  /** Its SQLite table. */
  table: string
  name: string
  fields: Path[]
  geo: boolean
  unique: boolean
  /** Bit i: some document has had an array at key i, so conditions on it cannot be combined. Only ever grows. */
  multikey: number
}

export type Collection = { id: number; name: string; indexes: Index[] }

export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
    UNIQUE (collection, id));
  CREATE INDEX IF NOT EXISTS documents_in_order ON documents (collection, seq);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
    multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));`

/** Which collections and indexes there are. Not itself transactional: callers wrap changes in `immediate`. */
export class Catalog {
  private byName = new Map<string, Collection>()
  /** Changes in the file together with the catalog: whoever else has read the catalog tells by it whether to read it anew. */
  readonly edition: number
  private latest: number

  constructor(private readonly connection: Connection) {
    this.edition = editionOf(connection)
    this.latest = this.edition
    for (const [id, name] of connection.rows('SELECT id, name FROM collections ORDER BY id')) {
      this.byName.set(String(name), { id: Number(id), name: String(name), indexes: this.indexesOf(Number(id)) })
    }
  }

  get(name: string): Collection {
    const found = this.byName.get(name)
    if (!found) throw noCollection(name)
    return found
  }

  all(): Collection[] {
    return [...this.byName.values()]
  }

  /** Makes the collection and no index yet. */
  create(name: string): Collection {
    if (name === '' || name.length > 120 || /[$\0]/.test(name) || name.startsWith('system.')) {
      throw invalid(`not a collection name: ${JSON.stringify(name)}`)
    }
    if (this.byName.has(name)) throw collectionExists(name)
    this.announce()
    const id = this.connection.run('INSERT INTO collections (name) VALUES (?)', name)
    const collection = { id, name, indexes: [] }
    this.byName.set(name, collection)
    return collection
  }

  /** Does the stored index say the same as the declaration? */
  matches(collection: Collection, declaration: IndexDeclaration): boolean {
    const [stored] = this.connection.row(
      'SELECT definition FROM indexes WHERE collection = ? AND name = ?',
      collection.id,
      declaration.name,
    ) ?? [undefined]
    return stored === definitionOf(declaration)
  }

  addIndex(collection: Collection, declaration: IndexDeclaration): Index {
    const { name } = declaration
    this.announce()
    const id = this.connection.run(
      'INSERT INTO indexes (collection, name, definition) VALUES (?, ?, ?)',
      collection.id,
      name,
      definitionOf(declaration),
    )
    const index = toIndex(id, name, definitionOf(declaration), 0)
    this.connection.execute(index.geo ? geoTable(index) : keyTable(index))
    collection.indexes.push(index)
    return index
  }

  dropIndex(collection: Collection, index: Index): void {
    this.announce()
    this.connection.execute(`DROP TABLE ${index.table}`)
    this.connection.run('DELETE FROM indexes WHERE collection = ? AND name = ?', collection.id, index.name)
    collection.indexes = collection.indexes.filter((other) => other !== index)
  }

  /** Called with the mask of one document's entries. */
  noteMultikey(index: Index, mask: number): void {
    if ((index.multikey | mask) === index.multikey) return
    index.multikey |= mask
    this.announce()
    this.connection.run('UPDATE indexes SET multikey = ? WHERE id = ?', index.multikey, Number(index.table.slice(6)))
  }

  private announce(): void {
    this.connection.execute(`PRAGMA user_version = ${++this.latest}`)
  }

  private indexesOf(collection: number): Index[] {
    return this.connection
      .rows('SELECT id, name, definition, multikey FROM indexes WHERE collection = ? ORDER BY id', collection)
      .map(([id, name, definition, multikey]) =>
        toIndex(Number(id), String(name), String(definition), Number(multikey)),
      )
  }
}

export const editionOf = (connection: Connection): number => Number(connection.row('PRAGMA user_version')?.[0])

const definitionOf = ({ keys, unique = false }: IndexDeclaration): string => JSON.stringify({ keys, unique })

function toIndex(id: number, name: string, definition: string, multikey: number): Index {
  const { keys, unique } = JSON.parse(definition) as Required<Pick<IndexDeclaration, 'keys' | 'unique'>>
  const geo = isGeoIndex({ collection: '', name, keys })
  return { table: `index_${id}`, name, fields: keys.map(([field]) => parsePath(field)), geo, unique, multikey }
}

export const keyColumns = (index: Index): string[] => index.fields.map((_, position) => `k${position}`)

function keyTable(index: Index): string {
  const columns = keyColumns(index)
  return `CREATE TABLE ${index.table} (${columns.map((name) => `${name} TEXT NOT NULL`).join()}, seq INTEGER NOT NULL,
    PRIMARY KEY (${columns.join()}, seq)) WITHOUT ROWID`
}

/** The row id is the document's `seq`. `lng` and `lat` are set when the document is one point there. */
const geoTable = (index: Index): string =>
  `CREATE VIRTUAL TABLE ${index.table} USING rtree (seq, west, east, south, north, +lng, +lat)`
