import { invalid } from './refusals'
import { type Document, decodeDocument } from './values'

/** A request's JSON body. Its fields are whatever a caller sent, so each is read through one of these. */
export type Body = Record<string, unknown>

export function text(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw invalid(`${name} must be a non-empty string`)
  return value
}

export function optionalText(body: Body, name: string): string | undefined {
  return body[name] === undefined || body[name] === null ? undefined : text(body, name)
}

/** An EJSON document in a string; absent means `{}`. */
export function ejson(body: Body, name: string, now: number): Document {
  const value = optionalText(body, name)
  return value === undefined ? {} : decodeDocument(value, now)
}

export function flag(body: Body, name: string, otherwise: boolean): boolean {
  const value = body[name] ?? otherwise
  if (typeof value !== 'boolean') throw invalid(`${name} must be a boolean`)
  return value
}

/** A whole number, at least 0. */
export function whole(body: Body, name: string, otherwise: number): number {
  const value = body[name] ?? otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`${name} must be a non-negative integer`)
  return value
}

export function list(body: Body, name: string): unknown[] {
  const value = body[name]
  if (!Array.isArray(value) || value.length === 0) throw invalid(`${name} must be a non-empty array`)
  return value
}
