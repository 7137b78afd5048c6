import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../dev/build'

/** The sources as WeChat gets them: what a browser gets instead has `.h5.` in its name, and the kit is for the local build. */
export function weappSources(...endings: string[]): Map<string, string> {
  const dir = path.join(root, 'miniprogram')
  const names = readdirSync(dir, { recursive: true }).map(String)
  const ours = names.filter(
    (name) => endings.some((ending) => name.endsWith(ending)) && !name.includes('.h5.') && !name.includes('kit/'),
  )
  return new Map(ours.map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]))
}
