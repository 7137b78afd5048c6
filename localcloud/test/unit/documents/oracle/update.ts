import { matches } from './match'
import { cmp, type Doc, kind, same, type V } from './order'

/** The service would refuse the update. */
export class Refused extends Error {}

const copy = <T extends V>(v: T): T =>
  (v instanceof Date
    ? new Date(v)
    : Array.isArray(v)
      ? v.map(copy)
      : kind(v) === 'object'
        ? Object.fromEntries(Object.entries(v as Doc).map(([k, x]) => [k, copy(x)]))
        : v) as T

/** The document after the update. One operator per path; throws Refused. */
export function updated(doc: Doc, update: Record<string, Record<string, V>>): Doc {
  const result = copy(doc)
  for (const [op, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(fields)) step(result, op, path.split('.'), operand)
  }
  return result
}

function step(doc: Doc, op: string, path: string[], operand: V): void {
  const old = get(doc, path)
  if (op === '$unset') {
    remove(doc, path)
    return
  }
  if (op === '$rename') {
    if (path.some((_, i) => i > 0 && Array.isArray(get(doc, path.slice(0, i))))) throw new Refused()
    if (old === undefined) return
    remove(doc, path)
    set(doc, [operand as string], old)
    return
  }
  const next = compute(op, old, operand)
  if (next !== undefined) set(doc, path, next)
}

function compute(op: string, old: V | undefined, operand: V): V | undefined {
  switch (op) {
    case '$set':
      return copy(operand)
    case '$inc':
    case '$mul':
      if (old !== undefined && typeof old !== 'number') throw new Refused()
      return op === '$inc' ? (old ?? 0) + (operand as number) : (old ?? 0) * (operand as number)
    case '$min':
      return old === undefined || cmp(operand, old) < 0 ? copy(operand) : undefined
    case '$max':
      return old === undefined || cmp(operand, old) > 0 ? copy(operand) : undefined
    default:
      return computeArray(op, old, operand)
  }
}

function computeArray(op: string, old: V | undefined, operand: V): V | undefined {
  if (old !== undefined && !Array.isArray(old)) throw new Refused()
  const list = old === undefined ? [] : [...old]
  if (op === '$push') return push(list, operand as { $each: V[] } & Record<string, V>)
  if (op === '$addToSet') {
    for (const one of (operand as { $each: V[] }).$each) if (!list.some((v) => same(v, one))) list.push(one)
    return list
  }
  if (old === undefined) return undefined
  if (op === '$pop') return operand === 1 ? list.slice(0, -1) : list.slice(1)
  if (op === '$pullAll') return list.filter((v) => !(operand as V[]).some((one) => same(v, one)))
  if (op !== '$pull') throw new Error(`the oracle has no ${op}`)
  if (kind(operand) !== 'object') return list.filter((v) => !same(v, operand))
  if (Object.keys(operand as Doc)[0]?.startsWith('$')) return list.filter((v) => !matches({ v }, { v: operand }))
  return list.filter((v) => kind(v) !== 'object' || !matches(v as Doc, operand as Doc))
}

function push(list: V[], { $each, $position, $sort, $slice }: { $each: V[] } & Record<string, V>): V[] {
  list.splice(($position as number | undefined) ?? list.length, 0, ...$each.map(copy))
  if ($sort !== undefined) {
    if (typeof $sort === 'number') list.sort((a, b) => cmp(a, b) * $sort)
    else {
      const paths = Object.entries($sort as Record<string, 1 | -1>)
      list.sort((a, b) => {
        const steps = paths.map(
          ([path, direction]) => cmp(get(a, path.split('.')) ?? null, get(b, path.split('.')) ?? null) * direction,
        )
        return steps.find((step) => step !== 0) ?? 0
      })
    }
  }
  if ($slice === undefined) return list
  return ($slice as number) < 0 ? list.slice($slice as number) : list.slice(0, $slice as number)
}

function get(v: V | undefined, path: string[]): V | undefined {
  const [name, ...rest] = path
  if (name === undefined) return v
  if (Array.isArray(v)) return /^\d+$/.test(name) ? get(v[Number(name)], rest) : undefined
  return kind(v) === 'object' ? get((v as Doc)[name], rest) : undefined
}

function set(v: Doc | V[], [name, ...rest]: string[], value: V): void {
  const key = name as string
  if (Array.isArray(v)) {
    if (!/^\d+$/.test(key)) throw new Refused()
    while (v.length < Number(key)) v.push(null)
  }
  const box = v as Record<string, V>
  if (rest.length === 0) box[key] = value
  else {
    if (box[key] === undefined) box[key] = {}
    if (kind(box[key]) !== 'object' && kind(box[key]) !== 'array') throw new Refused()
    set(box[key] as Doc, rest, value)
  }
}

function remove(doc: Doc, path: string[]): void {
  const parent = get(doc, path.slice(0, -1))
  const name = path[path.length - 1] as string
  if (Array.isArray(parent)) {
    if (/^\d+$/.test(name) && Number(name) < parent.length) parent[Number(name)] = null
  } else if (kind(parent) === 'object') delete (parent as Doc)[name]
}
