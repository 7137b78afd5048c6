import { compileExpression, type Evaluate, type Variables } from '../expression'
import { failed } from '../refusals'
import { type Document, field, isDocument, setField, type Value } from '../values'
import { requireDocument } from './spec'
import { mapped } from './stream'
import type { CompileStage } from './types'

/** What becomes of a field: kept, dropped, computed, or looked into. */
type Node = true | false | Evaluate | Tree
type Tree = Map<string, Node>

/**
 * `$project`: keeps named fields and computes others, or drops named fields. `_id` stays unless dropped. Kept fields keep their order,
 * computed ones follow.
 */
export const project: CompileStage = (spec, { variables }) => {
  const given = requireDocument('$project', spec)
  const tree = readTree(given, Object.keys(variables))
  if (tree.size === 0) throw failed('$project specification must have at least one field')
  const id = tree.get('_id')
  const kinds = new Set([...leaves(new Map([...tree].filter(([name]) => name !== '_id')))])
  const dropping = kinds.size === 0 ? id === false : kinds.has(false)
  if (dropping && (kinds.has(true) || kinds.has('computed')))
    throw failed("Bad projection specification, cannot exclude fields other than '_id' in an inclusion projection")
  if (!dropping && id === undefined) tree.set('_id', true)
  return (documents) =>
    mapped(documents, (document) =>
      applyTree(document, tree, { ...variables, ROOT: document, CURRENT: document }, dropping),
    )
}

/** `$addFields`: like `$project` with every other field kept. */
export const addFields: CompileStage = (spec, { variables }) => {
  const tree = readTree(requireDocument('$addFields', spec), Object.keys(variables), true)
  return (documents) =>
    mapped(documents, (document) =>
      applyTree(document, tree, { ...variables, ROOT: document, CURRENT: document }, true),
    )
}

/** `computing`: numbers and booleans are values, not marks (`$addFields`). */
function readTree(spec: Document, bound: string[], computing = false): Tree {
  const tree: Tree = new Map()
  for (const path of Object.keys(spec)) place(tree, path.split('.'), readNode(spec[path] as Value, bound, computing))
  return tree
}

function readNode(value: Value, bound: string[], computing: boolean): Node {
  if (!computing && (typeof value === 'boolean' || typeof value === 'number')) return value !== false && value !== 0
  const isExpression = !isDocument(value) || Object.keys(value)[0]?.startsWith('$') || Object.keys(value).length === 0
  return isExpression ? compileExpression(value, bound) : readTree(value, bound, computing)
}

function place(tree: Tree, [name, ...rest]: string[], node: Node): void {
  if (name === undefined || name === '' || name.startsWith('$'))
    throw failed(`Invalid field path in projection: ${String(name)}`)
  const existing = tree.get(name)
  if (rest.length === 0) {
    if (existing !== undefined) throw failed(`Invalid $project :: path collision at ${name}`)
    tree.set(name, node)
    return
  }
  if (existing !== undefined && !(existing instanceof Map))
    throw failed(`Invalid $project :: path collision at ${name}`)
  const next: Tree = existing ?? new Map()
  tree.set(name, next)
  place(next, rest, node)
}

function* leaves(tree: Tree): Generator<boolean | 'computed'> {
  for (const node of tree.values()) {
    if (node instanceof Map) yield* leaves(node)
    else yield typeof node === 'function' ? 'computed' : node
  }
}

/** `others`: whether fields that are not named stay. */
function applyTree(document: Document, tree: Tree, variables: Variables, others: boolean): Document {
  const result: Document = {}
  for (const name of Object.keys(document)) {
    const node = tree.get(name) ?? others
    const value = field(document, name) as Value
    const kept =
      typeof node === 'function'
        ? node(variables)
        : node instanceof Map
          ? within(value, node, variables, others)
          : node
            ? value
            : undefined
    if (kept !== undefined && (others || typeof node !== 'function')) setField(result, name, kept)
  }
  for (const [name, node] of tree) {
    if (Object.hasOwn(result, name) || (others && Object.hasOwn(document, name))) continue
    const value =
      typeof node === 'function'
        ? node(variables)
        : node instanceof Map
          ? within(undefined, node, variables, others)
          : undefined
    if (value !== undefined) setField(result, name, value)
  }
  return result
}

/** A subtree goes into embedded documents and each element of arrays; where there is no document, computed fields make one. */
function within(value: Value | undefined, tree: Tree, variables: Variables, others: boolean): Value | undefined {
  if (isDocument(value)) return applyTree(value, tree, variables, others)
  if (Array.isArray(value))
    return value.map((item) => within(item, tree, variables, others)).filter((item) => item !== undefined)
  const computes = [...leaves(tree)].includes('computed')
  if (computes) return applyTree({}, tree, variables, others)
  return others ? value : undefined
}
