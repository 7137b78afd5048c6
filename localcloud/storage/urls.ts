import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs what may be done with a path until a moment. `expires` in seconds of Unix time. */
export class UrlSigner {
  readonly #secret: string

  constructor(secret: string) {
    this.#secret = secret
  }

  sign(method: 'GET' | 'PUT', path: string, expires: number): string {
    return createHmac('sha256', this.#secret).update(`${method}\n${path}\n${expires}`).digest('hex')
  }

  verify(method: 'GET' | 'PUT', path: string, expires: number, signature: string): boolean {
    const expected = Buffer.from(this.sign(method, path, expires))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }
}
