import { categories, categoryIds, d22Functions, type facets } from '@shared/directory/categories'
import { districtCodes, districts } from '@shared/directory/districts'
import { categoriesCalled, categoryCalled } from '@shared/directory/duty-words'
import { kindIds, kinds } from '@shared/directory/kinds'
import { vocabulary } from '@shared/directory/synonyms'
import { understand } from '@shared/directory/understand'
import { abilities } from '@shared/law/g26/station-entry'
import { station } from '@shared/law/g26/text/station'
import type { Passage } from '@shared/law/instrument'
import { textOfCarriers } from '@shared/law/p25/text-carriers'
import { describe, expect, it } from 'vitest'

const printed = (passages: readonly Passage[], at: string) =>
  passages.find((each) => each.at === at)!.paragraphs.join('')

describe('what a directory speaks of', () => {
  it('has the nine kinds, each with a mark of one character', () => {
    expect(kindIds.map((kind) => kinds[kind].mark).join('')).toBe('枢窗家站台基园群新')
    expect(new Set(kindIds.map((kind) => kinds[kind].label)).size).toBe(kindIds.length)
  })

  it('has 17 units with codes that fit the contract, 经开区 among them', () => {
    expect(districtCodes).toHaveLength(17)
    for (const code of districtCodes) expect(code).toMatch(/^[a-z]{2,20}$/)
    expect(new Set(districtCodes.map((code) => districts[code].name)).size).toBe(17)
    expect(districts.jingkai.name).toBe('经开区')
  })

  it('has the services of G26 三 and 三(一)5 in their two facets', () => {
    const of = (facet: keyof typeof facets) =>
      categoryIds.filter((id) => categories[id].facet === facet).map((id) => categories[id].label)
    expect(of('general')).toEqual(['活动组织', '企业培育', '政策宣传', '政策咨询'])
    expect(of('professional')).toEqual([
      ...['融资促进', '科技创新', '数字化转型', '市场拓展', '法律服务', '出海服务', '知识产权', '科技成果转化'],
    ])
  })

  it('has a category for each word of a station’s duty, in its facet, and search understands the word whole', () => {
    const { general, special } = abilities.value
    const facetOf = (word: string) => categories[categoryCalled(word)!]?.facet
    for (const word of general) expect([word, facetOf(word)]).toEqual([word, 'general'])
    for (const word of special) expect([word, facetOf(word)]).toEqual([word, 'professional'])
    for (const word of [...general, ...special])
      expect(understand(word)).toEqual({ words: [{ word, means: { category: categoryCalled(word) } }], rest: [] })
  })

  it.each([
    ['G26 三', printed(station, '三'), '融资促进、科技创新、数字化转型、市场拓展、法律服务'],
    ['P25 二(四)2', printed(textOfCarriers, '二（四）2'), '政策咨询、市场拓展、数字化转型、投融资对接'],
  ])('understands the words of %s too', (_, text, words) => {
    expect(text).toContain(words)
    for (const word of words.split('、')) expect([word, categoryCalled(word)]).toEqual([word, expect.any(String)])
  })

  it('takes from what was named what it knows, once each', () => {
    expect(categoriesCalled(['研发创新', '法律咨询', '法律服务', '看风水'])).toEqual(['innovation', 'legal'])
    expect(categoriesCalled([])).toEqual([])
  })

  it('says for each of the six functions of D22 第七条 where it lives now, and for each category at most once', () => {
    expect(d22Functions.map(({ label }) => label)).toEqual([
      ...['综合咨询服务', '创业辅导服务', '技术创新服务', '数字化应用服务', '人力资源服务', '融资促进服务'],
    ])
    const mapped = d22Functions.flatMap((each) => [...each.categories])
    expect(new Set(mapped).size).toBe(mapped.length)
    // 活动组织 is no function of D22
    expect(categoryIds.filter((id) => !(mapped as string[]).includes(id))).toEqual(['activity'])
  })

  it('understands each of its own words, once, and with one meaning', () => {
    const words = vocabulary.map(([word]) => word)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
    for (const [word, means] of vocabulary) expect(understand(word)).toEqual({ words: [{ word, means }], rest: [] })
  })
})
