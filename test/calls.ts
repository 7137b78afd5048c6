import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '@shared/contract'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>
type Of<Table, P extends Path> = P extends `${infer M}/${infer N}`
  ? M extends keyof Table
    ? N extends keyof Table[M]
      ? Table[M][N]
      : never
    : never
  : never

/** Every operation of the contract, as it is called. */
export type Path = { [M in keyof Contract & string]: `${M}/${keyof Contract[M] & string}` }[keyof Contract & string]

/** An input as it travels: a test writes ids, days and choices down as plain strings, and the names of the fields are what is checked. */
export type Plain<T> = T extends string
  ? string
  : T extends readonly (infer E)[]
    ? readonly Plain<E>[]
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T
export type Input<P extends Path> = Plain<Of<Inputs, P>>
export type Output<P extends Path> = Of<Outputs, P>

/** The input of a call, left out where nothing is asked for. */
export type Asked<P extends Path> = Record<never, never> extends Input<P> ? [input?: Input<P>] : [input: Input<P>]

export interface Refusal {
  code: string
  message: string
  data?: Record<string, unknown>
}
export type Answer<T = Record<string, unknown>> = { ok: true; value: T } | { ok: false; error: Refusal }

/** How a call ended: OK, or the code of the refusal. */
export const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'OK' : answer.error.code)

/** The same of several at once, sorted: which of them got through is left open. */
export const outcomes = (answers: readonly Answer<unknown>[]): string[] => answers.map(codeOf).sort()
