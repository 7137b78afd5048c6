import { compileExpression } from '../expression'
import { compileQuery } from '../query'
import { failed } from '../refusals'
import { type Document, encode, isDocument, keyValues, parsePath, setField, type Value } from '../values'
import { compilePipeline } from './pipeline'
import { onlyOptions, requireDocument, requireName } from './spec'
import { mapped } from './stream'
import type { CompileStage, StageContext } from './types'

/** Joins: by equal fields (`localField`, `foreignField`), or by a pipeline over the other collection with `let` variables. */
export const lookup: CompileStage = (spec, context) => {
  const options = onlyOptions('$lookup', requireDocument('$lookup', spec), [
    'from',
    'as',
    'localField',
    'foreignField',
    'let',
    'pipeline',
  ])
  const from = requireName('$lookup from', options.from)
  const as = requireName('$lookup as', options.as)
  const join = options.pipeline === undefined ? byField(from, options, context) : byPipeline(from, options, context)
  return (documents) =>
    mapped(documents, (document) => {
      const copy = { ...document }
      setField(copy, as, join(document))
      return copy
    })
}

type Join = (document: Document) => Document[]

function byField(from: string, { localField, foreignField }: Document, { source }: StageContext): Join {
  if (typeof localField !== 'string' || typeof foreignField !== 'string')
    throw failed('$lookup requires both or neither of localField and foreignField')
  const path = parsePath(localField)
  const known = new Map<string, Document[]>()
  return (document) => {
    const values = keyValues(document, path).values.filter((value) => value !== undefined)
    const key = encode(values)
    const found = known.get(key) ?? [...source.find(from, compileQuery({ [foreignField]: { $in: values } }))]
    known.set(key, found)
    return found
  }
}

function byPipeline(
  from: string,
  { let: bindings = {}, pipeline, localField, foreignField }: Document,
  context: StageContext,
): Join {
  if (localField !== undefined || foreignField !== undefined)
    throw failed('$lookup with a pipeline may not specify localField or foreignField')
  if (!isDocument(bindings) || !Array.isArray(pipeline))
    throw failed('$lookup argument must have an object let and an array pipeline')
  const outer = Object.keys(context.variables)
  const values = Object.keys(bindings).map((name) => [name, compileExpression(bindings[name] as Value, outer)] as const)
  return (document) => {
    const scope = { ...context.variables, ROOT: document, CURRENT: document }
    const variables = Object.fromEntries(values.map(([name, evaluate]) => [name, evaluate(scope) ?? null]))
    const inner = { ...context, collection: from, variables: { ...context.variables, ...variables } }
    return [...compilePipeline(pipeline, inner)()]
  }
}
