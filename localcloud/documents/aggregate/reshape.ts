import { compileExpression } from '../expression'
import { compileOrder } from '../query/sort'
import { failed } from '../refusals'
import { type Document, field, isDocument, setField, type Value } from '../values'
import { group } from './group'
import { onlyOptions, requireDocument, requireName, requireWhole } from './spec'
import { filtered, mapped, spread, taken } from './stream'
import type { CompileStage } from './types'

export const limit: CompileStage = (spec) => {
  const count = requireWhole('$limit', spec, 1)
  return (documents) => taken(documents, count)
}

export const skip: CompileStage = (spec) => {
  const count = requireWhole('$skip', spec, 0)
  return (documents) => {
    let left = count
    return filtered(documents, () => left-- <= 0)
  }
}

export const sort: CompileStage = (spec) => {
  const order = compileOrder(requireDocument('$sort', spec))
  if (!order) throw failed('$sort stage must have at least one sort key')
  return (documents) => [...documents].sort(order.compare)
}

/** One document with the count, or none at all over nothing. */
export const count: CompileStage = (spec) => {
  const name = requireName('$count', spec)
  return (documents) => {
    let total = 0
    for (const _ of documents) total++
    return total === 0 ? [] : [{ [name]: total }]
  }
}

export const sortByCount: CompileStage = (spec, context) => {
  const grouped = group({ _id: spec, count: { $sum: 1 } }, context)
  const order = compileOrder({ count: -1 })
  return (documents) => [...grouped(documents)].sort(order?.compare)
}

/** So many documents at random, each at most once. */
export const sample: CompileStage = (spec, { source }) => {
  const { size } = onlyOptions('$sample', requireDocument('$sample', spec), ['size'])
  const wanted = requireWhole('$sample size', size, 1)
  return (documents) => {
    const pool = [...documents]
    for (let i = 0; i < Math.min(wanted, pool.length); i++) {
      const j = i + Math.floor(source.random() * (pool.length - i))
      ;[pool[i], pool[j]] = [pool[j] as Document, pool[i] as Document]
    }
    return pool.slice(0, wanted)
  }
}

export const replaceRoot: CompileStage = (spec, { variables }) => {
  const { newRoot } = onlyOptions('$replaceRoot', requireDocument('$replaceRoot', spec), ['newRoot'])
  if (newRoot === undefined) throw failed('no newRoot specified for the $replaceRoot stage')
  const evaluate = compileExpression(newRoot, Object.keys(variables))
  return (documents) =>
    mapped(documents, (document) => {
      const root = evaluate({ ...variables, ROOT: document, CURRENT: document })
      if (!isDocument(root)) throw failed("'newRoot' expression must evaluate to an object")
      return root
    })
}

/** One document per element. Null, missing and empty are dropped unless `preserveNullAndEmptyArrays`; anything else is its own element. */
export const unwind: CompileStage = (spec) => {
  const options = typeof spec === 'string' ? { path: spec } : requireDocument('$unwind', spec)
  const {
    path,
    includeArrayIndex,
    preserveNullAndEmptyArrays: preserve = false,
  } = onlyOptions('$unwind', options, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'])
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2)
    throw failed("path option to $unwind stage should be prefixed with a '$'")
  const indexName = includeArrayIndex === undefined ? undefined : requireName('$unwind', includeArrayIndex)
  const names = path.slice(1).split('.')
  const put = (document: Document, value: Value | undefined, index: number | null): Document => {
    const result = withField(document, names, value)
    if (indexName !== undefined) setField(result, indexName, index)
    return result
  }
  return (documents) =>
    spread(documents, (document) => {
      const value = names.reduce<Value | undefined>(
        (at, name) => (isDocument(at) ? field(at, name) : undefined),
        document,
      )
      if (Array.isArray(value) && value.length > 0) return value.map((item, index) => put(document, item, index))
      if (value !== undefined && value !== null && !Array.isArray(value)) return [put(document, value, null)]
      return preserve === true ? [put(document, Array.isArray(value) ? undefined : value, null)] : []
    })
}

/** A copy with the field set, or gone when `value` is undefined. */
export function withField(document: Document, [name, ...rest]: string[], value: Value | undefined): Document {
  const copy = { ...document }
  const key = name as string
  const inner = field(document, key)
  if (rest.length > 0) {
    if (isDocument(inner)) setField(copy, key, withField(inner, rest, value))
    else if (value !== undefined) setField(copy, key, withField({}, rest, value))
  } else if (value === undefined) delete copy[key]
  else setField(copy, key, value)
  return copy
}
