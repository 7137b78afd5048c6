import { categoryIds } from '@shared/directory/categories'
import { makeGuess, type Phrases } from '@shared/directory/guess'
import { phrases } from '@shared/directory/phrases'
import { readingsOf } from '@shared/directory/pinyin'
import table from '@shared/directory/pinyin.json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const guess = makeGuess(phrases, readingsOf(table))

describe('guessing what a question is about', () => {
  it.each([
    ['欠我货款两年了', 'legal'],
    ['货想卖到国外', 'overseas'],
    ['发票开错了', 'affairs'],
    ['被人抄袭了', 'ip'],
    ['找个孵化器', 'space'],
  ])('is sure of %s', (question, category) => expect(guess(question)).toEqual([category]))

  it('hears what was typed by its sound', () => expect(guess('想加急瘦全')).toEqual(guess('想加急授权')))

  it('offers four where it is not sure, and nothing where it knows nothing', () => {
    const even = makeGuess(Object.fromEntries(categoryIds.map((id) => [id, '风水'])) as Phrases, new Map())
    expect(even('看看风水')).toHaveLength(4)
    for (const nothing of ['', '龘龘', '我们怎么去', '1', '🙂']) expect(guess(nothing)).toEqual([])
  })

  it('answers any text with four at most, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const found = guess(text)
        expect(found.length).toBeLessThanOrEqual(4)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })

  it('has phrases for every category and in all less than 40 KB', () => {
    for (const id of categoryIds) expect(phrases[id].split(' ').length).toBeGreaterThan(50)
    expect(new TextEncoder().encode(JSON.stringify(phrases)).length).toBeLessThan(40_000)
  })
})
