import type { Body } from '../body'
import { notImplemented } from '../refusals'
import type { Change } from '../store/store'
import type { Explained } from '../view'
import { aggregateDocuments } from './aggregate'
import { calculateDocument, getDocument } from './read'
import type { ReadAction, Scope, WriteAction } from './types'
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './write'

const READS: Record<string, ReadAction> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
}

const WRITES: Record<string, WriteAction> = {
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
}

/** What a request comes to: its answer, and for a write what is still to be done before it may be given. */
export type Outcome = { data: unknown; changes: Change[]; examined: number; explained: Explained }

export const isRead = (action: string): boolean => Object.hasOwn(READS, action)

export function requireKnown(action: string): void {
  if (!isRead(action) && !Object.hasOwn(WRITES, action)) throw notImplemented(action)
}

/** Changes nothing by itself. */
export function run(scope: Scope, action: string, body: Body): Outcome {
  const before = scope.view.examined
  const read = READS[action]
  const { data, changes } = read
    ? { data: read(scope, body), changes: [] }
    : (WRITES[action] as WriteAction)(scope, body)
  return { data, changes, examined: scope.view.examined - before, explained: scope.view.explained }
}

export type { Scope } from './types'
