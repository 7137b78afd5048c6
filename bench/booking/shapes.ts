import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from '../../dev/bundle'
import { cachedFunctions } from '../../dev/cached-functions'
import { addCodeCache } from '../../dev/code-cache'

const slots = { ours: null, transaction: 'by-transaction.ts', counting: 'by-counting.ts' } as const
export type Shape = keyof typeof slots
export const shapes = Object.keys(slots) as Shape[]

/** The same of the opening of an event. */
const openings = { ours: null, oneDocument: 'join-one-document.ts', inTransaction: 'join-by-transaction.ts' } as const
export type Opening = keyof typeof openings
export const openingShapes = Object.keys(openings) as Opening[]

const files: Record<Shape | Opening, string | null> = { ...slots, ...openings }

/** The functions with `api` in one of the shapes, each bundled and started as the product's are. */
export async function functionsIn(shape: Shape | Opening): Promise<string> {
  const ours = await cachedFunctions()
  const file = files[shape]
  if (!file) return ours
  const dir = await mkdtemp(path.join(tmpdir(), 'shape-'))
  await cp(ours, dir, { recursive: true })
  const api = path.join(dir, 'api')
  const start = path.resolve(__dirname, '../../cloudfunctions/platform/start.ts')
  await bundle({ index: start, code: path.join(__dirname, file) }, api)
  await addCodeCache(api)
  return dir
}
