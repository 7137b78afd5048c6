import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../dev/build'

const LOCK = 'package-lock.json'

/**
 * Installs a tool that has a manifest and a lock file of its own, so that `npm ci` at the root stays all that a newcomer needs: the first time,
 * and again when its lock file has changed. Without install scripts.
 *
 * @param ours where its manifest is
 * @param home where it is put, below `.build/`: outside our sources, where those who read all of them do not come by it
 */
export function installApart(name: string, ours: string, home: string, flags: readonly string[] = []): void {
  mkdirSync(home, { recursive: true })
  const installed = path.join(home, 'node_modules', LOCK)
  const text = readFileSync(path.join(ours, LOCK), 'utf8')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === text) return
  console.log(`${name} is installed, which takes some minutes the first time …`)
  for (const file of ['package.json', LOCK]) copyFileSync(path.join(ours, file), path.join(home, file))
  copyFileSync(path.join(root, '.npmrc'), path.join(home, '.npmrc'))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...flags]
  const shell = process.platform === 'win32'
  const { status, stderr, error } = spawnSync('npm', args, { cwd: home, encoding: 'utf8', shell })
  if (error) throw error
  if (status !== 0) throw new Error(`npm ci ended with ${status}: ${stderr.slice(-2_000)}`)
  writeFileSync(installed, text)
}
