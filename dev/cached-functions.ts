import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { buildFunctions, exists, fingerprint, root } from './build'

const cache = path.join(root, 'node_modules/.cache/functions')
const sources = ['cloudfunctions', 'shared', 'dev', 'tsconfig.json', 'package-lock.json']
const DAY_MS = 86_400_000

/**
 * The functions as they would be deployed, bundled once for these very sources: every test file and every start finds them here.
 * @returns the folder that holds one folder for each function
 */
export async function cachedFunctions(): Promise<string> {
  const dir = path.join(cache, (await fingerprint(sources)).slice(0, 16))
  if (!(await exists(dir))) {
    const making = `${dir}-${process.pid}`
    await buildFunctions(making)
    // Whoever bundled the same sources meanwhile was first.
    await rename(making, dir).catch(() => rm(making, { recursive: true, force: true }))
    await forgetOld()
  }
  const now = new Date()
  await utimes(dir, now, now)
  return dir
}

/** Bundles that nobody has asked for since yesterday. */
async function forgetOld(): Promise<void> {
  await mkdir(cache, { recursive: true })
  for (const name of await readdir(cache)) {
    const dir = path.join(cache, name)
    const { mtimeMs } = await stat(dir).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > DAY_MS) await rm(dir, { recursive: true, force: true })
  }
}
