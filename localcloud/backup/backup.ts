import { createReadStream, createWriteStream, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import Database from 'libsql'
import { packTar, type TarSource, unpackTar } from 'modern-tar/fs'

const DATABASES = ['documents.db', 'platform.db']

/**
 * Writes everything durable of an environment into one archive (tar.gz): documents, and stored files, grants and sent messages. May run
 * while the cloud does; each database is then as of one moment. Throws when the archive exists, or a stored file is deleted meanwhile.
 */
export async function exportEnvironment(dataDir: string, archive: string): Promise<void> {
  const snapshots = mkdtempSync(`${path.resolve(archive)}-`)
  try {
    for (const name of DATABASES) snapshot(path.join(dataDir, name), path.join(snapshots, name))
    const entries = [
      ...DATABASES.map((name) => entry(name, path.join(snapshots, name))),
      ...blobs(path.join(snapshots, 'platform.db')).map((blob) =>
        entry(`storage/${blob}`, path.join(dataDir, 'storage', blob)),
      ),
    ]
    await pipeline(packTar(entries), createGzip(), createWriteStream(archive, { flags: 'wx' }))
  } finally {
    rmSync(snapshots, { recursive: true })
  }
}

/** Restores an archive into a folder that does not exist or is empty; it appears there complete or not at all. */
export async function importEnvironment(archive: string, dataDir: string): Promise<void> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) throw new Error(`${dataDir} is not empty`)
  const unpacked = mkdtempSync(`${path.resolve(dataDir)}-`)
  try {
    await pipeline(createReadStream(archive), createGunzip(), unpackTar(unpacked, { strict: true }))
    for (const name of DATABASES)
      if (!existsSync(path.join(unpacked, name))) throw new Error(`The archive lacks ${name}`)
    await toDisk(unpacked)
    renameSync(unpacked, dataDir)
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}

const entry = (target: string, source: string): TarSource => ({ type: 'file', target, source, mode: 0o600 })

async function toDisk(folder: string): Promise<void> {
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const handle = await open(path.join(parentPath, name))
    await handle.sync()
    await handle.close()
  }
}

/** A consistent copy of a database that may be in use. */
function snapshot(file: string, target: string) {
  const db = new Database(file)
  try {
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.close()
  }
}

function blobs(platformDb: string): string[] {
  const db = new Database(platformDb)
  try {
    return (db.prepare('SELECT blob FROM file ORDER BY path').all() as { blob: string }[]).map(({ blob }) => blob)
  } finally {
    db.close()
  }
}
