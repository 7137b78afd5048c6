import type { Cap } from '../geo'
import type { Document, Value } from '../values'

/** Does one reached value satisfy a condition? `undefined` is a missing field. */
export type Test = (value: Value | undefined) => boolean

export type Matcher = (document: Document) => boolean

/** A condition that must hold on its own (not under `$or`, `$nor`, `$not`): what the planner may answer from an index. */
export type Condition =
  | { path: string; op: '$eq' | '$gt' | '$gte' | '$lt' | '$lte'; operand: Value }
  | { path: string; op: '$in'; operand: Value[] }
  | { path: string; op: 'geo'; cap: Cap }

/** `$nearSphere`: orders the result by distance; distances in metres, both ends included. */
export type Near = { path: string; center: [longitude: number, latitude: number]; min: number; max: number }

export type CompiledQuery = {
  matches: Matcher
  conditions: Condition[]
  near?: Near
  /** Every path under a geo operator, wherever it stands: each needs a geo index. */
  geoPaths: string[]
  /** The query as given, to ask the same of a single array element (positional updates). */
  source: Document
}
