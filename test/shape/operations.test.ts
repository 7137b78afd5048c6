import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { contract } from '@shared/contract'
import { frameCodes, refusals } from '@shared/contract/refusals'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Everything that is written in the TypeScript below a folder. */
const wordsOf = (folder: string) =>
  (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))
    .join('\n')

const entries = Object.entries(contract).flatMap(([module, names]) =>
  Object.entries(names).map(([name, entry]) => ({ name: `${module}.${name}`, entry })),
)

describe('every operation', () => {
  it('is asked for by the client', () => {
    const client = wordsOf('miniprogram')
    const unasked = entries.filter(({ name }) => !client.includes(`'${name}'`) && !client.includes(`api.${name}`))
    expect(unasked.map(({ name }) => name)).toEqual([])
  })
})

describe('every refusal', () => {
  const codes = Object.keys(refusals)

  it('is named by an operation, or may be answered to any', () => {
    const named = new Set([...frameCodes, ...entries.flatMap(({ entry }) => Object.keys(entry['~orpc'].errorMap))])
    expect(codes.filter((code) => !named.has(code))).toEqual([])
  })

  it('is provoked by a test', () => {
    const tests = wordsOf('test')
    expect(codes.filter((code) => !new RegExp(`'${code}'`).test(tests))).toEqual([])
  })
})

it('every rule that may refuse has a test of its own', () => {
  const rules = (readdirSync(path.join(root, 'shared'), { recursive: true }) as string[])
    .filter((file) => /\/decide-[\w-]+\.ts$/.test(file))
    .map((file) => `@shared/${file.replace(/\.ts$/, '')}'`)
  expect(rules.length).toBeGreaterThan(15)
  const tests = wordsOf('test/shared')
  expect(rules.filter((rule) => !tests.includes(rule))).toEqual([])
})
