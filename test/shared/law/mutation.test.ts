import path from 'node:path'
import * as localDate from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'
import { firstFinding } from './findings'
import { dependants, load, prepare } from './load'
import { law } from './modules'
import { lawSources, mutantsOf } from './mutants'

const root = path.resolve(import.meta.dirname, '../../..')
const outside = new Map([['shared/calendar/local-date.ts', { exports: localDate }]])

/** Rules of our own, which are no law: what they say in words, the code that refuses does. */
const OURS = 'shared/law/product-rules.ts'

/**
 * Every number of the law is held by something: each numeric literal, and each numeral in a string, of each file under
 * shared/law is removed and changed in turn, and the checks of this folder are run on that copy of the law.
 */
describe('a number removed from the law, or changed', () => {
  it('is found, every one', async () => {
    const compiled = await lawSources(root)
    const codes = new Map([...compiled].map(([file, { code }]) => [file, code]))
    const prepared = new Map([...codes].map(([file, code]) => [file, prepare(code)]))
    const whole = load({ prepared, loaded: outside })
    expect([firstFinding(law), firstFinding(whole.law)]).toEqual([null, null])

    const all = [...codes]
      .filter(([file]) => file !== OURS)
      .map(([file, code]) => ({ ...mutantsOf(code), file, stale: dependants(file, codes) }))
    const mutants = all.flatMap(({ mutants, file, stale }) => {
      const loaded = new Map([...whole.loaded].filter(([name]) => !stale.has(name)))
      return mutants.map((mutant) => ({ ...mutant, file, loaded }))
    })
    let crashed = 0
    const survivors = mutants.filter(({ file, code, loaded }) => {
      try {
        return firstFinding(load({ prepared: new Map(prepared).set(file, prepare(code)), loaded }).law) === null
      } catch {
        crashed += 1 // a day that is none, a text that is gone: whatever test loads or asks it fails as well
        return false
      }
    })

    const count = (key: 'literals' | 'numerals') => all.reduce((sum, file) => sum + file[key], 0)
    console.log(
      `law: ${compiled.size} files, ${count('literals')} numeric literals, ${count('numerals')} numerals in strings; ` +
        `${mutants.length} mutants: ${crashed} crash, ${survivors.length} survive, the rest are named by a check`,
    )
    expect(survivors.map(({ file, what }) => `${file}: ${what}`)).toEqual([])
    const written = [...compiled]
      .filter(([file]) => file !== OURS)
      .reduce((sum, [, { source }]) => sum + literalsWritten(source), 0)
    expect(count('literals')).toBe(written)
  })
})

/** Numeric literals as a plain reader counts them in the source: what is left without comments, strings and patterns. */
function literalsWritten(source: string): number {
  const bare = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|= \/.*\/\./g, ' ')
  return bare.match(/(?<![\w$.])\d[\d_]*/g)?.length ?? 0
}
