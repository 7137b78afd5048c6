import { createHash } from 'node:crypto'
import { EJSON } from 'bson'
import { type CensusCell, cellOf } from '../../cloudfunctions/store/census'
import type { World } from '../world'
import type { Matching, Name, Stored } from './documents'

/** What the database holds, looked at and changed as an administrator could: past the functions, for arranging and for judging. */

/** Whatever has a database: the product on a local CloudBase, or in this process. */
export interface Holding {
  cloud: { documents: Pick<World['cloud']['documents'], 'handle' | 'collections'> }
}

/** Every document of a collection that matches, in the order of ids. */
export const stored = <N extends Name>(world: Holding, collectionName: N, where: Matching<N> = {}) =>
  documentsOf<Stored[N]>(world, collectionName, where)

/** The same of any collection by its name. */
export async function documentsOf<T = Record<string, unknown>>(
  { cloud }: Holding,
  collectionName: string,
  where: object = {},
): Promise<T[]> {
  const all: T[] = []
  for (let offset = 0; ; offset += 1000) {
    const answer = await cloud.documents.handle('database.getDocument', {
      collectionName,
      query: JSON.stringify(where),
      order: JSON.stringify({ _id: 1 }),
      offset,
      limit: 1000,
    })
    const { list } = answer.data as { list: string[] }
    all.push(...list.map((text) => EJSON.parse(text, { relaxed: true }) as T))
    if (list.length < 1000) return all
  }
}

export const put = <N extends Name>(world: Holding, collectionName: N, doc: Stored[N]) =>
  putAll(world, collectionName, [doc])

const atOnce = 500
/** Very many take a second or two. */
export async function putAll<N extends Name>(
  { cloud }: Holding,
  collectionName: N,
  docs: readonly Stored[N][],
): Promise<void> {
  for (let start = 0; start < docs.length; start += atOnce) {
    const data = docs.slice(start, start + atOnce).map((doc) => EJSON.stringify(doc, { relaxed: false }))
    await cloud.documents.handle('database.insertDocument', { collectionName, data })
  }
}

/** The census has whoever is registered, also those that a test puts in. */
export async function countIn(
  world: Holding,
  { district, ...facts }: CensusCell & { district: Stored['census']['_id'] },
): Promise<void> {
  const cell = cellOf(facts)
  const query = JSON.stringify({ _id: district })
  const data = JSON.stringify({ $inc: { [`cells.${cell}`]: 1 } })
  const { documents } = world.cloud
  const answer = await documents.handle('database.modifyDocument', { collectionName: 'census', query, data })
  if ((answer.data as { updated: number }).updated === 1) return
  await put(world, 'census', { _id: district, cells: { [cell]: 1 } }).catch(() =>
    countIn(world, { district, ...facts }),
  )
}

export async function change<N extends Name>(
  { cloud }: Holding,
  collectionName: N,
  where: Matching<N>,
  fields: Partial<Stored[N]>,
): Promise<void> {
  await cloud.documents.handle('database.modifyDocument', {
    collectionName,
    query: JSON.stringify(where),
    data: EJSON.stringify({ $set: fields }, { relaxed: false }),
    multi: true,
  })
}

export async function remove<N extends Name>(
  { cloud }: Holding,
  collectionName: N,
  where: Matching<N> = {},
): Promise<void> {
  await cloud.documents.handle('database.removeDocument', {
    collectionName,
    query: JSON.stringify(where),
    multi: true,
  })
}

/**
 * A hash of each collection's documents. `limits` is left out: counting a wrong try is what a refusal may do.
 * Two digests are equal exactly when nothing was added, changed or removed between them.
 */
export async function digest(world: Holding): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { name } of world.cloud.documents.collections()) {
    if (name === 'limits') continue
    const documents = await documentsOf(world, name)
    found[name] = createHash('sha256').update(JSON.stringify(documents)).digest('hex')
  }
  return found
}
