import { CloudError } from '../../errors'
import { checkDeclarations, type IndexDeclaration } from '../indexes'
import { duplicate } from '../refusals'
import { type Document, encode } from '../values'
import { Catalog, type Collection, type Index, SCHEMA } from './catalog'
import { Connection } from './connection'
import { Maintainer } from './maintain'
import { Reader } from './reader'
import type { Row } from './row'
import { type Snapshot, Snapshots } from './snapshots'

/** One document's step from `before` (undefined: it was not there) to `after` (undefined: it goes). `id` is the key of its `_id`. */
export type Change = { collection: Collection; id: string; before?: Row; after?: Document }

/** Everything on disk: the one writer, and as many snapshots as there are open transactions. */
export class Store {
  readonly catalog: Catalog
  readonly reader: Reader
  readonly maintainer: Maintainer
  private readonly connection: Connection
  private readonly snapshots: Snapshots
  /** Documents that were written, by collection. */
  readonly written: Record<string, number> = {}
  /** Grows with everything that is written. */
  private version: number

  constructor(
    readonly file: string,
    private readonly declarations: IndexDeclaration[],
    private readonly warn: (text: string) => void,
  ) {
    checkDeclarations(declarations)
    this.snapshots = new Snapshots(file)
    this.connection = new Connection(file)
    this.connection.execute(SCHEMA)
    this.catalog = new Catalog(this.connection)
    this.reader = new Reader(this.connection)
    this.maintainer = new Maintainer(this.connection, this.catalog)
    const [highest] = this.connection.row('SELECT max(version) FROM documents') ?? []
    this.version = Number(highest ?? 0)
    this.connection.immediate(() => {
      for (const collection of this.catalog.all()) this.syncIndexes(collection)
    })
  }

  createCollection(name: string): void {
    this.connection.immediate(() => {
      this.version++
      this.syncIndexes(this.catalog.create(name))
    })
  }

  /** Applies all of it or nothing; on disk when it returns. */
  write(changes: Change[]): void {
    this.atOnce(changes, () => {
      for (const change of changes) this.apply(change)
    })
  }

  /** The same for a transaction's outcome, where one document may take a unique key that another gives up: all old keys go first. */
  commit(changes: Change[]): void {
    this.atOnce(changes, () => {
      for (const { collection, before } of changes)
        if (before) this.maintainer.move(collection, before.seq, before, undefined)
      for (const { collection, id, before, after } of changes) {
        const seq = this.save(collection, id, before, after)
        if (after) this.maintainer.move(collection, seq, undefined, after)
      }
    })
  }

  private atOnce(changes: Change[], apply: () => void): void {
    if (changes.length === 0) return
    this.connection.immediate(() => {
      this.version++
      apply()
    })
    for (const { collection } of changes) this.written[collection.name] = (this.written[collection.name] ?? 0) + 1
  }

  /** A view of the database as it is now, whatever is written later. The caller closes it. */
  snapshot(): Snapshot {
    return this.snapshots.take(this.version)
  }

  /** Snapshots must be closed by now. */
  close(): void {
    this.snapshots.close()
    this.connection.close()
  }

  private apply({ collection, id, before, after }: Change): void {
    const seq = this.save(collection, id, before, after)
    this.maintainer.move(collection, seq, before, after)
  }

  private save(collection: Collection, id: string, before: Row | undefined, after: Document | undefined): number {
    if (after) return this.put(collection, id, before, after)
    const { seq } = before as Row
    this.connection.run('DELETE FROM documents WHERE seq = ?', seq)
    return seq
  }

  private put(collection: Collection, id: string, before: Row | undefined, after: Document): number {
    const body = encode(after)
    if (before) {
      this.connection.run('UPDATE documents SET version = ?, body = ? WHERE seq = ?', this.version, body, before.seq)
      return before.seq
    }
    if (this.reader.byId(collection, id))
      throw duplicate(collection.name, '_id_', `{ _id: ${encode(after._id ?? null)} }`)
    return this.connection.run(
      'INSERT INTO documents (collection, id, version, body) VALUES (?, ?, ?, ?)',
      collection.id,
      id,
      this.version,
      body,
    )
  }

  /** Makes the collection's indexes what the declarations say, filling new ones from the documents there are. */
  private syncIndexes(collection: Collection): void {
    const wanted = this.declarations.filter((declaration) => declaration.collection === collection.name)
    const fresh = wanted.filter((declaration) => !this.catalog.matches(collection, declaration))
    for (const index of [...collection.indexes]) {
      const stays =
        wanted.some((declaration) => declaration.name === index.name) && !fresh.some(({ name }) => name === index.name)
      if (!stays) this.catalog.dropIndex(collection, index)
    }
    for (const declaration of fresh) {
      const index = this.catalog.addIndex(collection, declaration)
      for (const row of this.reader.all(collection)) this.fill(collection, index, row)
    }
  }

  /** A document that the index cannot take is left out of it: it must not keep the server from starting. Duplicates are refused. */
  private fill(collection: Collection, index: Index, row: Row): void {
    try {
      this.maintainer.add(collection, index, row.seq, row.document)
    } catch (error) {
      if (!(error instanceof CloudError) || error.code === 'DATABASE_DUPLICATE_WRITE') throw error
      this.warn(`${collection.name}.${index.name} leaves out ${row.id.slice(1)}: ${error.message}`)
    }
  }
}
