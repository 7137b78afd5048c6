// npm run build [-- <folder>]: what is published, for a Node without a loader. File by file, so that what is read or run as a file
// (workers, the console, the probe of conformance) lies beside the code as it does in the source.
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'

const root = import.meta.dirname
const outdir = path.resolve(process.argv[2] ?? path.join(root, 'dist'))
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => !/^(test|dist|node_modules)\//.test(name),
)

rmSync(outdir, { recursive: true, force: true })
await build({
  entryPoints: sources.filter((name) => name.endsWith('.ts')),
  absWorkingDir: root,
  outbase: root,
  outdir,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  supported: { 'dynamic-import': false }, // would have to name extensions; `require` need not
})
for (const name of sources.filter((name) => /\/.*\.(js|cjs|mjs|html|css)$/.test(name)))
  cpSync(path.join(root, name), path.join(outdir, name))

const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
const args = ['--project', path.join(root, 'tsconfig.build.json'), '--outDir', outdir]
execFileSync(process.execPath, [path.join(typescript, 'bin', 'tsc'), ...args], { stdio: 'inherit' })
