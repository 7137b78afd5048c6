import type { Instant } from '@shared/calendar/beijing'
import type { BasisLine } from '@shared/contract/fields'
import type { RefusalCode, RefusalData } from '@shared/contract/refusals'

/** What comes back from a call. `message` is the sentence for the person; `at` is the server's clock, where it says it. */
export type Envelope = { at?: Instant } & (
  | { ok: true; value: unknown }
  | { ok: false; error: { code: RefusalCode; message: string; data?: unknown } }
)

/** The service answered no. Its message can be shown as it is. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly data: unknown

  constructor({ code, message, data }: { code: RefusalCode; message: string; data?: unknown }) {
    super(message)
    this.name = 'Refused'
    this.code = code
    this.data = data
  }
}

/** No answer came: nobody knows whether the call happened. Trying again with the same requestId is safe. */
export class NetworkFailure extends Error {
  /** The person has waited long enough already: nothing is tried again without them. */
  readonly late: boolean

  constructor(path: string, cause: unknown, late = false) {
    super(path)
    this.name = 'NetworkFailure'
    this.cause = cause
    this.late = late
  }
}

/** The data of a refusal with this code, or null when the error is something else. */
export function refusedWith<C extends RefusalCode>(error: unknown, code: C): { data: RefusalData<C> } | null {
  return error instanceof Refused && error.code === code ? { data: error.data as RefusalData<C> } : null
}

/** The basis of a refusal, if it has one. */
export const basisOf = ({ data }: Refused) =>
  typeof data === 'object' && data !== null && 'basis' in data ? (data.basis as BasisLine) : undefined

/** Refusals that are temporary or leave the outcome open: worth sending the same again. */
const passing: readonly RefusalCode[] = ['BUSY', 'INTERNAL']

/** Lost on the way; the next attempt, a moment later, usually gets through. */
export const isLost = (error: unknown) => error instanceof NetworkFailure && !error.late

/** True when the same call, unchanged, may still succeed: its requestId has to be kept. */
export const worthRetrying = (error: unknown) =>
  error instanceof NetworkFailure || (error instanceof Refused && passing.includes(error.code))
