import type { ApiResult, Params } from './wire'

/** A code is worth one exchange, for five minutes (phonenumber.getPhoneNumber). */
const VALID_MS = 5 * 60_000

/** Codes as the mini-program's phone number button would hand them out. */
export class PhoneNumbers {
  readonly #codes = new Map<string, { number: string; expires: number }>()

  constructor(
    readonly appid: string,
    readonly now: () => number,
  ) {}

  /** The person agreed to share `number` (11 digits, mainland China) and the mini-program received `code`. */
  share(code: string, number: string) {
    this.#codes.set(code, { number, expires: this.now() + VALID_MS })
  }

  /** `phonenumber.getPhoneNumber`. */
  exchange({ code }: Params): ApiResult {
    const shared = typeof code === 'string' ? this.#codes.get(code) : undefined
    if (!shared || shared.expires < this.now()) return { errcode: 40029, errmsg: 'code 无效' }
    this.#codes.delete(code as string)
    const { number } = shared
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: number,
        purePhoneNumber: number,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.now() / 1000), appid: this.appid },
      },
    }
  }
}
