import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../../dev/build'
import { type Built, filesOf } from './built'

/**
 * WeChat's own compilers for styles and templates, as the npm package `miniprogram-compiler` brings them: those of 2020, for Linux,
 * macOS and Windows on x64. Install scripts are off, so nobody has made them executable; they run from a copy.
 */
const systems: Partial<Record<NodeJS.Platform, [folder: string, ending: string]>> = {
  linux: ['linux', ''],
  darwin: ['mac', ''],
  win32: ['windows', '.exe'],
}

function compilerOf(name: 'wcc' | 'wcsc', dir: string): string {
  const [folder, ending] = systems[process.platform] ?? ['', '']
  const from = path.join(root, 'node_modules/miniprogram-compiler/bin', folder, name + ending)
  if (!folder || !existsSync(from)) throw new Error(`WeChat has no ${name} for ${process.platform}`)
  const copy = path.join(dir, name + ending)
  copyFileSync(from, copy)
  chmodSync(copy, 0o755)
  return copy
}

/** What the compilers say against the package's styles and templates, a line each; nothing when they take all of it. */
export function compilerErrors(built: Built): string[] {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
  try {
    const root = path.join(dir, 'package')
    const written = ['.wxss', '.wxml', '.wxs'].flatMap((ending) => filesOf(built, ending))
    for (const file of written) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), built.get(file) ?? '')
    }
    // The first argument of `-cc` is how many files name components of their own, which changes what is written only.
    const templates = ['-d', '-cc', '0', ...filesOf(built, '.wxml'), ...filesOf(built, '.wxs'), '-gn', '$gwx']
    return [
      ...run(compilerOf('wcsc', dir), ['-js', ...filesOf(built, '.wxss')], root),
      ...run(compilerOf('wcc', dir), templates, root),
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function run(command: string, args: string[], cwd: string): string[] {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (error) throw error
  if (status === 0) return []
  const name = path.basename(command)
  const said = stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('error file count'))
  return said.length > 0 ? said.map((line) => `${name}: ${line.trim()}`) : [`${name} ended with ${status}`]
}
