import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

const root = path.resolve(__dirname, '../..')

/** What the device needs to read a snapshot, without the lists of kinds, districts and categories, which it has anyway. */
export function deviceBytes(): { all: number; gzip: number } {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, 'shared/directory/snapshot/decode.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2018' },
    external: ['*/kinds', '*/districts', '*/categories', '*/local-date'],
    logLevel: 'silent',
  })
  const { contents } = outputFiles[0]!
  return { all: contents.length, gzip: gzipSync(contents).length }
}
