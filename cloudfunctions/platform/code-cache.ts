import { createHash } from 'node:crypto'

/**
 * V8's code cache of a file: what compiling it came to, so that a cold start need not compile it again. V8 refuses a cache made
 * under other flags, but of the text it compares the length alone and of the cached bytes nothing: on wrong ones it crashes.
 * Hence the seal, a digest of the text, the bytes and the V8 that made them.
 */

const sealLength = 32
const sealOf = (text: string, code: Uint8Array) =>
  createHash('sha256').update(`${process.versions.v8} ${process.arch}\n`).update(text).update(code).digest()

export const seal = (text: string, code: Uint8Array): Buffer => Buffer.concat([sealOf(text, code), code])

/** The cached code, or undefined where it was made from another text or by another V8, or is damaged. */
export function unseal(text: string, sealed: Buffer): Buffer | undefined {
  const code = sealed.subarray(sealLength)
  return sealOf(text, code).equals(sealed.subarray(0, sealLength)) ? code : undefined
}
