import { createHash } from 'node:crypto'
import { EJSON } from 'bson'
import { insert } from '../../dev/seed'
import type { World } from '../world'

/** What the database holds, looked at and changed as an administrator could: past the functions, for arranging and for judging. */

/** Every document of a collection that matches, in the order of ids. */
export async function stored<T = Record<string, unknown>>(
  { cloud }: Pick<World, 'cloud'>,
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

export const put = <T extends { _id: string }>({ cloud }: Pick<World, 'cloud'>, collectionName: string, doc: T) =>
  insert(cloud, collectionName, [doc])

export async function change(
  { cloud }: Pick<World, 'cloud'>,
  collectionName: string,
  where: object,
  fields: object,
): Promise<void> {
  await cloud.documents.handle('database.modifyDocument', {
    collectionName,
    query: JSON.stringify(where),
    data: EJSON.stringify({ $set: fields }, { relaxed: false }),
    multi: true,
  })
}

export async function remove(
  { cloud }: Pick<World, 'cloud'>,
  collectionName: string,
  where: object = {},
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
export async function digest(world: Pick<World, 'cloud'>): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { name } of world.cloud.documents.collections()) {
    if (name === 'limits') continue
    const documents = await stored(world, name)
    found[name] = createHash('sha256').update(JSON.stringify(documents)).digest('hex')
  }
  return found
}
