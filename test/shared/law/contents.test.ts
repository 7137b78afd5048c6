import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { law } from './modules'
import { isNode, type Node, nodes } from './walk'

const folder = path.resolve(import.meta.dirname, '../../../shared/law')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

describe('the table of contents', () => {
  it('lists every file with rules', () => {
    const index = readFileSync(path.join(folder, 'index.ts'), 'utf8')
    const listed = [...index.matchAll(/from '\.\/(.+)'/g)].map(([, name]) => `${name}.ts`)
    const withRules = files.filter((file) => file.includes('/') && !/\/(instrument|text.*)\.ts$|\/text\//.test(file))
    expect(listed.sort()).toEqual([...withRules, 'operator-parameters.ts'].sort())
  })

  it('holds rules that each say on what they stand', () => {
    const rules = [...nodes(law.index.contents)].filter(([, node]) => 'force' in node)
    const kinds = ['article', 'draft', 'reading', 'operator', 'product']
    const without = rules.filter(([, node]) => !isNode(node.basis) || !kinds.includes(String(node.basis.kind)))
    expect(without.map(([path]) => path)).toEqual([])
    expect(rules.length).toBeGreaterThan(100)
  })

  it('does nothing when loaded: every file only declares', async () => {
    const programs = await Promise.all(files.map((file) => program(file)))
    const doing = programs.filter(({ body }) => body.some(({ type }) => !DECLARES.includes(String(type))))
    expect(doing.map(({ file }) => file)).toEqual([])
  })
})

const DECLARES = ['ImportDeclaration', 'ExportNamedDeclaration', 'VariableDeclaration', 'FunctionDeclaration']

async function program(file: string): Promise<{ file: string; body: Node[] }> {
  const { code } = await transform(readFileSync(path.join(folder, file), 'utf8'), { loader: 'ts' })
  return { file, body: parseAst(code).body as unknown as Node[] }
}
