import { parse } from '@babel/parser'
import { describe, expect, it } from 'vitest'
import { filesEnding, read } from './sources'

const variants = filesEnding('.h5.ts', '.h5.tsx')
const base = (file: string) => file.replace('.h5.', '.')

/** Names of the values that a module exports. */
function exportsOf(file: string): string[] {
  const { program } = parse(read(file), { sourceType: 'module', plugins: ['typescript', 'jsx'] })
  return program.body
    .flatMap((statement) => {
      if (statement.type === 'ExportDefaultDeclaration') return ['default']
      if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return []
      const { declaration } = statement
      if (declaration?.type === 'VariableDeclaration') {
        return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
      }
      return declaration && 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : []
    })
    .sort()
}

/** Part of the browser's side only, reached from other .h5 files by their full name. */
const browserOnly = [
  'platform/session.h5.ts',
  ...['calendar-file.h5.ts', 'fetched.h5.ts', 'outdated.h5.ts'].map((name) => `platform/${name}`),
  ...['routes.h5.tsx', 'screen.h5.tsx'].map((name) => `features/fetched/${name}`),
  'features/evidence/page.h5.tsx',
  'ui/file-preview/use-typed.h5.ts',
  'ui/screen/tab-nav.h5.tsx',
  ...['leaflet-map.h5.tsx', 'marks.h5.tsx', 'rooms.h5.ts', 'tiles.h5.ts', 'use-leaflet.h5.ts'].map(
    (name) => `features/map/map-view/${name}`,
  ),
  ...['find-desk.h5.tsx', 'ground.h5.tsx', 'lazy.h5.tsx', 'page.h5.tsx', 'times.h5.tsx', 'use-picking.h5.ts'].map(
    (name) => `features/find-desk/${name}`,
  ),
]

describe('each platform has the same parts', () => {
  it.each(variants.filter((file) => !browserOnly.includes(file)))('%s exports what its WeChat side exports', (file) => {
    expect(exportsOf(base(file))).not.toEqual([])
    expect(exportsOf(file)).toEqual(expect.arrayContaining(exportsOf(base(file))))
  })

  it('a file that is for the browser alone is imported by such files only', () => {
    const name = (file: string) => file.replace(/^.*\//, '').replace(/\.tsx?$/, '')
    const shared = filesEnding('.ts', '.tsx').filter((file) => !variants.includes(file))
    const leaks = shared.filter((file) => browserOnly.some((each) => read(file).includes(`${name(each)}'`)))
    expect(leaks).toEqual([])
  })
})
