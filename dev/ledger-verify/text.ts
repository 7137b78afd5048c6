import { createHash } from 'node:crypto'

/** A value as an export has it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** The canonical text of docs/ledger.md, written out once more from that page: null where a value has none. */
export function textOf(value: Json): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? `${value === 0 ? 0 : value}` : null
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const parts: string[] = []
  if (Array.isArray(value)) {
    for (const each of value) {
      const text = textOf(each)
      if (text === null) return null
      parts.push(text)
    }
    return `[${parts.join()}]`
  }
  for (const name of Object.keys(value).sort()) {
    const text = textOf(value[name]!)
    if (text === null) return null
    parts.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${parts.join()}}`
}

export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** One document a line; numbers that an export wraps (`{"$numberLong": "5"}`) are taken out of their wrapping. */
export const linesOf = (text: string): Json[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line, unwrapped) as Json)

function unwrapped(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const [[name, inner] = ['', ''], ...more] = Object.entries(value)
  return more.length === 0 && /^\$number(Int|Long|Double)$/.test(name) ? Number(inner) : value
}
