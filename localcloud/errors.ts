/**
 * An answer that CloudBase gives instead of a result: `code` is what an SDK caller branches on (`DATABASE_TRANSACTION_CONFLICT`,
 * `INVALID_PARAM` …), `message` is for a person. It travels as `{code, message, requestId}` with HTTP 200.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}
