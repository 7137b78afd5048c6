import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'

/** 128 bits of a SHA-256, URL-safe: the same words always give the same id. */
export function hashId(...words: string[]): string {
  return createHash('sha256').update(words.join('\u0000')).digest('base64url').slice(0, 22)
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function randomToken(): string {
  return randomBytes(24).toString('base64url')
}

export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}

/** Codes that a retry must get again although they are not stored: derived from a server secret. */
export type Derive = (purpose: string, ...words: string[]) => Buffer
export function deriver(secret: string): Derive {
  return (purpose, ...words) =>
    createHmac('sha256', secret)
      .update([purpose, ...words].join('\u0000'))
      .digest()
}

const nonceBytes = 12
const tagBytes = 16

/** A text that only we can read, good for `bound` alone: sealed for one caller and question, it opens for no other. */
export function seal(key: Buffer, text: string, bound: string): string {
  const nonce = createHmac('sha256', key).update(`${bound}\u0000${text}`).digest().subarray(0, nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** null: changed, sealed for something else, or no seal at all */
export function unseal(key: Buffer, sealed: string, bound: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < nonceBytes + tagBytes) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(bound))
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** Signs with a key that is worked out from a secret of the environment: Ed25519, so that anybody who has the public key can check. */
export interface Signer {
  /** DER, SubjectPublicKeyInfo, base64url */
  publicKey: string
  /** base64url */
  sign: (text: string) => string
}

/** Whether a text was signed with the key that belongs to this public one; what is no key signed nothing. */
export function isSigned(text: string, { signature, publicKey }: { signature: string; publicKey: string }): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export function signer(secret: string): Signer {
  made = made?.secret === secret ? made : { secret, signer: makeSigner(secret) }
  return made.signer
}

/** The latest: a function has one secret, and asks at each tick. */
let made: { secret: string; signer: Signer } | undefined

function makeSigner(secret: string): Signer {
  const seed = deriver(secret)('ledger-heads')
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  }
}
