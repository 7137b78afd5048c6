/**
 * What the platform answers instead of a result. The SDK throws any answer that carries a `code`, so a code is never sent
 * with a success (`tcbapirequester.ts` of @cloudbase/node-sdk 3.18.3).
 */
export class CloudError extends Error {
  override readonly name = 'CloudError'

  /** @param code as the vendor documents it, e.g. `DATABASE_REQUEST_FAILED` */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** For whatever the real platform can do and this one cannot: the name and the fact, never a plausible answer. */
export const notImplemented = (what: string) =>
  new CloudError('LOCAL_NOT_IMPLEMENTED', `The local CloudBase does not implement ${what}.`)
