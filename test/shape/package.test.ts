import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { expect, it } from 'vitest'

/** The local cloud is a package of its own: it takes nothing from the product, and the product enters by its front door. */
const root = path.resolve(import.meta.dirname, '../..')
const HOME = 'localcloud'

interface Import {
  file: string
  /** A path from the root for a relative import, else the package's name. */
  to: string
  isRelative: boolean
}

function filesOf(folder: string): string[] {
  return (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((name) => /\.([cm]?[jt]s|tsx)$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
    .map((name) => path.join(folder, name))
}

const importsOf = (file: string): Import[] =>
  [
    ...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:\bfrom |\bimport |import\(|require\()'([\w@.:/-]+)'/g),
  ].map(([, name]) => {
    const isRelative = name!.startsWith('.')
    const to = isRelative
      ? path.join(path.dirname(file), name!)
      : name!.split('/', name!.startsWith('@') ? 2 : 1).join('/')
    return { file, to, isRelative }
  })

const shown = ({ file, to }: Import) => `${file} imports ${to}`
const inside = (to: string) => to === HOME || to.startsWith(`${HOME}/`)
const own = filesOf(HOME).flatMap(importsOf)

it('the local cloud and its tests import nothing of the product', () => {
  expect(own.length).toBeGreaterThan(300)
  const wrong = own.filter(({ to, isRelative }) => (isRelative ? !inside(to) : /^@$|^@shared\//.test(to)))
  expect(wrong.map(shown)).toEqual([])
})

it('the local cloud declares every package that it imports, those of its tests for development', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, HOME, 'package.json'), 'utf8'))
  // tsx is asked for only where the package runs from its TypeScript, which is not published
  const shipped = ['tsx', ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })]
  const forTests = [...shipped, ...Object.keys(manifest.devDependencies)]
  const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name)
  const packages = own.filter(({ to, isRelative }) => !isRelative && !isBuiltin(to))
  expect(packages.length).toBeGreaterThan(30)
  const isDevelopment = (file: string) => /^localcloud\/(test\/|[\w.]+\.(mts|mjs)$)/.test(file)
  const wrong = packages.filter(({ file, to }) => !(isDevelopment(file) ? forTests : shipped).includes(to))
  expect(wrong.map(shown)).toEqual([])
})

it('the product reaches the local cloud by its two entries alone; only its own benchmark looks deeper', () => {
  const areas = ['bench', 'cloudfunctions', 'config', 'demo', 'dev', 'miniprogram', 'shared', 'test']
  const reaching = areas
    .flatMap(filesOf)
    .flatMap(importsOf)
    .filter(({ to, isRelative }) => isRelative && inside(to))
  expect(reaching.length).toBeGreaterThan(5)
  const wrong = reaching.filter(
    ({ file, to }) => !/^localcloud(\/index|\/conformance)?$/.test(to) && !file.startsWith('bench/localcloud/'),
  )
  expect(wrong.map(shown)).toEqual([])
})
