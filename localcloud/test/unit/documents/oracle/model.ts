import { matches } from './match'
import { cmp, type Doc, indexValues, same, sortDocs, type V } from './order'
import type { Query } from './random'
import type { IndexShape, Update } from './random-update'
import { Refused, updated } from './update'

/** A collection as a plain list, with the indexes' two rules: unique keys, and no two arrays under one index. */
export class Model {
  docs: Doc[] = []

  constructor(readonly indexes: IndexShape[]) {}

  insert(docs: Doc[]): void {
    this.replaceAll([...this.docs, ...docs])
  }

  find(query: Query): Doc[] {
    return this.docs.filter((doc) => matches(doc, query))
  }

  sorted(query: Query, order: Record<string, 1 | -1>): Doc[] {
    return sortDocs(this.find(query), order)
  }

  /** How many matched. All or nothing. */
  update(query: Query, change: Update): number {
    let count = 0
    const after = this.docs.map((doc) => {
      if (!matches(doc, query)) return doc
      count++
      return updated(doc, change)
    })
    this.replaceAll(after)
    return count
  }

  remove(query: Query): number {
    const kept = this.docs.filter((doc) => !matches(doc, query))
    const count = this.docs.length - kept.length
    this.docs = kept
    return count
  }

  private replaceAll(docs: Doc[]): void {
    if (docs.some((doc, i) => docs.some((other, j) => j < i && same(doc._id, other._id)))) throw new Refused()
    for (const index of this.indexes) {
      const keys = docs.map((doc) => rowsOf(doc, index))
      if (index.unique && keys.some((rows, i) => keys.some((others, j) => j < i && overlap(rows, others))))
        throw new Refused()
    }
    this.docs = docs
  }
}

const overlap = (a: V[][], b: V[][]) => a.some((row) => b.some((other) => row.every((v, i) => same(v, other[i]))))

/** The rows of a document in an index. Throws where two of its fields lie under different arrays. */
const rowsOf = (doc: Doc, { keys }: IndexShape): V[][] =>
  rowsAt(
    doc,
    keys.map(([path]) => path.split('.')),
  )

function rowsAt(doc: Doc, paths: string[][]): V[][] {
  const arrays = paths.map((path) => firstArray(doc, path))
  const distinct = [...new Set(arrays.filter((at) => at !== undefined))]
  if (distinct.length > 1) throw new Refused()
  const [at] = distinct
  const plain = paths.map((path) => indexValues(doc, path)[0] as V)
  if (at === undefined) return [plain]
  const under = paths.filter((_, i) => arrays[i])
  const items = at.split('.').reduce<V>((v, name) => (v as Doc)[name] as V, doc) as V[]
  const rows = (items.length === 0 ? [undefined as unknown as V] : items).flatMap((item) =>
    item === undefined || Array.isArray(item)
      ? [under.map((path) => (path.join('.') === at ? item : null))]
      : rowsAt(put(doc, at.split('.'), item), under),
  )
  return rows.map((row) =>
    plain.map((value, i) => (arrays[i] ? (row[under.indexOf(paths[i] as string[])] as V) : value)),
  )
}

function firstArray(doc: Doc, path: string[]): string | undefined {
  for (let i = 1; i <= path.length; i++) {
    const v = path
      .slice(0, i)
      .reduce<V | undefined>(
        (at, name) =>
          typeof at === 'object' && at !== null && !Array.isArray(at) && !(at instanceof Date) ? at[name] : undefined,
        doc,
      )
    if (Array.isArray(v)) return path.slice(0, i).join('.')
  }
  return undefined
}

const put = (doc: Doc, [name, ...rest]: string[], v: V): Doc => ({
  ...doc,
  [name as string]: rest.length === 0 ? v : put(doc[name as string] as Doc, rest, v),
})

export const byId = (a: Doc, b: Doc): number => cmp(a._id, b._id)
