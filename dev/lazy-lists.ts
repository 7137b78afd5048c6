import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'

/**
 * Files that do nothing but list, in one object literal, what other files export. In a bundle each entry becomes a getter that reads
 * its file at its first use: a cold start builds neither schemas nor operations, a call only those of its module.
 */
const lists = /[\\/](shared[\\/]contract|cloudfunctions[\\/]operations)[\\/]index\.ts$/

export const lazyLists: Plugin = {
  name: 'lazy-lists',
  setup(build) {
    build.onLoad({ filter: lists }, ({ path: file }) => ({
      contents: lazyList(readFileSync(file, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** Throws where something imported is other than one entry of the list. */
export function lazyList(source: string): string {
  const importLine = /^import \{ (\w+)(?: as (\w+))? \} from ('[^']+')$/gm
  const imports = [...source.matchAll(importLine)]
  const list = source.replaceAll(importLine, '')
  if (imports.length === 0 || /^import (?!type )/m.test(list)) throw new Error('a list imports one name a line')
  return imports.reduce((text, [, exported, local = exported, from]) => {
    const [before, after, ...more] = text.split(new RegExp(`(?<=[{,]\\s*(?:\\w+: )?)\\b${local}(?=\\s*[,}])`))
    if (before === undefined || after === undefined || more.length > 0) throw new Error(`${local} is not one entry`)
    const key = /(\w+): $/.exec(before)?.[1] ?? local
    return `${before.replace(/\w+: $/, '')}get ${key}() { return require(${from}).${exported} }${after}`
  }, list)
}
