/** Who may read and write files under a prefix, as the presets of CloudBase's storage permissions word it. An administrator always may. */
export interface StorageRule {
  /** Cloud path prefix; the longest that fits decides. */
  prefix: string
  read: 'all' | 'creator' | 'admin'
  write: 'creator' | 'admin'
}

/** 仅创建者及管理员可读写. */
const DEFAULT: StorageRule = { prefix: '', read: 'creator', write: 'creator' }

export class StorageRules {
  readonly #rules: StorageRule[]

  constructor(rules: StorageRule[] = []) {
    this.#rules = [...rules].sort((a, b) => b.prefix.length - a.prefix.length)
  }

  /** `creator` is the openid that uploaded the file; null for an administrator's file. */
  mayRead(path: string, creator: string | null | undefined, openid: string): boolean {
    const { read } = this.#of(path)
    return read === 'all' || (read === 'creator' && creator === openid)
  }

  /** A file that exists may be replaced by its creator only. */
  mayWrite(path: string, existing: { creator: string | null } | undefined, openid: string): boolean {
    return this.#of(path).write === 'creator' && (existing === undefined || existing.creator === openid)
  }

  /** Readable without a signed link. */
  isPublic(path: string): boolean {
    return this.#of(path).read === 'all'
  }

  #of(path: string): StorageRule {
    return this.#rules.find(({ prefix }) => path.startsWith(prefix)) ?? DEFAULT
  }
}
