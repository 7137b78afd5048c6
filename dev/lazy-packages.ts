import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Parts of the SDK that it loads at its start and that this product never or seldom calls: its AI client, data models, tickets,
 * XML errors of uploads, proxies, multipart bodies. They are bundled as they are, each into a file of its own beside the function,
 * which is read only when something first touches it: a cold start neither compiles nor runs them.
 */
const seldom = /^(@cloudbase\/wx-cloud-client-sdk|jsonwebtoken|xml2js|https?-proxy-agent|form-data|\.\/ai)$/

/** The file a part goes into, e.g. `lazy-jsonwebtoken-1a2b3c`: two SDKs may bring two versions of one package. */
function lazyName(name: string, file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 6)
  return `lazy-${name.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')}-${hash}`
}

/** @param found gets every part that was put aside: its file name and its entry point */
export function lazyPackages(found: Map<string, string>): Plugin {
  return {
    name: 'lazy-packages',
    setup(build) {
      build.onResolve({ filter: seldom }, ({ path: name, importer }) => {
        if (!importer.includes(path.join('@cloudbase', 'node-sdk', 'dist'))) return undefined
        const file = createRequire(importer).resolve(name)
        const to = lazyName(name, file)
        found.set(to, file)
        return { path: file, namespace: 'lazy', pluginData: to }
      })
      build.onResolve({ filter: /^\.\/lazy-/, namespace: 'lazy' }, ({ path: file }) => ({
        path: `${file}.js`,
        external: true,
      }))
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path: file, pluginData }) => {
        const { __esModule = false } = createRequire(file)(file) as { __esModule?: boolean }
        const contents = `
          let real
          const load = () => (real ??= require('./${pluginData}'))
          module.exports = new Proxy(function () {}, {
            get: (_, key) => (key === '__esModule' ? ${__esModule} : load()[key]),
            has: (_, key) => key in load(),
            apply: (_, self, args) => Reflect.apply(load(), self, args),
            construct: (_, args) => Reflect.construct(load(), args),
          })`
        return { contents, loader: 'js' }
      })
    },
  }
}
