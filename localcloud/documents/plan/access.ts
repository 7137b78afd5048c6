import type { Cap } from '../geo'
import type { Near } from '../query'
import type { Index } from '../store/catalog'
import type { KeyRange } from '../store/reader'

/**
 * How candidates are fetched. An access may return too much, never too little: unless it is `exact`, the query itself is asked again.
 * `ordered`: they come in the order that was asked for.
 */
export type Access = { ordered: boolean; exact: boolean } & (
  | { kind: 'ids'; ids: string[] }
  | { kind: 'idRange'; from: string; to: string; descending: boolean }
  | { kind: 'index'; index: Index; range: KeyRange }
  | { kind: 'near'; index: Index; center: Near['center']; min: number; max: number }
  | { kind: 'area'; index: Index; cap: Cap }
  | { kind: 'scan' }
)

/** For people and tests: which access, and over which index. */
export const describe = (access: Access): { plan: string; index?: string } => {
  if (access.kind === 'ids' || access.kind === 'idRange') return { plan: 'id', index: '_id_' }
  if (access.kind === 'scan') return { plan: 'scan' }
  return { plan: access.kind === 'index' ? 'index' : 'geo', index: access.index.name }
}
