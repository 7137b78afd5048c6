import { createContext, Script } from 'node:vm'
import { timeout } from './refusals'

const inside: { work: () => unknown } = { work: () => undefined }
const context = createContext(inside)
const script = new Script('work()')

/**
 * Runs synchronous work on this thread and ends it after `ms` with DATABASE_TIMEOUT, wherever it is, in a regular expression, too. What it
 * had begun stays as it is: for work that changes nothing.
 */
export function bounded<T>(ms: number, work: () => T): T {
  inside.work = work
  try {
    return script.runInContext(context, { timeout: ms }) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw timeout(ms)
    throw error
  }
}
