import { type Document, field, isDocument, type Value } from './types'

export type Path = readonly string[]

export const parsePath = (path: string): Path => path.split('.')

export const isPosition = (segment: string): boolean => /^(0|[1-9]\d*)$/.test(segment)

/**
 * Everything a query condition on `path` looks at, as MongoDB walks it: arrays on the way are entered element by element, a number in the path
 * picks an element, a missing field is `undefined`. At the end of the path an array yields its elements and then itself; with
 * `wholeArrays` (for `$size`, `$elemMatch`) only itself.
 */
export function reach(document: Document, path: Path, wholeArrays = false): (Value | undefined)[] {
  const found: (Value | undefined)[] = []
  walk(document, 0)
  return found

  function walk(value: Value | undefined, depth: number): void {
    if (depth === path.length) leaf(value)
    else if (Array.isArray(value)) enter(value, depth)
    else walk(isDocument(value) ? field(value, path[depth] as string) : undefined, missing(value, depth))
  }

  function missing(value: Value | undefined, depth: number): number {
    return isDocument(value) && Object.hasOwn(value, path[depth] as string) ? depth + 1 : path.length
  }

  function enter(items: Value[], depth: number): void {
    const segment = path[depth] as string
    const position = isPosition(segment) ? Number(segment) : -1
    items.forEach((item, index) => {
      if (isDocument(item)) walk(item, depth)
      if (index !== position) return
      if (depth + 1 === path.length) found.push(item)
      else if (typeof item === 'object' && item !== null) walk(item, depth + 1)
    })
  }

  function leaf(value: Value | undefined): void {
    if (Array.isArray(value) && !wholeArrays) found.push(...value)
    found.push(value)
  }
}

/**
 * The values under which a document is sorted or indexed by `path`: one per array element on the way, null for what is missing,
 * `undefined` for an empty array at the end. `multiple` tells that an array was entered.
 */
export function keyValues(document: Document, path: Path): { values: (Value | undefined)[]; multiple: boolean } {
  const values: (Value | undefined)[] = []
  let multiple = false
  walk(document, 0)
  return { values, multiple }

  function walk(value: Value | undefined, depth: number): void {
    if (Array.isArray(value)) {
      multiple = true
      if (depth === path.length) values.push(...(value.length ? value : [undefined]))
      else enter(value, depth)
    } else if (depth === path.length) values.push(value ?? null)
    else if (isDocument(value)) walk(field(value, path[depth] as string), depth + 1)
    else values.push(null)
  }

  function enter(items: Value[], depth: number): void {
    const segment = path[depth] as string
    if (isPosition(segment) && Number(segment) < items.length) walk(items[Number(segment)], depth + 1)
    for (const item of items) {
      if (isDocument(item)) walk(item, depth)
      else values.push(null)
    }
    if (items.length === 0) values.push(null)
  }
}
