import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import settings from '../config/settings.json'
import { bundle } from './bundle'
import { addCodeCache } from './code-cache'

export const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

export const functionNames = ['api', 'jobs', 'events'] as const

/**
 * Bundles each function to one CommonJS file, `code.js`, its seldom used parts, its code cache and the `index.js` that starts it; the
 * same files run here and on the cloud. They are put in place when they are whole: a server may be running from that folder.
 */
export async function buildFunctions(outDir = at('dist/functions')): Promise<void> {
  await Promise.all(
    functionNames.map(async (name) => {
      const outdir = path.join(outDir, `.${name}-${process.pid}`)
      await bundle(
        { index: at('cloudfunctions/platform/start.ts'), code: at('cloudfunctions', name, 'index.ts') },
        outdir,
      )
      await addCodeCache(outdir)
      await cp(at('cloudfunctions', name, 'config.json'), path.join(outdir, 'config.json'), { force: true }).catch(
        ignoreMissing,
      )
      await rm(path.join(outDir, name), { recursive: true, force: true })
      await rename(outdir, path.join(outDir, name))
    }),
  )
}

/**
 * Builds a client target with Taro unless its output was made from exactly these sources and settings. It is put in place when it
 * is whole: neither an interrupted build nor an older one leaves a file behind.
 */
export async function buildClient(target: 'h5' | 'weapp'): Promise<void> {
  const sources = await fingerprint(['miniprogram', 'shared', 'config', 'babel.config.js', 'package-lock.json'])
  const stamp = [sources, ...settings.map((name) => process.env[name] ?? '')].join('\n')
  const stampFile = at('.build', `${target}.stamp`)
  const known = await readFile(stampFile, 'utf8').catch(() => '')
  if (known === stamp && (await exists(at('dist', target)))) return
  const making = `dist/.${target}-${process.pid}`
  const taro = [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target]
  await run(process.execPath, [...taro, '--no-check', '--disable-global-config'], {
    TARO_OUT: making,
    TARO_APP_ID: process.env.APP_ID ?? '',
  })
  // Taro exits 0 with no output when its config check fails
  if (!(await exists(at(making)))) throw new Error(`taro build --type ${target} left no output`)
  await rm(stampFile, { force: true })
  await rm(at('dist', target), { recursive: true, force: true })
  await rename(at(making), at('dist', target))
  await mkdir(at('.build'), { recursive: true })
  await writeFile(stampFile, stamp)
}

function run(command: string, args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(Buffer.concat(output).toString()))))
  })
}

/** Of the names and contents of these files and folders, relative to the root. */
export async function fingerprint(names: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(names.map((name) => filesOf(at(name))))).flat().sort()) {
    hash.update(path.relative(root, file)).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesOf(name: string): Promise<string[]> {
  const found = await stat(name).catch(() => null)
  if (!found) return []
  if (found.isFile()) return [name]
  return (await readdir(name, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

export const exists = (name: string) =>
  stat(name).then(
    () => true,
    () => false,
  )

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
