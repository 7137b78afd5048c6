import path from 'node:path'
import type { Law } from './modules'

type Run = (module: { exports: object }, require: (name: string) => object) => void

/** A compiled module, ready to run. `code` is CommonJS. */
export const prepare = (code: string): Run => {
  const run = new Function('module', 'exports', 'require', code)
  return (module, require) => run(module, module.exports, require)
}

/**
 * Runs the law's modules from `prepared`, each import resolved among them; what lies outside the law (the calendar) comes
 * from `outside`, by path.
 */
export function load(prepared: ReadonlyMap<string, Run>, outside: Readonly<Record<string, object>>): Law {
  const loaded = new Map<string, { exports: object }>()
  const require = (file: string): object => {
    const known = loaded.get(file)?.exports ?? outside[file]
    if (known) return known
    const run = prepared.get(file)
    if (!run) throw new Error(`not a module of the law: ${file}`)
    const module = { exports: {} }
    loaded.set(file, module)
    run(module, (name) => require(`${path.posix.join(path.posix.dirname(file), name)}.ts`))
    return module.exports
  }
  const law = (name: string) => require(`shared/law/${name}.ts`)
  const names = { basisLine: 'basis-line', index: 'index', instruments: 'instruments', library: 'library' }
  const rest = { libraryStatus: 'library-status', repeals: 'repeals', starts: 'starts', timeline: 'timeline' }
  return Object.fromEntries(Object.entries({ ...names, ...rest }).map(([key, name]) => [key, law(name)])) as Law
}
