import Database from 'libsql'
import type { Mark } from './clock'

export type PlatformDb = Database.Database

/**
 * One SQLite file for what the platform itself must not forget: stored files' names, subscription grants, sent messages.
 * WAL with FULL synchronisation: an answered write survives `kill -9` and a power cut.
 */
export function openPlatformDb(file: string): PlatformDb {
  const db = new Database(file)
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS secret (value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS file (
      path TEXT PRIMARY KEY, blob TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, uploadedAt INTEGER NOT NULL,
      creator TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS subscription (
      openid TEXT NOT NULL, template TEXT NOT NULL, remaining INTEGER NOT NULL, PRIMARY KEY (openid, template)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS sent (
      id INTEGER PRIMARY KEY AUTOINCREMENT, openid TEXT NOT NULL, template TEXT NOT NULL, page TEXT NOT NULL,
      data TEXT NOT NULL, sentAt INTEGER NOT NULL
    );
  `)
  return db
}

/** The key that signs storage urls. It is kept, so that urls stay valid across a restart on the same port. */
export function signingSecret(db: PlatformDb, generate: () => string): string {
  db.prepare('INSERT INTO secret SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secret)').run(generate())
  return (db.prepare('SELECT value FROM secret').get() as { value: string }).value
}

/** Where the clock was: see `Mark`. */
export const clockMark = (db: PlatformDb): Mark => ({
  read: () => (db.prepare('SELECT at FROM clock').get() as { at: number } | undefined)?.at ?? 0,
  write: (at) => {
    // a closed cloud keeps no data that could be younger; a last word of a worker may still ask what time it is
    if (!db.open) return
    db.prepare('INSERT INTO clock VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at').run(at)
  },
})
