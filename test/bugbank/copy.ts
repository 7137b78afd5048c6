import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The checkout as it is, without what git ignores; its packages are shared. */
export function copyOf(root: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'bugbank-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const name of listed.toString().split('\0').filter(Boolean)) {
    if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(copy, name))
  }
  for (const packages of ['node_modules', 'localcloud/node_modules'])
    if (existsSync(path.join(root, packages))) symlinkSync(path.join(root, packages), path.join(copy, packages))
  return copy
}
