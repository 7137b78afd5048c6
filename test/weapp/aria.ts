import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../dev/build'

/** The parts as WeChat gets them: what a browser draws instead ends in `.h5.tsx`. */
export function weappSources(): Map<string, string> {
  const dir = path.join(root, 'miniprogram')
  const names = readdirSync(dir, { recursive: true }).map(String)
  const ours = names.filter((name) => name.endsWith('.tsx') && !name.endsWith('.h5.tsx') && !name.includes('kit/'))
  return new Map(ours.map((name) => [name, readFileSync(path.join(dir, name), 'utf8')]))
}

/** Every aria-* that the sources say and the built templates do not pass on. */
export function lostAria(sources: ReadonlyMap<string, string>, base: string): string[] {
  const said = new Map<string, string>()
  for (const [name, text] of sources)
    for (const [attribute] of text.matchAll(/\baria-[a-z]+/g)) said.set(attribute, name)
  return [...said]
    .filter(([attribute]) => !base.includes(` ${attribute}="{{`))
    .map(([attribute, name]) => `${name}: ${attribute}`)
}
