import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import { constants, Script } from 'node:vm'
import { unseal } from './code-cache'
import { consoleLog } from './log'

/**
 * The `index.js` of every function as it is deployed: runs `code.js` beside it, with the code cache beside that when this Node can
 * use it. Without one the function is the same, only later; the log says so, because nothing else would.
 */
const file = path.join(__dirname, 'code.js')
const text = readFileSync(file, 'utf8')
const cachedData = readCache()

/** The build makes the cache from it, once everything is loaded. */
export const script = new Script(Module.wrap(text), {
  filename: 'code.js', // kept in the cache: no path of the machine that built it
  cachedData,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
if (!cachedData || script.cachedDataRejected) {
  consoleLog({ level: 'warn', event: 'code-cache', detail: `none for V8 ${process.versions.v8} and its flags` })
}

const loaded = { exports: {} as { main: (event: unknown, context: unknown) => unknown } }
script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, __dirname)
export const { main } = loaded.exports

function readCache(): Buffer | undefined {
  try {
    return unseal(text, readFileSync(path.join(__dirname, 'code.cache')))
  } catch {
    return undefined
  }
}
