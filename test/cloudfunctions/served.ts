import { BSONRegExp, EJSON } from 'bson'
import { indexes } from '../../cloudfunctions/store/indexes'

/** A question to the database as it travels: fields and what is asked of each, and the order. */
export interface Question {
  collection: string
  where: Record<string, unknown>
  order: Record<string, 1 | -1>
}

type Keys = [field: string, direction: 1 | -1 | '2dsphere'][]

/** @param body of the SDK's request, in EJSON; two comparisons of one field travel as `$and` */
export function questionOf({ collectionName = '', query = '{}', order = '{}' }: Record<string, string>): Question {
  const { $and = [], ...where } = EJSON.parse(query) as Record<string, unknown> & { $and?: Record<string, unknown>[] }
  for (const part of $and)
    for (const [field, condition] of Object.entries(part))
      where[field] = { ...(where[field] as object | undefined), ...(condition as object) }
  return { collection: collectionName, where, order: EJSON.parse(order) as Question['order'] }
}

function operators(condition: unknown): string[] {
  if (condition instanceof RegExp || condition instanceof BSONRegExp) return ['$regex']
  if (condition === null || typeof condition !== 'object') return []
  return Object.keys(condition).filter((name) => name.startsWith('$'))
}

/** One value, or some that are looked up one by one. */
const isFixed = (condition: unknown) =>
  condition !== undefined && operators(condition).every((name) => name === '$eq' || name === '$in')
const isNear = (condition: unknown) => operators(condition).some((name) => /near/i.test(name))

/** What tells one kind of question from another: its fields and how they are asked for, not the values. */
export const kindOf = ({ collection, where, order }: Question): string =>
  JSON.stringify([collection, Object.entries(where).map(([field, asked]) => [field, operators(asked)]), order])

/**
 * Is there an index that answers this without reading past the answer? What is fixed comes first in it, then the order's fields, all in
 * its direction or all against it, and it holds every field that is asked for.
 * @param besides fields that may be looked at in the documents found
 */
export function isServed({ collection, where, order }: Question, besides: readonly string[] = []): boolean {
  if (isFixed(where._id)) return true
  const asked = Object.keys(where).filter((field) => !besides.includes(field))
  const own = indexes.filter((index) => index.collection === collection).map(({ keys }) => keys)
  return [[['_id', 1]] as Keys, ...own].some((keys) => serves(keys, asked, where, order))
}

function serves(keys: Keys, asked: readonly string[], where: Question['where'], order: Question['order']): boolean {
  const has = (field: string) => keys.some(([key]) => key === field)
  if (!asked.every(has)) return false
  const near = Object.values(where).some(isNear)
  if (near || keys.some(([, direction]) => direction === '2dsphere')) return near && Object.keys(order).length === 0
  const free = keys.slice(keys.findIndex(([field]) => !isFixed(where[field])))
  const turns = Object.entries(order)
    .filter(([field]) => !isFixed(where[field]))
    .map(([field, direction], at) => (free[at]?.[0] === field ? direction * Number(free[at][1]) : 0))
  return turns.every((turn) => turn !== 0 && turn === turns[0])
}
