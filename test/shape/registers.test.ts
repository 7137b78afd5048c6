import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { instruments } from '@shared/law/instruments'
import { NOT_STATED } from '@shared/law/rule'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const there = (file: string) => existsSync(path.join(root, file))

/** A1 to J8 are demands, X traps, T threats; then the instruments that the law has, and the numbers of decisions. */
const id = new RegExp(`\\b(?:[A-JTX]\\d{1,2}|${Object.keys(instruments).join('|').toUpperCase()}|ADR \\d{4})\\b`, 'g')

const inside = (area: string) =>
  (readdirSync(path.join(root, area), { recursive: true }) as string[]).map((name) => path.join(area, name))
const areas = [
  'bench',
  'cloudfunctions',
  'config',
  'demo',
  'dev',
  'docs',
  'localcloud',
  'miniprogram',
  'shared',
  'test',
]
const files = [...readdirSync(root), ...areas.flatMap(inside)].filter(
  (file) => /\.(md|tsx?|mts|mjs|js|scss)$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file),
)
const documents = files.filter((file) => file.endsWith('.md'))

/** What a file tells its reader: all of a document, the comments of code, and in tests also what stands in brackets: `(T10)`. */
function told(file: string): string {
  const text = read(file)
  if (file.endsWith('.md')) return text
  const comments = text.match(/\/\*[\s\S]*?\*\/|(?<![:'"`\\/])\/\/.*$/gm) ?? []
  const bracketed = /(^|\/)test\//.test(file) ? (text.match(/\([A-Z]\d{1,2}[ ,;)]/g) ?? []) : []
  return [...comments, ...bracketed].join('\n')
}

/** The rows of a register: those whose first cell is an id. */
const rowsOf = (file: string) =>
  read(file)
    .split('\n')
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter(([first = '']) => first.replace(id, '') === '' && first !== '')

const registers = ['docs/demands.md', 'docs/threats.md', 'docs/instruments.md'] as const
const decisions = () => readdirSync(path.join(root, 'docs/decisions'))

describe('every id can be looked up', () => {
  it('each has one entry', () => {
    const entries = registers.flatMap((file) => rowsOf(file).map(([first]) => first))
    expect(entries.length).toBeGreaterThan(80)
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([])
  })

  it('each that is named in a comment, a test or a document has an entry', () => {
    const entries = new Set([
      ...registers.flatMap((file) => rowsOf(file).map(([first]) => first)),
      ...decisions().map((name) => `ADR ${name.slice(0, 4)}`),
    ])
    const named = files.flatMap((file) => [...told(file).matchAll(id)].map(([found]) => ({ file, found })))
    expect(named.length).toBeGreaterThan(200)
    expect(named.filter(({ found }) => !entries.has(found)).map(({ file, found }) => `${file}: ${found}`)).toEqual([])
  })

  it('a decision is headed by the number in its name', () => {
    const wrong = decisions().filter((name) => !read(`docs/decisions/${name}`).startsWith(`# ${name.slice(0, 4)} `))
    expect(wrong).toEqual([])
  })
})

describe('what a register says holds', () => {
  const paths = (text: string) =>
    [...text.matchAll(/`([^`]+)`/g)].map(([, quoted]) => quoted!).filter((quoted) => /^[\w.-]+\/[\w./-]*$/.test(quoted))

  it('each file and folder that it names is there', () => {
    const named = registers.flatMap((file) => paths(read(file)))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((name) => !there(name))).toEqual([])
  })

  it('each demand and each threat names where it is met, or says that it is not', () => {
    const silent = [...rowsOf('docs/demands.md'), ...rowsOf('docs/threats.md')].filter(
      (cells) => paths(cells.slice(-2).join(' ')).length === 0 && !/^(not built yet|open)\b/.test(cells.at(-1)!),
    )
    expect(silent).toEqual([])
  })

  it('an instrument is described as the law has it', () => {
    const rows = new Map(rowsOf('docs/instruments.md').map(([first, ...cells]) => [first, cells]))
    const listed = Object.values(instruments).map(({ id: key }) => rows.get(key.toUpperCase())?.slice(0, 4))
    const said = (value: string) => (value === NOT_STATED ? 'not stated' : value)
    expect(listed).toEqual(
      Object.values(instruments).map(({ title, number, issuer, signedOn }) =>
        [title, number, issuer, signedOn].map(said),
      ),
    )
  })
})

it('links between documents lead somewhere', () => {
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to]) => path.join(path.dirname(file), to!)),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((to) => !there(to))).toEqual([])
})
