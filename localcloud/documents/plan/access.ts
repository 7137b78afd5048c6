import type { Cap, LngLat } from '../geo'
import type { Index } from '../store/catalog'

/** How candidates are fetched. Every access may return too much, never too little: the query itself is always asked again. */
export type Access =
  | { kind: 'ids'; ids: string[] }
  | { kind: 'idRange'; from: string; to: string }
  | { kind: 'index'; index: Index; where: string; parameters: string[] }
  | { kind: 'near'; index: Index; center: LngLat; min: number; max: number }
  | { kind: 'area'; index: Index; cap: Cap }
  | { kind: 'scan' }

/** For people and tests: which access, and over which index. */
export const describe = (access: Access): { plan: string; index?: string } => {
  if (access.kind === 'ids' || access.kind === 'idRange') return { plan: 'id', index: '_id_' }
  if (access.kind === 'scan') return { plan: 'scan' }
  return { plan: access.kind === 'index' ? 'index' : 'geo', index: access.index.name }
}
