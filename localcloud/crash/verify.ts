import Database from 'libsql'
import { ACCOUNTS, ENV, entryText, hash, type Ledger, OPENING_BALANCE, SEATS } from './ledger'
import type { App } from './load'

export interface Damage {
  /** Answered writes that are gone. */
  lost: number
  /** Writes of which a part is there. */
  torn: number
}

interface Row {
  _id: string
  [field: string]: unknown
}

/** Compares what is there with what was answered. With `round`, of entries and files only those of that round. */
export async function verify(app: App, ledger: Ledger, round?: number): Promise<Damage> {
  const parts = await Promise.all([
    entries(app, ledger, round),
    transfers(app, ledger),
    seats(app, ledger),
    files(app, ledger, round),
  ])
  return { lost: sum(parts.map(({ lost }) => lost)), torn: sum(parts.map(({ torn }) => torn)) }
}

/** Pages that SQLite itself finds damaged, of a database that nobody has open. */
export function damagedPages(file: string): number {
  const db = new Database(file)
  try {
    const rows = db.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
    return rows.filter((row) => row.integrity_check !== 'ok').length
  } finally {
    db.close()
  }
}

const isOf = (round: number | undefined, id: string) => round === undefined || id.startsWith(`${round}-`)

async function entries(app: App, ledger: Ledger, round: number | undefined): Promise<Damage> {
  const rows = await all(app, 'entries', round === undefined ? {} : { round })
  const found = new Set(rows.map(({ _id }) => _id))
  return {
    lost: [...ledger.entries].filter((id) => isOf(round, id) && !found.has(id)).length,
    torn: rows.filter(({ _id, text }) => text !== entryText(_id)).length,
  }
}

/** A transfer is whole when every balance is what the journal makes it. */
async function transfers(app: App, ledger: Ledger): Promise<Damage> {
  const journal = await all(app, 'transfers')
  const expected = new Map(Array.from({ length: ACCOUNTS }, (_, i) => [`a${i}`, OPENING_BALANCE]))
  for (const { from, to, amount } of journal as unknown as { from: string; to: string; amount: number }[]) {
    expected.set(from, expected.get(from)! - amount)
    expected.set(to, expected.get(to)! + amount)
  }
  const found = new Set(journal.map(({ _id }) => _id))
  const balances = await all(app, 'accounts')
  return {
    lost: [...ledger.transfers].filter((id) => !found.has(id)).length,
    torn: balances.filter(({ _id, balance }) => balance !== expected.get(_id)).length,
  }
}

async function seats(app: App, ledger: Ledger): Promise<Damage> {
  const [slot] = await all(app, 'seats')
  const taken = SEATS - Number(slot?.left)
  return { lost: Math.max(0, ledger.seatsTaken - taken), torn: taken > ledger.seatsAttempted ? 1 : 0 }
}

async function files(app: App, ledger: Ledger, round: number | undefined): Promise<Damage> {
  const damage = { lost: 0, torn: 0 }
  for (const [cloudPath, expected] of ledger.attemptedFiles) {
    if (!isOf(round, cloudPath.slice('files/'.length))) continue
    const content = await download(app, cloudPath)
    if (content === undefined && ledger.files.has(cloudPath)) damage.lost++
    if (content !== undefined && hash(content) !== expected) damage.torn++
  }
  return damage
}

async function download(app: App, cloudPath: string): Promise<Buffer | undefined> {
  const fileID = `cloud://${ENV}.local-${ENV}/${cloudPath}`
  try {
    return (await app.downloadFile({ fileID })).fileContent as Buffer
  } catch (error) {
    if ((error as { code?: unknown }).code === 'STORAGE_FILE_NONEXIST') return undefined
    throw error
  }
}

/** A whole collection, in pages by `_id`. */
async function all(app: App, name: string, condition: object = {}): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const db = app.database()
    const after = rows.at(-1)?._id
    const query = db
      .collection(name)
      .where(after === undefined ? condition : { ...condition, _id: db.command.gt(after) })
    const { data } = await query.orderBy('_id', 'asc').limit(1000).get()
    rows.push(...(data as Row[]))
    if (data.length < 1000) return rows
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
