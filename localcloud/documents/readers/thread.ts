import { randomBytes } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { CloudError } from '../../errors'
import { run } from '../actions'
import { text } from '../body'
import { Catalog, editionOf } from '../store/catalog'
import { Connection } from '../store/connection'
import { Reader } from '../store/reader'
import { View } from '../view'
import { type FromThread, type Question, type ThreadData, wire } from './messages'

/** A reader thread: works on one question at a time with a snapshot of its own, and writes nothing. */
const { file } = workerData as ThreadData
const connection = new Connection(file)
connection.execute('PRAGMA query_only = ON')
let catalog: Catalog | undefined

function catalogOfSnapshot(): Catalog {
  // SQLite takes the snapshot at the first read.
  connection.row('SELECT 1 FROM collections LIMIT 1')
  if (catalog?.edition !== editionOf(connection)) catalog = new Catalog(connection)
  return catalog
}

function answer({ action, body, now }: Question): FromThread {
  connection.execute('BEGIN')
  try {
    const catalog = catalogOfSnapshot()
    const collection = catalog.get(text(body, 'collectionName'))
    const view = new View(new Reader(connection))
    const newId = () => randomBytes(16).toString('hex')
    const outcome = run({ view, catalog, collection, now, newId, random: Math.random }, action, body)
    return { kind: 'answer', answer: { ...outcome, changes: outcome.changes.map(wire) } }
  } catch (error) {
    if (error instanceof CloudError) return { kind: 'refusal', code: error.code, message: error.message }
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) }
  } finally {
    connection.execute('ROLLBACK')
  }
}

parentPort?.postMessage({ kind: 'ready' } satisfies FromThread)
parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)))
