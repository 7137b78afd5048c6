import { contents } from '@shared/law/index'
import { passages } from '@shared/law/library'
import { describe, expect, it } from 'vitest'
import { isCitation, nodes } from './walk'

/** Sentences of G26 三 that lay nothing down for a station: why there is no rule. The beginning of the sentence names it. */
const noRule: Readonly<Record<string, string>> = {
  设置相对宽松的准入门槛: 'a principle; what is asked is in 三（一）',
  '三、北京市专精特新服务站建设指引': 'a heading',
  '专精特新服务站(以下简称服务站)是以公益化': 'says what a station is; what it must be able to do is in 三（一）5',
  '(一)建设条件': 'a heading',
  为规范服务站建设管理: 'introduces the conditions, which follow one by one',
  '(二) 培育规则': 'a heading',
  '服务站建设推行“宽进严奖”的培育机制': 'a principle; how wide and how strict the articles around it say',
  '(三) 培育程序': 'a heading',
  '1. 确定培育对象': 'a heading',
  '2. 组织推进培育': 'a heading',
  被确定为培育对象的服务机构进入培育期: 'is quoted with the sentence after it',
  '3. 实施动态管理': 'a heading',
}

/** Clauses within a sentence that is a rule for the rest. */
const noRuleClauses: Readonly<Record<string, string>> = {
  其中: 'joins two clauses',
  同时: 'joins two clauses',
  聚焦服务成效: 'the aim of the rule after it',
  实施量化积分规则: 'the rules are in 附件4, which is not among the sources',
  为充分发挥正向激励作用: 'the aim of the rule after it',
}

/** A passage by its sentences: up to a 。 or a ；, the headings by themselves. */
const sentencesOf = (paragraph: string) => paragraph.match(/[^。;；]+[。;；]?/g) ?? []
const bare = (text: string) => text.replaceAll(/\s/g, '').replace(/[。;；,，]$/, '')

const quotes = [...nodes(contents.g26)].flatMap(([, node]) =>
  isCitation(node) && node.article.startsWith('三') ? [bare(node.quote)] : [],
)
const sentences = passages.g26
  .filter(({ at }) => at.startsWith('三'))
  .flatMap(({ at, paragraphs }) => paragraphs.flatMap(sentencesOf).map((text) => ({ at, text: text.trim() })))
/** Its clauses, without the numbers and brackets around them. */
const clausesOf = (text: string) =>
  text
    .split(/[,，:：()]/)
    .map((clause) => bare(clause.replace(/^\s*\d+\. ?/, '')))
    .filter((clause) => clause !== '' && !/^\d+$/.test(clause))
/** A rule or a reading quotes each clause of it, but for those that are said to be none. */
const quotedBy = (quotes: readonly string[]) => (text: string) =>
  clausesOf(text).every((clause) => clause in noRuleClauses || quotes.some((quote) => quote.includes(clause)))
const excused = (text: string) => Object.keys(noRule).find((start) => text.startsWith(start))
const uncovered = (quotes: readonly string[]) =>
  sentences.filter(({ text }) => !quotedBy(quotes)(text) && !excused(text))

describe('every sentence of G26 三', () => {
  it('is a rule or a reading, or is said to be none, and why', () => {
    expect(sentences.length).toBeGreaterThan(30)
    expect(uncovered(quotes)).toEqual([])
  })

  it('that is said to be none is printed, and its reason is given once', () => {
    const starts = Object.keys(noRule)
    expect(starts.filter((start) => !sentences.some(({ text }) => text.startsWith(start)))).toEqual([])
    expect(starts.filter((start) => noRule[start]!.trim() === '')).toEqual([])
  })

  it('would be missed if its rules went: each that is not excused, without what quotes any clause of it', () => {
    const ruled = sentences.filter(({ text }) => !excused(text))
    for (const sentence of ruled) {
      const clauses = clausesOf(sentence.text).filter((clause) => !(clause in noRuleClauses))
      expect(clauses).not.toEqual([])
      for (const clause of clauses)
        expect(uncovered(quotes.filter((quote) => !quote.includes(clause)))).toContain(sentence)
    }
  })
})
