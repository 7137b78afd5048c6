import { CloudError } from '../errors'

/** WeChat's naming rules for cloud paths: at most 850 bytes. */
const MAX_BYTES = 850

/** Control characters (Cc), backslash, and what would change meaning in the unencoded urls that the SDK is given. */
const FORBIDDEN = /[\p{Cc}\\?#%]/u

/** A cloud path as stored. Throws `CloudError` STORAGE_REQUEST_FAIL when it is not one. */
export function cloudPath(value: unknown): string {
  const path = typeof value === 'string' ? value : ''
  const segments = path.split('/')
  const bad =
    path === '' ||
    Buffer.byteLength(path) > MAX_BYTES ||
    FORBIDDEN.test(path) ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..')
  if (bad) throw new CloudError('STORAGE_REQUEST_FAIL', `Invalid cloud path ${JSON.stringify(value)}`)
  return path
}

/** `cloud://env.bucket/path` of one bucket. */
export class FileIds {
  readonly #prefix: string

  constructor(env: string, bucket: string) {
    this.#prefix = `cloud://${env}.${bucket}/`
  }

  of(path: string): string {
    return this.#prefix + path
  }

  /** The path; undefined when the id is not of this bucket or not well-formed. */
  path(fileId: unknown): string | undefined {
    if (typeof fileId !== 'string' || !fileId.startsWith(this.#prefix)) return undefined
    try {
      return cloudPath(fileId.slice(this.#prefix.length))
    } catch {
      return undefined
    }
  }
}
