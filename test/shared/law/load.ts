import path from 'node:path'
import type { Law } from './modules'

type Module = { exports: object }
type Run = (module: Module, require: (name: string) => object) => void

/** The law's modules, compiled, by path; and what they import from elsewhere (the calendar). */
export interface Copy {
  prepared: ReadonlyMap<string, Run>
  loaded: ReadonlyMap<string, Module>
}

/** A compiled module, ready to run. `code` is CommonJS. */
export const prepare = (code: string): Run => {
  const run = new Function('module', 'exports', 'require', code)
  return (module, require) => run(module, module.exports, require)
}

/** Runs what is not loaded yet, each import resolved within the copy. */
export function load({ prepared, loaded }: Copy): { law: Law; loaded: ReadonlyMap<string, Module> } {
  const modules = new Map(loaded)
  const require = (file: string): object => {
    const known = modules.get(file)
    if (known) return known.exports
    const run = prepared.get(file)
    if (!run) throw new Error(`not a module of the law: ${file}`)
    const module = { exports: {} }
    modules.set(file, module)
    run(module, (name) => require(`${path.posix.join(path.posix.dirname(file), name)}.ts`))
    return module.exports
  }
  const entries = Object.entries(NAMES).map(([key, name]) => [key, require(`shared/law/${name}.ts`)])
  return { law: Object.fromEntries(entries) as Law, loaded: modules }
}

const NAMES: Record<keyof Law, string> = {
  basis: 'basis',
  basisLine: 'basis-line',
  index: 'index',
  instruments: 'instruments',
  library: 'library',
  libraryStatus: 'library-status',
  repeals: 'repeals',
  starts: 'starts',
  timeline: 'timeline',
}

/** `file` and every module that imports it, directly or not. */
export function dependants(file: string, codes: ReadonlyMap<string, string>): Set<string> {
  const found = new Set([file])
  for (const name of found) {
    for (const [importer, code] of codes) {
      const imported = [...code.matchAll(/require\("(.+?)"\)/g)].map(
        ([, to]) => `${path.posix.join(path.posix.dirname(importer), to!)}.ts`,
      )
      if (imported.includes(name)) found.add(importer)
    }
  }
  return found
}
