import { describe, expect, it } from 'vitest'
import { rowFindings, unexpected } from './check-numbers'
import { rows } from './expectations'
import { law } from './modules'
import { numeralsIn } from './numerals'
import { figures } from './walk'

describe('each figure of the law is the one its article prints', () => {
  it.each(rows.map((row) => [row[0], row[1], row[2] ?? row[3], row] as const))(
    '%s is %s: %s',
    (_path, _value, _words, row) => {
      expect(rowFindings(law, row)).toEqual([])
    },
  )

  it('and there is no figure without its words', () => {
    expect(unexpected(law, rows)).toEqual([])
    expect(new Set(rows.map(([path]) => path)).size).toBe(rows.length)
  })
})

describe('a word of a worked example', () => {
  const axes = { untrueObjection: { example: { objection: 'untrue', gives: { a: 'admitted', b: 'waits' } } } }
  it('is a datum like a figure, so that none comes in unsaid', () => {
    expect([...figures(axes)].map(([path]) => path)).toEqual(
      ['objection', 'gives.a', 'gives.b'].map((path) => `untrueObjection.example.${path}`),
    )
  })
})

describe('reading numerals', () => {
  it.each([
    ['三年内未完成 1 次', [3, 1]],
    ['两年', [2]],
    ['第十四条、第十条', [14, 10]],
    ['不少于1千家、2 万平米', [1, 1000, 2, 20_000]],
    ['二十个、十个', [20, 10]],
    ['二〇二六年', [2026]],
  ])('%s: %j', (text, numbers) => {
    expect(numeralsIn(text)).toEqual(numbers)
  })
})
