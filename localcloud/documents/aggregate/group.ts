import { ACCUMULATORS, type Accumulator, compileExpression, type Evaluate, type Variables } from '../expression'
import { badOperator, failed } from '../refusals'
import { keyOf } from '../store/key'
import { compare, type Document, equal, rank, setField, type Value } from '../values'
import { onlyOptions, requireDocument, requireWhole } from './spec'
import type { CompileStage } from './types'

/** One field of the result: what is taken from each document, and what becomes of all of it. */
type Output = { name: string; accumulate: Accumulator; evaluate: Evaluate }

function readOutput(stage: string, output: Document, bound: string[]): Output[] {
  return Object.keys(output).map((name) => {
    const spec = requireDocument(`${stage} ${name}`, output[name])
    const [op, ...others] = Object.keys(spec)
    if (!op || others.length > 0) throw failed(`The field '${name}' must specify one accumulator`)
    const accumulate = Object.hasOwn(ACCUMULATORS, op) ? ACCUMULATORS[op] : undefined
    if (!accumulate) throw badOperator(op, stage)
    return { name, accumulate, evaluate: compileExpression(spec[op] as Value, bound) }
  })
}

const scope = (document: Document, variables: Variables): Variables => ({
  ...variables,
  ROOT: document,
  CURRENT: document,
})

/** Gathers documents under one id. */
class Bucket {
  private readonly taken: (Value | undefined)[][]

  constructor(
    private readonly id: Value,
    private readonly output: Output[],
  ) {
    this.taken = output.map(() => [])
  }

  add(seen: Variables): void {
    for (let i = 0; i < this.output.length; i++) this.taken[i]?.push(this.output[i]?.evaluate(seen))
  }

  result(): Document {
    const result: Document = { _id: this.id }
    for (const [i, { name, accumulate }] of this.output.entries())
      setField(result, name, accumulate(this.taken[i] ?? []))
    return result
  }
}

/** Groups in the order in which each first appears; missing and null are one group. */
export const group: CompileStage = (spec, { variables }) => {
  const { _id, ...fields } = requireDocument('$group', spec)
  if (_id === undefined) throw failed('a group specification must include an _id')
  const bound = Object.keys(variables)
  const key = compileExpression(_id, bound)
  const output = readOutput('$group', fields, bound)
  return (documents) => {
    const groups = new Map<string, Bucket>()
    for (const document of documents) {
      const seen = scope(document, variables)
      const id = key(seen) ?? null
      const text = keyOf(id)
      const found = groups.get(text) ?? new Bucket(id, output)
      groups.set(text, found)
      found.add(seen)
    }
    return [...groups.values()].map((found) => found.result())
  }
}

const COUNT: Document = { count: { $sum: 1 } }

/** Groups by the lower boundary; empty groups do not appear. */
export const bucket: CompileStage = (spec, { variables }) => {
  const options = onlyOptions('$bucket', requireDocument('$bucket', spec), [
    'groupBy',
    'boundaries',
    'default',
    'output',
  ])
  const bound = Object.keys(variables)
  const by = compileExpression(options.groupBy ?? null, bound)
  const boundaries = readBoundaries(options.boundaries)
  const otherwise = options.default
  const output = readOutput('$bucket', requireDocument('$bucket output', options.output ?? COUNT), bound)
  return (documents) => {
    const buckets = new Map<Value, Bucket>()
    for (const document of documents) {
      const seen = scope(document, variables)
      const value = by(seen) ?? null
      const next = boundaries.findIndex((boundary) => compare(value, boundary) < 0)
      const id = next > 0 ? boundaries[next - 1] : otherwise
      if (id === undefined) {
        throw failed('$switch could not find a matching branch for an input, and no default was specified.')
      }
      const found = buckets.get(id) ?? new Bucket(id, output)
      buckets.set(id, found)
      found.add(seen)
    }
    return [...buckets].sort(([a], [b]) => compare(a, b)).map(([, found]) => found.result())
  }
}

function readBoundaries(value: Value | undefined): Value[] {
  const list = Array.isArray(value) ? value : []
  const rising = list.every((item, i) => i === 0 || (rank(item) === rank(list[0]) && compare(list[i - 1], item) < 0))
  if (list.length < 2 || !rising)
    throw failed("The 'boundaries' option to $bucket needs at least two values of one type in ascending order")
  return list
}

/** Cuts the sorted values into groups of about equal size; equal values stay together. `granularity` is not implemented. */
export const bucketAuto: CompileStage = (spec, { variables }) => {
  const options = onlyOptions('$bucketAuto', requireDocument('$bucketAuto', spec), ['groupBy', 'buckets', 'output'])
  const bound = Object.keys(variables)
  const by = compileExpression(options.groupBy ?? null, bound)
  const count = requireWhole('$bucketAuto buckets', options.buckets, 1)
  const output = readOutput('$bucketAuto', requireDocument('$bucketAuto output', options.output ?? COUNT), bound)
  return (documents) => {
    const sorted = [...documents]
      .map((document) => ({ seen: scope(document, variables), value: by(scope(document, variables)) ?? null }))
      .sort((a, b) => compare(a.value, b.value))
    const groups = cut(sorted, count)
    return groups.map((members, i) => {
      const max = groups[i + 1]?.[0] ?? members.at(-1)
      const found = new Bucket({ min: members[0]?.value ?? null, max: max?.value ?? null }, output)
      for (const { seen } of members) found.add(seen)
      return found.result()
    })
  }
}

function cut<T extends { value: Value }>(sorted: T[], count: number): T[][] {
  const size = Math.max(1, Math.round(sorted.length / count))
  const groups: T[][] = []
  for (let start = 0; start < sorted.length; ) {
    let end = groups.length === count - 1 ? sorted.length : Math.min(start + size, sorted.length)
    while (end < sorted.length && equal(sorted[end]?.value, sorted[end - 1]?.value)) end++
    groups.push(sorted.slice(start, end))
    start = end
  }
  return groups
}
