import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildClient, root } from '../../dev/build'

/** A WeChat package, file by file. Paths are relative to its root and use `/`. */
export type Built = ReadonlyMap<string, Buffer>

export interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc: string }>
  themeLocation?: string
  sitemapLocation?: string
  [key: string]: unknown
}

/** `dist/weapp`, built if it is stale. */
export async function buildWeapp(): Promise<Built> {
  await buildClient('weapp')
  return readBuilt(path.join(root, 'dist/weapp'))
}

function readBuilt(dir: string): Built {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map((entry) => path.join(entry.parentPath, entry.name))
  return new Map(names.map((name) => [path.relative(dir, name).split(path.sep).join('/'), readFileSync(name)]))
}

export const textOf = (built: Built, file: string) => built.get(file)?.toString('utf8') ?? ''

export const appOf = (built: Built) => JSON.parse(textOf(built, 'app.json')) as AppJson

/** Every page with its package's root in front. */
export const pagesOf = ({ pages, subPackages }: AppJson) => [
  ...pages,
  ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

/** The root of the subpackage that a file travels in; '' is the main package. */
export function packageOf(built: Built, file: string): string {
  return appOf(built).subPackages.find(({ root }) => file.startsWith(`${root}/`))?.root ?? ''
}

/** Text files of the package, by ending. */
export const filesOf = (built: Built, ending: string) => [...built.keys()].filter((file) => file.endsWith(ending))

/** Bytes of each package that WeChat counts; '' is the main package. What upload leaves out, licence texts, is not counted. */
export function sizes(built: Built): Map<string, number> {
  const bytes = new Map<string, number>([['', 0], ...appOf(built).subPackages.map(({ root }) => [root, 0] as const)])
  for (const [file, content] of built) {
    if (file.endsWith('.LICENSE.txt') || file === 'project.config.json') continue
    const root = packageOf(built, file)
    bytes.set(root, (bytes.get(root) ?? 0) + content.length)
  }
  return bytes
}
