import path from 'node:path'
import * as localDate from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'
import { firstFinding } from './findings'
import { load, prepare } from './load'
import { law } from './modules'
import { compile, lawSources, mutantsOf } from './mutants'

const root = path.resolve(import.meta.dirname, '../../..')
const outside = { 'shared/calendar/local-date.ts': localDate }

/**
 * Every number of the law is held by something: each numeric literal, and each numeral in a string, of each file under
 * shared/law is removed and changed in turn, and the checks of this folder are run on that copy of the law.
 */
describe('a number removed from the law, or changed', () => {
  it('is found, every one', { timeout: 120_000 }, async () => {
    const sources = await lawSources(root)
    const prepared = new Map<string, ReturnType<typeof prepare>>()
    for (const [file, code] of sources) prepared.set(file, prepare(await compile(code, 'cjs')))
    expect(firstFinding(law)).toBeNull()
    expect(firstFinding(load(prepared, outside))).toBeNull()

    const all = [...sources].map(([file, code]) => mutantsOf(file, code))
    const mutants = all.flatMap((file) => file.mutants)
    const compiled = await Promise.all(mutants.map(({ code }) => compile(code, 'cjs')))
    const survivors = mutants.filter(({ file }, i) => {
      try {
        return firstFinding(load(new Map(prepared).set(file, prepare(compiled[i]!)), outside)) === null
      } catch {
        return false // the law no longer loads: a day that is none, a quote that is gone
      }
    })

    const count = (key: 'literals' | 'numerals') => all.reduce((sum, file) => sum + file[key], 0)
    console.log(
      `law: ${sources.size} files, ${count('literals')} numeric literals, ${count('numerals')} numerals in strings, ` +
        `${mutants.length} mutants, ${survivors.length} survivors`,
    )
    expect(survivors.map(({ file, what }) => `${file}: ${what}`)).toEqual([])
  })
})
