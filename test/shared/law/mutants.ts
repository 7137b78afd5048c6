import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { parseAst } from 'vite'

/** The law's files as JavaScript (types gone, nothing folded), by path from the repository's root. */
export async function lawSources(root: string): Promise<Map<string, string>> {
  const files = readdirSync(path.join(root, 'shared/law'), { recursive: true, encoding: 'utf8' })
  const names = files.filter((file) => file.endsWith('.ts')).map((file) => path.posix.join('shared/law', file))
  const compiled = await Promise.all(names.map((name) => compile(readFileSync(path.join(root, name), 'utf8'), 'esm')))
  return new Map(names.map((name, i) => [name, compiled[i]!]))
}

export async function compile(code: string, format: 'esm' | 'cjs'): Promise<string> {
  return (await transform(code, { loader: 'ts', format, target: 'es2022', charset: 'utf8' })).code
}

/** One change to one literal: `code` is the whole file with it. */
export interface Mutant {
  file: string
  what: string
  code: string
}

/** Arabic figures, and the Chinese numerals the texts count with. */
const NUMERAL = /\d+|[〇一二两三四五六七八九十百千万亿]+/g

/** Each numeric literal removed and changed; each numeral within a string removed and, where it has digits, changed. */
export function mutantsOf(file: string, code: string): { literals: number; numerals: number; mutants: Mutant[] } {
  const found = literalsIn(code)
  const replaced = (from: number, to: number, by: string): Mutant => ({
    file,
    what: `${code.slice(Math.max(0, from - 24), from)}⟦${code.slice(from, to)} → ${by || 'nothing'}⟧`.replaceAll(
      '\n',
      ' ',
    ),
    code: code.slice(0, from) + by + code.slice(to),
  })
  const numbers = found.filter(({ kind }) => kind === 'number')
  const numerals = found
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ start, end }) =>
      [...code.slice(start, end).matchAll(NUMERAL)].map((match) => ({ at: start + match.index, text: match[0] })),
    )
  const mutants = [
    ...numbers.flatMap(({ start, end }) => [
      replaced(start, end, 'undefined'),
      replaced(start, end, String(Number(code.slice(start, end)) + 1)),
    ]),
    ...numerals.flatMap(({ at, text }) => [
      replaced(at, at + text.length, ''),
      ...(/\d/.test(text)
        ? [
            replaced(
              at,
              at + text.length,
              text.replace(/\d/g, (d) => String((Number(d) + 1) % 10)),
            ),
          ]
        : []),
    ]),
  ]
  return { literals: numbers.length, numerals: numerals.length, mutants }
}

interface Literal {
  kind: 'number' | 'text'
  start: number
  end: number
}

type AstNode = { type: string; start: number; end: number; value?: unknown } & Record<string, unknown>
const isAstNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Numbers, strings and template texts; not where a module says what it imports. */
function literalsIn(code: string): Literal[] {
  const found: Literal[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (!isAstNode(node) || node.type === 'ImportDeclaration') return
    if (node.type === 'Literal' && typeof node.value === 'number') found.push({ kind: 'number', ...span(node) })
    else if (node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string'))
      found.push({ kind: 'text', ...span(node) })
    else if (node.type === 'Literal' && 'regex' in node) found.push({ kind: 'text', ...span(node) })
    else Object.values(node).forEach(visit)
  }
  visit(parseAst(code))
  return found
}

const span = ({ start, end }: AstNode) => ({ start, end })
