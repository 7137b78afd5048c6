import { Connection } from './connection'
import { Reader } from './reader'

/** Connections kept for the next snapshots: opening one costs more than a small transaction. */
const MAX_IDLE = 8

type Held = { connection: Connection; version: number; users: number }

/** A view of the database as it was at some moment. Whoever took it closes it. */
export type Snapshot = { reader: Reader; close: () => void }

/** Snapshots of one file. Those of the same version are one connection, however many hold it. */
export class Snapshots {
  private readonly idle: Connection[] = []
  private latest: Held | undefined

  constructor(private readonly file: string) {}

  /** Of the present, in which the database has this version. */
  take(version: number): Snapshot {
    if (this.latest?.version !== version) this.latest = { connection: this.open(), version, users: 0 }
    const held = this.latest
    held.users++
    return { reader: new Reader(held.connection), close: () => this.release(held) }
  }

  /** All of them must have been closed by now. */
  close(): void {
    for (const connection of this.idle) connection.close()
  }

  private open(): Connection {
    const connection = this.idle.pop() ?? new Connection(this.file)
    connection.execute('BEGIN')
    // SQLite takes the snapshot at the first read.
    connection.row('SELECT 1 FROM collections LIMIT 1')
    return connection
  }

  private release(held: Held): void {
    if (--held.users > 0) return
    if (this.latest === held) this.latest = undefined
    const { connection } = held
    connection.execute('ROLLBACK')
    if (this.idle.length < MAX_IDLE) this.idle.push(connection)
    else connection.close()
  }
}
