import { badOperator, failed } from '../refusals'
import { type Document, field, isDocument, setField, type Value } from '../values'
import { elementTest } from './compile'

/** A projection as a tree: true keeps, false drops, an operator keeps and cuts. */
type Tree = { [name: string]: Tree | boolean | Operator }
class Operator {
  constructor(readonly apply: (value: Value) => Value | undefined) {}
}

/**
 * `{a: 1, 'b.c': 1}` keeps those and `_id`; `{a: 0}` drops; `{a: {$slice}}` and `{a: {$elemMatch}}` (from `db.command.project`) cut arrays.
 * Throws DATABASE_REQUEST_FAILED when it both keeps and drops.
 */
export function compileProjection(spec: Document): (document: Document) => Document {
  const tree: Tree = {}
  let keeps: boolean | undefined
  let id: boolean | undefined
  for (const path of Object.keys(spec)) {
    const node = readNode(path, spec[path] as Value)
    if (path === '_id' && typeof node === 'boolean') {
      id = node
      continue
    }
    const inclusive = node instanceof Operator ? (isElemMatch(spec[path]) ? true : keeps) : node
    if (keeps !== undefined && inclusive !== undefined && inclusive !== keeps) {
      throw failed('Projection cannot have a mix of inclusion and exclusion.')
    }
    keeps = inclusive ?? keeps
    place(tree, path.split('.'), node)
  }
  keeps ??= id === true && Object.keys(tree).length === 0
  if (id !== undefined || keeps) tree._id = id ?? true
  return (document) => (keeps ? keep(document, tree) : drop(document, tree))
}

const isElemMatch = (value: Value | undefined) => isDocument(value) && '$elemMatch' in value

function readNode(path: string, value: Value): boolean | Operator {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  const [op, ...more] = isDocument(value) ? Object.keys(value) : []
  if (!isDocument(value) || !op || more.length > 0) throw failed(`unsupported projection of ${path}`)
  if (op === '$slice') return new Operator(slice(value.$slice as Value))
  if (op !== '$elemMatch') throw badOperator(op, 'projection')
  const test = elementTest(value.$elemMatch as Value)
  return new Operator((array) => {
    const found = Array.isArray(array) ? array.find((item) => test([item])) : undefined
    return found === undefined ? undefined : [found]
  })
}

function slice(argument: Value): (value: Value) => Value {
  const [skip, limit] = Array.isArray(argument) ? argument : [null, argument]
  if ((skip !== null && !Number.isInteger(skip)) || !Number.isInteger(limit))
    throw failed('$slice takes one or two whole numbers')
  return (value) => {
    if (!Array.isArray(value)) return value
    const count = limit as number
    if (skip === null) return count < 0 ? value.slice(count) : value.slice(0, count)
    const start = (skip as number) < 0 ? Math.max(0, value.length + (skip as number)) : (skip as number)
    return value.slice(start, start + count)
  }
}

function place(tree: Tree, path: string[], node: boolean | Operator): void {
  const [name, ...rest] = path as [string, ...string[]]
  const existing = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (rest.length === 0 ? existing !== undefined : typeof existing === 'boolean' || existing instanceof Operator) {
    throw failed(`Path collision at ${path.join('.')}`)
  }
  const next = (existing ?? Object.create(null)) as Tree
  tree[name] = rest.length === 0 ? node : next
  if (rest.length > 0) place(next, rest, node)
}

function keep(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const name of Object.keys(document)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined
    const value = field(document, name) as Value
    const kept =
      node === true
        ? value
        : node === undefined || node === false
          ? undefined
          : node instanceof Operator
            ? node.apply(value)
            : inside(value, node, keep)
    if (kept !== undefined) setField(result, name, kept)
  }
  return result
}

function drop(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const name of Object.keys(document)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : true
    const value = field(document, name) as Value
    if (node === false) continue
    const kept =
      node === true || node === undefined
        ? value
        : node instanceof Operator
          ? node.apply(value)
          : inside(value, node, drop)
    if (kept !== undefined) setField(result, name, kept)
  }
  return result
}

/** Applies a subtree to an embedded document, or to each one in an array. Scalars have none of the named fields. */
function inside(value: Value, tree: Tree, apply: typeof keep): Value | undefined {
  if (isDocument(value)) return apply(value, tree)
  if (Array.isArray(value)) return value.map((item) => inside(item, tree, apply)).filter((item) => item !== undefined)
  return apply === drop ? value : undefined
}
