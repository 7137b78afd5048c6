import type { Citation } from '@shared/law/basis'

export type Node = Readonly<Record<string, unknown>>
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every object in `root` with its path, itself first. */
export function* nodes(root: unknown, path = ''): Generator<[path: string, node: Node]> {
  if (!isNode(root)) return
  yield [path, root]
  for (const [key, value] of Object.entries(root)) yield* nodes(value, path === '' ? key : `${path}.${key}`)
}

/**
 * Every leaf that is a number, or a string with a digit in it, and every word of a worked example, by which people choose a reading.
 * Where the words come from is not a datum: citations are left out.
 */
export function* figures(root: unknown, path = ''): Generator<[path: string, value: number | string]> {
  if (typeof root === 'number' || (typeof root === 'string' && (/\d/.test(root) || /\.example\./.test(path))))
    yield [path, root]
  if (!isNode(root) || isCitation(root)) return
  for (const [key, value] of Object.entries(root)) {
    if (key !== 'basis') yield* figures(value, path === '' ? key : `${path}.${key}`)
  }
}

export const isCitation = (node: Node): node is Node & Citation =>
  typeof node.instrument === 'string' && typeof node.article === 'string' && typeof node.quote === 'string'

/** The citation that the datum at `path` stands under: that of the nearest rule, axis or target around it. */
export function citationAt(root: unknown, path: string): Citation | undefined {
  let found: Citation | undefined
  let node: unknown = root
  for (const key of ['', ...path.split('.')]) {
    if (!isNode(node)) return found
    node = key === '' ? node : node[key]
    if (!isNode(node)) return found
    const cited = node.basis ?? node.citation ?? node
    if (isNode(cited) && isCitation(cited)) found = cited
  }
  return found
}
