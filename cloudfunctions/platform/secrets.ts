import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 128 bits of a SHA-256, url-safe: an id that the same words always give. */
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

/** Codes that a retry must find again without their being stored: derived from a server secret. */
export type Derive = (purpose: string, ...words: string[]) => Buffer
export function deriver(secret: string): Derive {
  return (purpose, ...words) =>
    createHmac('sha256', secret)
      .update([purpose, ...words].join('\u0000'))
      .digest()
}
