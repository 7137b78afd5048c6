/**
 * The oracle: MongoDB's rules over plain JS values, written from its documentation without looking at the engine, as plainly and as slowly
 * as it takes. Values: null, booleans, numbers, strings, dates, arrays, plain objects. `undefined` is a missing field.
 */
export type V = null | boolean | number | string | Date | V[] | { [k: string]: V }
export type Doc = { [k: string]: V }

const KINDS = ['missing', 'null', 'number', 'string', 'object', 'array', 'boolean', 'date'] as const

export function kind(v: V | undefined): (typeof KINDS)[number] {
  if (v === undefined) return 'missing'
  if (v === null) return 'null'
  if (Array.isArray(v)) return 'array'
  if (v instanceof Date) return 'date'
  return typeof v as 'number' | 'string' | 'boolean' | 'object'
}

/** -1, 0, 1 in MongoDB's order of all values. */
export function cmp(a: V | undefined, b: V | undefined): number {
  const [ka, kb] = [kind(a), kind(b)]
  if (ka !== kb) return KINDS.indexOf(ka) < KINDS.indexOf(kb) ? -1 : 1
  if (ka === 'missing' || ka === 'null') return 0
  if (ka === 'string') return Math.sign(Buffer.compare(Buffer.from(a as string), Buffer.from(b as string)))
  if (ka === 'array')
    return cmpLists(
      (a as V[]).map((v) => ['', v]),
      (b as V[]).map((v) => ['', v]),
    )
  if (ka === 'object') return cmpLists(Object.entries(a as Doc), Object.entries(b as Doc))
  const [x, y] = [Number(a), Number(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function cmpLists(a: [string, V][], b: [string, V][]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [[na, va], [nb, vb]] = [a[i] as [string, V], b[i] as [string, V]]
    const byKind = Math.sign(KINDS.indexOf(kind(va)) - KINDS.indexOf(kind(vb)))
    const step = byKind || Math.sign(Buffer.compare(Buffer.from(na), Buffer.from(nb))) || cmp(va, vb)
    if (step !== 0) return step
  }
  return Math.sign(a.length - b.length)
}

export const same = (a: V | undefined, b: V | undefined): boolean => cmp(a, b) === 0

/** By these fields in turn; an array counts by its smallest element upwards, its largest downwards; an empty one is below null. */
export function sortDocs(docs: Doc[], order: Record<string, 1 | -1>): Doc[] {
  return [...docs].sort((a, b) => {
    for (const [path, direction] of Object.entries(order)) {
      const [x, y] = [sortValue(a, path, direction), sortValue(b, path, direction)]
      const step = cmp(x, y)
      if (step !== 0) return step * direction
    }
    return 0
  })
}

export function sortValue(doc: Doc, path: string, direction: 1 | -1): V | undefined {
  // Not Array.sort: that puts undefined last whatever the order says.
  const all = indexValues(doc, path.split('.'))
  let best = all[0]
  for (const v of all) if (cmp(v, best) * direction < 0) best = v
  return best
}

/** What an index on the path would hold for the document. */
export function indexValues(v: V | undefined, path: string[]): (V | undefined)[] {
  const [name, ...rest] = path
  if (Array.isArray(v)) {
    if (name === undefined) return v.length === 0 ? [undefined] : v
    if (v.length === 0) return [null]
    return v.flatMap((item) => (kind(item) === 'object' ? indexValues(item, path) : [null]))
  }
  if (name === undefined) return [v ?? null]
  return kind(v) === 'object' ? indexValues((v as Doc)[name], rest) : [null]
}
