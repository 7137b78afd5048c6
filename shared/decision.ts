import type { Basis } from './law/basis'

/** Flat facts about a refusal, for the sentence a person reads; never about a person. */
export type Detail = Readonly<Record<string, string | number>>

/** No, why, and on what that stands. */
export interface Refused<Code extends string, Data extends Detail = Detail> {
  accepted: false
  code: Code
  basis: Basis
  data: Data
}

export type Decision<Accepted, Code extends string> = ({ accepted: true } & Accepted) | Refused<Code>

export function refused<Code extends string>(code: Code, basis: Basis): Refused<Code>
export function refused<Code extends string, const Data extends Detail>(
  code: Code,
  basis: Basis,
  data: Data,
): Refused<Code, Data>
export function refused<Code extends string>(code: Code, basis: Basis, data: Detail = {}): Refused<Code> {
  return { accepted: false, code, basis, data }
}
