import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { functionEnvironment } from '../../dev/function-environment'

export interface Loaded {
  /** what a call that needs no document is answered, without the clock */
  answer: unknown
  /** V8's own word: true, it took the cache; false, it refused it; null, it was given none */
  cached: boolean | null
  /** whether the log says that there is no cache */
  complained: boolean
  /** the seldom used parts that were read */
  lazy: string[]
  undici: boolean
}

const script = path.join(import.meta.dirname, 'load-function.cjs')

/** Loads the built function in `dir` in a fresh Node, perhaps one that claims to be another V8, and calls it once. */
export function load(dir: string, operation = 'enterprise/mine', flags: string[] = [], v8 = ''): Loaded {
  const output = execFileSync(process.execPath, [...flags, script, dir, operation, v8], {
    env: functionEnvironment(),
    encoding: 'utf8',
  })
  const lines = output.trim().split('\n')
  return { ...JSON.parse(lines.at(-1)!), complained: lines.some((line) => line.includes('"event":"code-cache"')) }
}
