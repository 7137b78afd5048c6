import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Parts of the two SDKs that they load at their start and that this product never or seldom calls, and packages of ours that it seldom calls. They are bundled as they are,
 * each into a file of its own beside the function, which is read only when something first touches it: a cold start neither
 * compiles nor runs them. Whoever names a part that an SDK no longer asks for has a stale list, and the build says so.
 */
const seldom: [sdk: RegExp, parts: string[]][] = [
  [
    /@cloudbase[\\/]node-sdk[\\/]dist[\\/]/,
    [
      './ai', // its AI client
      '@cloudbase/wx-cloud-client-sdk', // data models
      'axios', // asks a virtual machine who it is; brings form-data, and with it mime-db
      'form-data', // multipart bodies, of WeChat's open API alone; brings mime-db
      'http-proxy-agent',
      'https-proxy-agent',
      'jsonwebtoken', // tickets
      'xml2js', // what object storage answers to an upload
    ],
  ],
  [/cloudfunctions[\\/]modules[\\/]exports[\\/]/, ['docx']], // writes .docx, when somebody asks for one
  [/wx-server-sdk[\\/]index\.js$/, ['mime-db']], // file names of images that WeChat is to check
]

/** Every start of the SDK makes clients with it, which nobody here uses: they are made when they are touched. */
const makesAtStart = '@cloudbase/wx-cloud-client-sdk'

const standIns = path.resolve(__dirname, '../cloudfunctions/platform/stand-in.ts')

/** The file a part goes into, e.g. `lazy-jsonwebtoken-1a2b3c`: two SDKs may bring two versions of one package. */
function lazyName(name: string, file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 6)
  return `lazy-${name.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')}-${hash}`
}

/** @param found gets every part that was put aside: its file name and its entry point */
export function lazyPackages(found: Map<string, string>): Plugin {
  const sdksMet = new Set<RegExp>()
  const partsMet = new Set<string>()
  return {
    name: 'lazy-packages',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path: name, importer, namespace, kind }) => {
        const [sdk, parts] = seldom.find(([pattern]) => namespace === 'file' && pattern.test(importer)) ?? []
        if (!sdk || !parts) return undefined
        sdksMet.add(sdk)
        if (!parts.includes(name)) return undefined
        partsMet.add(name)
        const file = createRequire(importer).resolve(name)
        const to = lazyName(name, file)
        found.set(to, file)
        return { path: file, namespace: 'lazy', pluginData: { name, to, kind } }
      })
      build.onResolve({ filter: /^\.\/lazy-/, namespace: 'lazy' }, ({ path: file }) => ({
        path: `${file}.js`,
        external: true,
      }))
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path: file, pluginData: { name, to, kind } }) => ({
        contents:
          name === makesAtStart ? makers(file, to) : kind === 'import-statement' ? names(file, to) : part(file, to),
        loader: 'js',
        resolveDir: path.dirname(file),
      }))
      build.onEnd(() => ({
        errors: [...sdksMet]
          .flatMap((sdk) => seldom.find(([pattern]) => pattern === sdk)![1])
          .filter((name) => !partsMet.has(name))
          .map((name) => ({ text: `dev/lazy-packages.ts names ${name}, which the SDK no longer asks for` })),
      }))
    },
  }
}

type Loaded = { __esModule?: boolean; default?: Record<string, unknown> }
const shapeOf = (file: string) => createRequire(file)(file) as Loaded

function part(file: string, to: string): string {
  const { __esModule = false } = shapeOf(file)
  return `
    const { standIn } = require(${JSON.stringify(standIns)})
    module.exports = standIn(() => require('./${to}'), { __esModule: ${__esModule} })`
}

/** An import takes what a package has name by name, and each when it is used: for that there has to be a getter of every name. */
function names(file: string, to: string): string {
  const each = Object.keys(shapeOf(file)).map((name) => `get ${name}() { return load().${name} }`)
  return `
    const load = () => require('./${to}')
    module.exports = { __esModule: true, ${each.join(', ')} }`
}

function makers(file: string, to: string): string {
  const functions = Object.entries(shapeOf(file).default ?? {})
  if (functions.length === 0 || functions.some(([, value]) => typeof value !== 'function')) {
    throw new Error(`${makesAtStart} no longer exports nothing but functions: see makesAtStart in dev/lazy-packages.ts`)
  }
  return `
    const { makersLater } = require(${JSON.stringify(standIns)})
    const makers = makersLater(${JSON.stringify(functions.map(([name]) => name))}, () => require('./${to}').default)
    module.exports = { __esModule: true, default: makers }`
}
