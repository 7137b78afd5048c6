import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { CloudError } from '../errors'
import type { PlatformDb } from '../platform-db'

export interface StoredFile {
  path: string
  blob: string
  /** Bytes. */
  size: number
  /** MD5, hex, as COS states it. */
  etag: string
  /** Milliseconds. */
  uploadedAt: number
  /** Openid of the user who uploaded it; null when an administrator did. */
  creator: string | null
}

/**
 * Stored files. Bytes lie in a folder under random names, the table says which belong to which path: a replacement or a copy
 * becomes visible in one commit, after its bytes are on disk, so a crash at any moment leaves the old file or the new one.
 */
export class Files {
  readonly #dir: string

  constructor(
    readonly db: PlatformDb,
    dir: string,
    readonly now: () => number,
  ) {
    this.#dir = dir
    mkdirSync(dir, { recursive: true })
    this.#removeOrphans()
  }

  /** Writes durably. Throws `CloudError` EXCEED_REQUEST_SIZE_LIMIT, keeping nothing. */
  async put(
    filePath: string,
    content: AsyncIterable<Buffer>,
    limit: number,
    creator: string | null,
  ): Promise<StoredFile> {
    const blob = randomUUID()
    const temporary = path.join(this.#dir, `${blob}.part`)
    const handle = await open(temporary, 'wx')
    try {
      const { size, etag } = await writeAll(handle, content, limit)
      await handle.sync()
      await rename(temporary, this.file(blob))
      await syncFolder(this.#dir)
      return await this.#record({ path: filePath, blob, size, etag, uploadedAt: this.now(), creator })
    } finally {
      await handle.close()
      await rm(temporary, { force: true })
    }
  }

  get(filePath: string): StoredFile | undefined {
    return this.db.prepare('SELECT * FROM file WHERE path = ?').get(filePath) as StoredFile | undefined
  }

  list(prefix = ''): StoredFile[] {
    return this.db
      .prepare('SELECT * FROM file WHERE substr(path, 1, ?) = ? ORDER BY path')
      .all(prefix.length, prefix) as StoredFile[]
  }

  /** False when there was no such file. */
  async delete(filePath: string): Promise<boolean> {
    const file = this.get(filePath)
    if (!file) return false
    this.db.prepare('DELETE FROM file WHERE path = ?').run(filePath)
    await this.#drop(file.blob)
    return true
  }

  /** Where a blob's bytes are. */
  file(blob: string): string {
    return path.join(this.#dir, blob)
  }

  async #record(file: StoredFile): Promise<StoredFile> {
    const replaced = this.get(file.path)
    this.db
      .prepare('INSERT OR REPLACE INTO file (path, blob, size, etag, uploadedAt, creator) VALUES (?, ?, ?, ?, ?, ?)')
      .run(file.path, file.blob, file.size, file.etag, file.uploadedAt, file.creator)
    if (replaced) await this.#drop(replaced.blob)
    return file
  }

  /** A download that is already open keeps reading an unlinked file. */
  async #drop(blob: string) {
    await rm(this.file(blob), { force: true })
  }

  /** What a crash left between writing bytes and recording them, or between forgetting and unlinking. */
  #removeOrphans() {
    const known = new Set(
      (this.db.prepare('SELECT blob FROM file').all() as { blob: string }[]).map(({ blob }) => blob),
    )
    for (const name of readdirSync(this.#dir)) if (!known.has(name)) rmSync(path.join(this.#dir, name))
  }
}

async function writeAll(handle: FileHandle, content: AsyncIterable<Buffer>, limit: number) {
  const hash = createHash('md5')
  let size = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > limit) continue
    hash.update(chunk)
    await handle.write(chunk)
  }
  if (size > limit) throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `File of ${size} bytes exceeds ${limit}`)
  return { size, etag: hash.digest('hex') }
}

async function syncFolder(dir: string) {
  const handle = await open(dir, 'r')
  await handle.sync()
  await handle.close()
}
