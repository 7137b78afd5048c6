import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Metafile } from 'esbuild'

const root = process.cwd()

/** The product's pure tests. The local CloudBase is a library with a suite of its own. */
const folders = ['shape', 'shared', 'miniprogram', 'demo']

/** How JavaScript comes to know in which zone the machine is: everything else that we compute with is a string or a number. */
const zoned = /\bDate\b|\bIntl\b|\.toLocale|\bdayjs\b/

/** The files of pure tests that a time zone could change: whatever they import, however far, may touch a date of JavaScript's. */
export async function feelDates(): Promise<string[]> {
  const tests = folders
    .flatMap((folder) => filesIn(path.join('test', folder)))
    .filter((file) => /\.test\.tsx?$/.test(file))
  const { inputs } = await importsOf(tests)
  return tests.filter((test) => reach(test, inputs).some(isZoned))
}

const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))

async function importsOf(entryPoints: string[]): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.scss': 'empty', '.png': 'empty' },
    logLevel: 'error',
  })
  return metafile
}

/** A file and all that it imports. */
function reach(file: string, inputs: Metafile['inputs'], seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const next = inputs[file]?.imports.filter(({ external }) => !external) ?? []
  return [file, ...next.flatMap((each) => reach(each.path, inputs, seen))]
}

const isZoned = (file: string) => zoned.test(withoutComments(readFileSync(path.join(root, file), 'utf8')))
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
