import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { parseAst } from 'vite'

/** A file of the law as written, and as CommonJS: types gone, nothing folded. */
export interface Compiled {
  source: string
  code: string
}

/** The law's files by path from the repository's root. */
export async function lawSources(root: string): Promise<Map<string, Compiled>> {
  const files = readdirSync(path.join(root, 'shared/law'), { recursive: true, encoding: 'utf8' })
  const names = files.filter((file) => file.endsWith('.ts')).map((file) => path.posix.join('shared/law', file))
  return new Map(await Promise.all(names.map(async (name) => [name, await compile(path.join(root, name))] as const)))
}

async function compile(file: string): Promise<Compiled> {
  const source = readFileSync(file, 'utf8')
  const { code } = await transform(source, { loader: 'ts', format: 'cjs', target: 'es2022', charset: 'utf8' })
  return { source, code }
}

/** One change to one literal: `code` is the whole file with it. */
export interface Mutant {
  what: string
  code: string
}

/** Arabic figures, and the Chinese numerals that the texts count with; 一般 is a word and no number. */
const NUMERAL = /\d+|(?!一般)[〇一二两三四五六七八九十百千万亿]+/g

/** Each numeric literal removed and changed; each numeral within a string removed and, where it has digits, changed. */
export function mutantsOf(code: string): { literals: number; numerals: number; mutants: Mutant[] } {
  const found = literalsIn(code)
  const numbers = found.filter(({ kind }) => kind === 'number')
  const numerals = found
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ start, end }) => [...code.slice(start, end).matchAll(NUMERAL)].map((match) => spanOf(match, start)))
  const replaced = ({ start, end }: Span, by: string): Mutant => {
    const what = `${code.slice(Math.max(0, start - 24), start)}⟦${code.slice(start, end)} → ${by || 'nothing'}⟧`
    return { what: what.replaceAll('\n', ' '), code: code.slice(0, start) + by + code.slice(end) }
  }
  const mutants = [
    ...numbers.flatMap((at) => [
      replaced(at, 'undefined'),
      replaced(at, String(Number(code.slice(at.start, at.end)) + 1)),
    ]),
    ...numerals.flatMap((at) => {
      const numeral = code.slice(at.start, at.end)
      return /\d/.test(numeral) ? [replaced(at, ''), replaced(at, otherDigits(numeral))] : [replaced(at, '')]
    }),
  ]
  return { literals: numbers.length, numerals: numerals.length, mutants }
}

const otherDigits = (text: string) => [...text].map((digit) => (Number(digit) + 1) % 10).join('')

interface Span {
  start: number
  end: number
}
const spanOf = (match: RegExpExecArray, offset: number): Span => ({
  start: offset + match.index,
  end: offset + match.index + match[0].length,
})

interface Literal extends Span {
  kind: 'number' | 'text'
}

type AstNode = { type: string; start: number; end: number } & Record<string, unknown>
const isAstNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Numbers, and strings, templates and patterns; not what a module requires, and not the 0 of `void 0` and `(0, f)()`. */
function literalsIn(code: string): Literal[] {
  const found: Literal[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (!isAstNode(node) || isRequire(node) || node.operator === 'void') return
    const parts = node.type === 'SequenceExpression' ? (node.expressions as unknown[]).slice(1) : Object.values(node)
    const { type, start, end } = node
    if (type === 'TemplateElement') found.push({ kind: 'text', start, end })
    if (type === 'Literal') found.push({ kind: typeof node.value === 'number' ? 'number' : 'text', start, end })
    for (const part of parts) visit(part)
  }
  visit(parseAst(code))
  return found
}

const isRequire = ({ type, callee }: AstNode) =>
  type === 'CallExpression' && isAstNode(callee) && callee.name === 'require'
