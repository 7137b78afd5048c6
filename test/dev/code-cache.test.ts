import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFunctions, functionNames } from '../../dev/build'
import { type Loaded, load } from './child'

const built = mkdtempSync(path.join(tmpdir(), 'code-cache-'))
beforeAll(() => buildFunctions(built))
afterAll(() => rmSync(built, { recursive: true }))

/** A copy of the built api, changed. */
function changed(change: (dir: string) => void): string {
  const dir = mkdtempSync(path.join(built, 'changed-'))
  cpSync(path.join(built, 'api'), dir, { recursive: true })
  change(dir)
  return dir
}
const edit = (file: string, change: (bytes: Buffer) => Buffer) => writeFileSync(file, change(readFileSync(file)))
const cacheOf = (dir: string) => path.join(dir, 'code.cache')

describe('a function as it is deployed', () => {
  let sound: Loaded
  beforeAll(() => {
    sound = load(path.join(built, 'api'))
  })

  it('starts from its code cache and answers', () => {
    // signed out: it answers without the database, which is not there
    expect(sound).toMatchObject({ cached: true, complained: false, answer: { error: { code: 'UNAUTHENTICATED' } } })
    for (const name of functionNames) expect(load(path.join(built, name))).toMatchObject({ cached: true })
  })

  it('reads nothing that it does not need', () => {
    for (const name of functionNames) expect(load(path.join(built, name))).toMatchObject({ lazy: [], undici: false })
  })

  it('names no path of the machine that built it', () => {
    const files = ['index.js', 'code.js', 'code.cache'].map((name) => path.join(built, 'api', name))
    expect(files.filter((file) => readFileSync(file).includes(built))).toEqual([])
  })

  const unusable: [why: string, change: (dir: string) => void][] = [
    ['none', (dir) => rmSync(cacheOf(dir))],
    ['an empty one', (dir) => writeFileSync(cacheOf(dir), '')],
    ["another function's", (dir) => cpSync(path.join(built, 'events', 'code.cache'), cacheOf(dir))],
    ['one cut short', (dir) => edit(cacheOf(dir), (bytes) => bytes.subarray(0, bytes.length / 2))],
    ...[0.1, 0.5, 0.9].map((part): [string, (dir: string) => void] => [
      `one damaged at ${part}`,
      (dir) =>
        edit(cacheOf(dir), (bytes) => {
          const at = Math.floor(bytes.length * part)
          return Buffer.concat([bytes.subarray(0, at), Buffer.from([~bytes[at]! & 0xff]), bytes.subarray(at + 1)])
        }),
    ]),
  ]
  it.each(unusable)('with %s answers the same, and says so', (_, change) => {
    expect(load(changed(change))).toEqual({ ...sound, cached: null, complained: true })
  })

  it('made by another V8, it is not used', () => {
    const dir = changed(() => {})
    expect(load(dir, 'enterprise/mine', [], '99.9.9')).toEqual({ ...sound, cached: null, complained: true })
  })

  it('under other flags V8 refuses it', () => {
    const dir = changed(() => {})
    expect(load(dir, 'enterprise/mine', ['--stack-size=900'])).toEqual({ ...sound, cached: false, complained: true })
  })

  it('after a change of the code that keeps its length, the code is right', () => {
    const dir = changed((dir) =>
      edit(path.join(dir, 'code.js'), (bytes) =>
        Buffer.from(bytes.toString().replaceAll('UNKNOWN_OPERATION', 'UNKNOWN_QUESTION_')),
      ),
    )
    expect(load(path.join(built, 'api'), 'no/such').answer).toMatchObject({ error: { code: 'UNKNOWN_OPERATION' } })
    expect(load(dir, 'no/such').answer).toMatchObject({ error: { code: 'UNKNOWN_QUESTION_' } })
  })
})
