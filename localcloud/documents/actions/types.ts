import type { Body } from '../body'
import type { Catalog, Collection } from '../store/catalog'
import type { Change } from '../store/store'
import type { View } from '../view'

/** What an action sees while it runs. */
export type Scope = {
  view: View
  collection: Collection
  catalog: Catalog
  /** The server's clock, ms. */
  now: number
  newId: () => string
  random: () => number
}

/** Answers from what it sees. */
export type ReadAction = (scope: Scope, body: Body) => unknown

/** Says what is to change and what to answer once that has happened. Writes nothing itself, so it can be run again after waiting. */
export type WriteAction = (scope: Scope, body: Body) => { changes: Change[]; data: unknown }
