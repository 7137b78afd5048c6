import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { PlatformDb } from '../platform-db'
import { Files, type StoredFile } from './files'
import { cloudPath, FileIds } from './paths'
import { type StorageRule, StorageRules } from './rules'
import { UrlSigner } from './urls'

/** Larger uploads are refused. CloudBase states 50 GB by PUT; this is a local disk. */
export const UPLOAD_LIMIT = 256 * 1024 * 1024

/** Files of one environment's bucket. */
export class Storage {
  readonly files: Files
  readonly ids: FileIds
  readonly signer: UrlSigner
  readonly rules: StorageRules

  constructor(
    db: PlatformDb,
    dataDir: string,
    env: string,
    secret: string,
    readonly clock: Clock,
    readonly baseUrl: () => string,
    rules?: StorageRule[],
  ) {
    this.files = new Files(db, path.join(dataDir, 'storage'), clock.now)
    this.ids = new FileIds(env, `local-${env}`)
    this.signer = new UrlSigner(secret)
    this.rules = new StorageRules(rules)
  }

  /** Stores bytes under a cloud path; the fileID. Throws `CloudError`. */
  async put(filePath: string, content: AsyncIterable<Buffer>, creator: string | null = null): Promise<string> {
    const { path: stored } = await this.files.put(cloudPath(filePath), content, UPLOAD_LIMIT, creator)
    return this.ids.of(stored)
  }

  /** As a user of the mini-program. Throws `CloudError` STORAGE_EXCEED_AUTHORITY when the rules say no. */
  async putAs(openid: string, filePath: string, content: AsyncIterable<Buffer>): Promise<string> {
    if (!this.rules.mayWrite(filePath, this.files.get(cloudPath(filePath)), openid))
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', `Not allowed to write ${filePath}`)
    return this.put(filePath, content, openid)
  }

  /** The bytes of a fileID. Throws `CloudError` STORAGE_FILE_NONEXIST. */
  async read(fileId: string): Promise<Buffer> {
    return readFile(this.files.file(this.stored(fileId).blob))
  }

  list(prefix?: string): (StoredFile & { fileID: string })[] {
    return this.files.list(prefix).map((file) => ({ ...file, fileID: this.ids.of(file.path) }))
  }

  /** A link to read the file for `maxAge` seconds of the cloud's time. */
  downloadUrl(filePath: string, maxAge: number): string {
    const expires = Math.floor(this.clock.now() / 1000) + maxAge
    return `${this.#url(filePath)}?sign=${this.signer.sign('GET', filePath, expires)}&t=${expires}`
  }

  /** Where and with which `authorization` header a file may be PUT. The url has no query: the SDK adds only headers. */
  upload(filePath: string): { url: string; authorization: string } {
    const expires = Math.floor(this.clock.now() / 1000) + 900
    const authorization = `sign=${this.signer.sign('PUT', filePath, expires)}&t=${expires}`
    return { url: encodeURI(this.#url(filePath)), authorization }
  }

  /** Throws `CloudError` STORAGE_FILE_NONEXIST. */
  stored(fileId: unknown): StoredFile {
    const filePath = this.ids.path(fileId)
    const file = filePath === undefined ? undefined : this.files.get(filePath)
    if (!file) throw new CloudError('STORAGE_FILE_NONEXIST', `storage file not exist: ${String(fileId)}`)
    return file
  }

  /** Unencoded, because `downloadFile` of the node-sdk passes it through `encodeURI`. */
  #url(filePath: string): string {
    return `${this.baseUrl()}/storage/${filePath}`
  }
}
