import { localDate } from '@shared/calendar/local-date'
import { articlesOf } from '@shared/law/library'
import { searchLibrary } from '@shared/policy/search'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'

const day = localDate('2026-11-20')
const find = (typed: string) => searchLibrary(typed, day, defaultValues)

describe('searching the texts', () => {
  it('finds every passage that holds a word, and cuts it as it is printed', () => {
    const hits = find('积分').filter(({ id, nth }) => id === 'g26' && nth !== null)
    const { articles } = articlesOf('g26')
    const holding = articles.flatMap(({ text }, nth) => (text.includes('积分') ? [nth] : []))
    expect(hits.map(({ nth }) => nth)).toEqual(holding)
    expect(holding.length).toBeGreaterThan(3)
    for (const { nth, before, word, after } of hits) {
      expect(word).toBe('积分')
      expect(articles[nth!]!.text).toContain((before + word + after).replaceAll('…', ''))
    }
  })

  it('wants every word, in any order and wherever it stands in the passage', () => {
    const both = find('积分 服务站')
    expect(both.length).toBeGreaterThan(0)
    expect(find('服务站  积分').map(({ id, nth }) => `${id}${nth}`)).toEqual(both.map(({ id, nth }) => `${id}${nth}`))
    expect(both.length).toBeLessThan(find('积分').length)
  })

  it('names a title before any passage', () => {
    const [first, ...rest] = find('特色产业集群')
    expect(first).toMatchObject({ id: 'c23', nth: null, article: '', word: '特色产业集群' })
    expect(rest.every(({ nth }) => nth !== null)).toBe(true)
  })

  it('takes full and half width for the same, and shows what is printed', () => {
    const [typed, printed] = [find('９号'), find('9号')]
    expect(typed).toEqual(printed)
    expect(find('（试行）').map(({ word }) => word)).toContain('(试行)')
  })

  it('finds nothing where nothing is said, and asks for nothing without a word', () => {
    expect(find('没有这个词')).toEqual([])
    expect(find('   ')).toEqual([])
  })

  it('knows no text before its day', () => {
    const before = searchLibrary('服务站', localDate('2020-01-01'), defaultValues)
    expect(before.every(({ id }) => id !== 'g26')).toBe(true)
  })
})
