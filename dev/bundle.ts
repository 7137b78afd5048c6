import path from 'node:path'
import { build } from 'esbuild'
import { lazyLists } from './lazy-lists'
import { lazyPackages } from './lazy-packages'

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'silent', // what it throws says it all
  tsconfig: path.resolve(__dirname, '../tsconfig.json'),
} as const

/** Each entry point, by its name in `outdir`, as one CommonJS file for the server; beside them what is read when first touched. */
export async function bundle(entryPoints: Record<string, string>, outdir: string): Promise<void> {
  const seldom = new Map<string, string>()
  await build({ ...options, entryPoints, outdir, plugins: [lazyPackages(seldom), lazyLists] })
  await build({ ...options, entryPoints: Object.fromEntries(seldom), outdir })
}
