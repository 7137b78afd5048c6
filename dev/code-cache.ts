import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { seal } from '../cloudfunctions/platform/code-cache'
import { functionEnvironment } from './function-environment'

/** Loads the function in this folder once, in a Node of its own without flags, and leaves the code cache of its `code.js` there. */
export async function addCodeCache(dir: string): Promise<void> {
  const cache = path.join(dir, 'code.cache')
  const child = path.join(__dirname, 'raw-code-cache.mjs')
  await promisify(execFile)(process.execPath, [child, path.join(dir, 'index.js'), cache], {
    env: functionEnvironment(),
  })
  await writeFile(cache, seal(await readFile(path.join(dir, 'code.js'), 'utf8'), await readFile(cache)))
}
