import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EJSON } from 'bson'
import { collections } from '../../../cloudfunctions/store/collections'
import { indexes } from '../../../cloudfunctions/store/indexes'
import { liveYear } from '../../../dev/year/build'
import type { Size } from '../../../dev/year/size'
import { openDocuments } from '../../../localcloud'

/** Every document of a data folder, by collection. */
export type Held = Record<string, Record<string, unknown>[]>

/** A spring of three stations, or a year of few, lived in a folder of its own. */
export async function live(size: Size, seed: number): Promise<{ dataDir: string; held: Held }> {
  const dataDir = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `${size}-`))
  await liveYear(dataDir, seed, size)
  const documents = openDocuments({ file: path.join(dataDir, 'documents.db'), now: () => 0, indexes })
  const held: Held = {}
  for (const collectionName of collections) {
    const all: Held[string] = []
    for (let offset = 0; offset === all.length; offset += 1000) {
      const asked = { collectionName, order: JSON.stringify({ _id: 1 }), offset, limit: 1000 }
      const { data } = await documents.handle('database.getDocument', asked)
      all.push(...(data as { list: string[] }).list.map((text) => EJSON.parse(text) as Record<string, unknown>))
    }
    held[collectionName] = all
  }
  await documents.close()
  return { dataDir, held }
}
